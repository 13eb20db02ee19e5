//! `inject-after-end`: an inject that comes after the end.
//!
//! **What it checks.** That the hour of every inject lies within the hours of the turns.
//!
//! **Why it matters.** It is never seen.
//!
//! **How to mend it.** Give it an earlier hour, or make the last turn longer.

use crate::scenario::model::TimingFile;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("inject-after-end", include_str!("inject_after_end.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let end = cx.hours();
    for inject in &cx.file.injects {
        let (TimingFile::At(hour) | TimingFile::Between(_, hour) | TimingFile::Every { from: hour, .. }) = &inject.when else { continue };
        if u64::from(*hour.value()) > end {
            let message = format!("the exercise is over after {end} hours");
            found.push(FINDING.at(hour.span(), message));
        }
    }
}
