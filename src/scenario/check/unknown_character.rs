//! `unknown-character`: a character that this scenario does not have.
//!
//! **What it checks.** That every character that an inject names is listed under `characters`.
//!
//! **Why it matters.** Nobody would tell the report.
//!
//! **How to mend it.** Correct the id, or add the character to `characters: [...]`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-character", include_str!("unknown_character.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Character);
}
