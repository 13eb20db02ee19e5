//! `unknown-flag`: a flag that this scenario does not have.
//!
//! **What it checks.** That every flag that is set, cleared or asked for is listed under `flags`.
//!
//! **Why it matters.** A misspelt flag would never be set and never be seen, without a word said about it.
//!
//! **How to mend it.** Correct the id, or add it to `flags: [...]`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-flag", include_str!("unknown_flag.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Flag);
}
