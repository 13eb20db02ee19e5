//! `adversary-not-in-play`: an adversary that this scenario does not list.
//!
//! **What it checks.** That the author of the truth block, whoever runs an operation, and adversaries in conditions are
//! listed under `adversaries`.
//!
//! **Why it matters.** Only listed adversaries are hypotheses. The players could never suspect the one that did it.
//!
//! **How to mend it.** Add it to `adversaries`, with `tempo: 0` if it does nothing beyond its operations, or correct
//! the id.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("adversary-not-in-play", include_str!("adversary_not_in_play.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Cast);
}
