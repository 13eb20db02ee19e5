//! `unknown-hypothesis`: a hypothesis that this scenario does not have.
//!
//! **What it checks.** That `obvious`, `frames`, `points_at` and `Likelihood` name an adversary of the scenario or one
//! of the general hypotheses.
//!
//! **Why it matters.** Evidence that points at nobody is lost, and a likelihood of nobody never rises.
//!
//! **How to mend it.** Use an id from `adversaries`, or a general one: `"criminal"`, `"hacktivist"`, `"insider"`,
//! `"other-state"`. To let the players suspect an adversary that does nothing, list it under `adversaries` with `tempo:
//! 0`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-hypothesis", include_str!("unknown_hypothesis.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Hypothesis);
}
