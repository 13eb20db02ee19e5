//! `unmet-ending`: an ending whose condition can never hold.
//!
//! **What it checks.** That the condition of every ending can come to hold: the flags and operations it asks for can come about,
//! and it does not ask for something and its opposite.
//!
//! **Why it matters.** Players are promised a way to end that there is not, and the review compares them with it.
//!
//! **How to mend it.** Mend what it waits for, or take the ending out.

use super::finding::Finding;
use super::reach::Reach;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("unmet-ending", include_str!("unmet_ending.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let reach = Reach::of(cx);
    for ending in cx.file.endings.iter().filter(|it| !reach.may(&it.when, true)) {
        let message = format!("the condition of `{}` can never hold", ending.id.value());
        found.push(FINDING.at(ending.id.span(), message).help("`whitecell graph` shows what it asks for"));
    }
}
