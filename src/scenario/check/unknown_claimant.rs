//! `unknown-claimant`: somebody who is not among the claimants of this scenario.
//!
//! **What it checks.** That everybody who claims, takes back, or is asked about is listed under `claimants`.
//!
//! **Why it matters.** Players would not know who speaks, and a condition on what they say would never hold.
//!
//! **How to mend it.** Correct the id, or add them to `claimants: [...]`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-claimant", include_str!("unknown_claimant.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Claimant);
}
