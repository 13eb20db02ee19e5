//! `unknown-measure`: a measure that the rulebook does not have.
//!
//! **What it checks.** That every measure named by `Adopted` or `NotAdopted` is one that the Council votes on.
//!
//! **Why it matters.** A condition on a text that cannot be put to the Council never holds.
//!
//! **How to mend it.** Use the id of the measure. Responses and measures are different lists: a response may need a
//! measure to pass.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-measure", include_str!("unknown_measure.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Measure);
}
