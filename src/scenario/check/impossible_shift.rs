//! `impossible-shift`: a shift of a lever that cannot be made.
//!
//! **What it checks.** That scope, amount and duration suit the lever: a rate takes a factor for a while, an
//! adversary's lever moves for `Culprit` or `Adversaries`, an amount for every day needs an end.
//!
//! **Why it matters.** The shift would do nothing, or never stop.
//!
//! **How to mend it.** `Own` and `Victims` reach levers of networks and Allies, `Alliance` all but an adversary's.
//! Rates are moved with `Times`, and `Days` or `HalfLife`. Nothing that an inject does is ever `InForce`.

use crate::rulebook::Lasts;

use super::walk::shifts;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("impossible-shift", include_str!("impossible_shift.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for shift in shifts(cx.file) {
        let change = shift.value();
        if !change.number().is_finite() {
            continue;
        }
        if change.lasts == Lasts::InForce {
            found.push(FINDING.at(shift.span(), "an inject is not in force; only a response is").help("use `Days(...)`"));
        } else if let Some(fault) = change.fault() {
            found.push(FINDING.at(shift.span(), fault));
        } else if let Some(id) = change.sectors.iter().find(|it| cx.rulebook.sector(it.as_str()).is_none()) {
            found.push(FINDING.at(shift.span(), format!("there is no sector `{id}`")));
        }
    }
}
