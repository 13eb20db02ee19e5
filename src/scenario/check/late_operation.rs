//! `late-operation`: an operation that starts after the end.
//!
//! **What it checks.** That `starts_h` lies within the hours of the turns.
//!
//! **Why it matters.** It never happens, and what hangs on it does not either.
//!
//! **How to mend it.** Give it an earlier hour, make the last turn longer, or let an inject start it with `waits:
//! true`.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("late-operation", include_str!("late_operation.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let end = cx.hours();
    for operation in &cx.file.truth.operations {
        if u64::from(*operation.starts_h.value()) > end {
            found.push(FINDING.at(operation.starts_h.span(), format!("the exercise is over after {end} hours")));
        }
    }
}
