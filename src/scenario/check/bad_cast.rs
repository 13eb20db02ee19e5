//! `bad-cast`: something in the scenario's own cast that cannot be.
//!
//! **What it checks.** That the tables of the cast agree with one another and with the rulebook, as the shipped ones do: no two rows with
//! one id, numbers within their limits, every sector, party and requirement that is named is there, weights that add up to 1.
//!
//! **Why it matters.** The model runs on these rows. A link to nowhere or a share above 1 would make it count wrong.
//!
//! **How to mend it.** The message says which row and what is wrong. `docs/authoring/format.md` has the limits of every field.

use super::finding::Finding;
use super::{Check, Context, Findings, Kind};

const FINDING: Finding = Finding::error("bad-cast", include_str!("bad_cast.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.report_cast(found, Kind::Cast);
}
