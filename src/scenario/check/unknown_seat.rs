//! `unknown-seat`: a seat that this scenario does not have.
//!
//! **What it checks.** That the `audience` of every inject names seats of the scenario or groups that seats belong to, that
//! every clock binds such, that hidden truths are known to such, and that every decision is put to a seat.
//!
//! **Why it matters.** An inject for nobody is read by nobody.
//!
//! **How to mend it.** Correct the id, or leave `audience` out so that every seat gets it.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-seat", include_str!("unknown_seat.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Seat);
    report_unknown(cx, found, &FINDING, Family::Audience);
}
