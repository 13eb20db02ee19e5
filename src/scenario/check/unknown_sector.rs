//! `unknown-sector`: a sector that the rulebook does not have.
//!
//! **What it checks.** That every sector named by an operation or a condition is one of the rulebook's sectors.
//!
//! **Why it matters.** An operation strikes one sector of one Ally, and what follows (cascades, repair, what people
//! feel) hangs on which.
//!
//! **How to mend it.** Use the three-letter id: `"gov"` for government, `"ene"` for energy, `"fin"` for finance.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-sector", include_str!("unknown_sector.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Sector);
}
