//! `unknown-operation`: an operation that this scenario does not have.
//!
//! **What it checks.** That every operation named by a consequence or a condition is declared under `operations` in the
//! truth block.
//!
//! **Why it matters.** An inject that starts nothing leaves the players waiting for a blow that never falls.
//!
//! **How to mend it.** Correct the id, or add the operation to `truth: (operations: [...])`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-operation", include_str!("unknown_operation.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Operation);
}
