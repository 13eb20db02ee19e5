//! `unknown-rubric`: a rubric that this scenario does not have.
//!
//! **What it checks.** That every rubric that an objective names is listed under `rubrics`.
//!
//! **Why it matters.** The objective would be judged by nothing.
//!
//! **How to mend it.** Correct the id, or add the rubric.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-rubric", include_str!("unknown_rubric.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Rubric);
}
