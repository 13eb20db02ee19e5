//! `unknown-phase`: a phase that this scenario does not have.
//!
//! **What it checks.** That every phase that is asked about is listed under `phases`.
//!
//! **Why it matters.** The condition would never hold.
//!
//! **How to mend it.** Correct the id, or add the phase to `phases: [...]`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-phase", include_str!("unknown_phase.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Phase);
}
