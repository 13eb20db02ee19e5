//! `unknown-number`: a number that this scenario does not count.
//!
//! **What it checks.** That every number that is added to, set or asked for is listed under `numbers`.
//!
//! **Why it matters.** A misspelt number would count nothing, and what hangs on it would never happen.
//!
//! **How to mend it.** Correct the id, or add it to `numbers: [...]`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-number", include_str!("unknown_number.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Number);
}
