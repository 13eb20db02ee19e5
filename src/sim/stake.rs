//! What a government holds out for when somebody wants it to change course, and who wants that.

use crate::rulebook::parameters::Adversary as Numbers;
use crate::rulebook::{Adversary, Goal};

use super::chance::{About, Purpose, Seed};

/// Whether an adversary wants governments to change course.
pub(crate) fn presses(by: &Adversary) -> bool {
    by.goals.iter().any(|it| matches!(it, Goal::Coercion | Goal::Retaliation))
}

/// What a government bears before it gives way, days of utter dread: a stake of its own, and its people's trust, 0-1.
pub(crate) fn holds_out_d(numbers: &Numbers, seed: Seed, about: About, trust: f64) -> f64 {
    let stake = seed.log_normal(numbers.stake_d.value, numbers.stake_sigma.value, Purpose::HoldsOut, about);
    stake * (numbers.resolve_floor.value + trust)
}

/// What people bear, days of utter dread: their dread in points times days, and days without what they need, by how much they
/// need it.
pub(crate) fn borne_d(numbers: &Numbers, dread_d: f64, outage_d: f64) -> f64 {
    dread_d / 100.0 + numbers.outage_weight.value * outage_d
}
