//! `unknown-incident`: an incident that this scenario does not have.
//!
//! **What it checks.** That every incident named by an operation, an item of evidence or a condition is declared under
//! `incidents` in the truth block.
//!
//! **Why it matters.** Evidence is gathered by incident. An operation without one cannot be investigated.
//!
//! **How to mend it.** Correct the id, or add the incident to `truth: (incidents: [...])`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-incident", include_str!("unknown_incident.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Incident);
}
