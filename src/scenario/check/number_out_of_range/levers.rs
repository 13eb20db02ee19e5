//! How far levers run, for conditions on them and shifts of them.

use crate::rulebook::{Amount, Change};
use crate::scenario::model::ConditionFile;
use crate::scenario::check::walk::{each_condition, shifts};
use crate::vocab::Lever;

use super::{Context, FINDING, Findings, within};

/// The largest factor on a rate.
const MOST_TIMES: f64 = 100.0;

pub(super) fn look(cx: &Context<'_>, found: &mut Findings) {
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::AtLeast { lever, value, .. } | ConditionFile::Below { lever, value, .. } = condition {
            within(found, value, 0.0, highest(*lever));
        }
    });
    for shift in shifts(cx.file) {
        if let Some(message) = fault(shift.value()) {
            found.push(FINDING.at(shift.span(), message));
        }
    }
}

/// What is wrong with the number of a shift.
fn fault(change: &Change) -> Option<String> {
    let (lever, most) = (change.lever, highest(change.lever));
    let number = change.number();
    match change.by {
        _ if !number.is_finite() => Some(format!("`{lever:?}` cannot move by {number}")),
        Amount::Times(_) if number > MOST_TIMES => Some(format!("a factor of {number} is more than {MOST_TIMES}")),
        Amount::Add(_) | Amount::PerDay(_) if number.abs() > most => {
            Some(format!("`{lever:?}` runs from 0 to {most}; it cannot move by {number}"))
        }
        Amount::AtLeast(_) if !(0.0..=most).contains(&number) => {
            Some(format!("`{lever:?}` runs from 0 to {most}; it cannot be {number}"))
        }
        _ => None,
    }
}

/// The highest value of a lever; the lowest is 0 for all of them.
const fn highest(lever: Lever) -> f64 {
    use Lever as L;
    match lever {
        L::Vulnerability
        | L::SwitchedOff
        | L::Uncertainty
        | L::Disinformation
        | L::PlatformAction
        | L::Prebunking
        | L::Sharing
        | L::Norms
        | L::Credibility
        | L::Capability
        | L::Communication
        | L::Threshold
        | L::Denial
        | L::Linkage => 1.0,
        L::Grievance => 20.0,
        L::Surge => 50.0,
        L::Capital | L::Consultation => 1_000.0,
        _ => 100.0,
    }
}
