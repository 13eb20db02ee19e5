//! `unknown-clock`: a clock that this scenario does not have.
//!
//! **What it checks.** That every clock that is asked about is listed under `clocks`.
//!
//! **Why it matters.** The condition would never hold.
//!
//! **How to mend it.** Correct the id, or add the clock to `clocks: [...]`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-clock", include_str!("unknown_clock.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Clock);
}
