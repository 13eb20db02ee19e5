//! `reversed-hours`: a stretch of time that ends before it begins.
//!
//! **What it checks.** That the second hour of `Between` is not earlier than the first.
//!
//! **Why it matters.** There is no hour between them to draw.
//!
//! **How to mend it.** Write the earlier hour first: `Between(24, 36)`.

use crate::scenario::model::TimingFile;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("reversed-hours", include_str!("reversed_hours.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for inject in &cx.file.injects {
        let TimingFile::Between(first, last) = &inject.when else { continue };
        if last.value() < first.value() {
            let message = format!("hour {} comes before hour {}", last.value(), first.value());
            let help = format!("write `Between({}, {})`", last.value(), first.value());
            found.push(FINDING.at(last.span(), message).help(help));
        }
    }
}
