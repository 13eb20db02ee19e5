//! `long-title`: a title that does not fit on a line.
//!
//! **What it checks.** That titles of scenarios, turns, seats, incidents, injects and endings have at most 80
//! characters.
//!
//! **Why it matters.** On a small terminal the rest is cut off.
//!
//! **How to mend it.** Make it shorter; what it leaves out belongs in the text.

use unicode_width::UnicodeWidthStr;

/// Columns of a title. A terminal has 80 at least.
const WIDEST: usize = 80;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("long-title", include_str!("long_title.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let file = cx.file;
    let titles = std::iter::once(&file.title)
        .chain(file.turns.iter().map(|it| &it.title))
        .chain(file.seats.iter().map(|it| &it.title))
        .chain(file.truth.incidents.iter().map(|it| &it.title))
        .chain(file.injects.iter().map(|it| &it.title))
        .chain(file.endings.iter().map(|it| &it.title));
    for title in titles.filter(|title| title.value().width() > WIDEST) {
        let message = format!("this title takes {} columns; {WIDEST} fit", title.value().width());
        found.push(FINDING.at(title.span(), message));
    }
}
