//! Days from a cause to what follows it.

use crate::sim::chance::{About, Purpose, Seed};

/// Log-normal days around a median; none where numbers were set that allow no sense.
pub(super) fn days(seed: Seed, purpose: Purpose, no: u32, median_d: f64, sigma: f64) -> f64 {
    seed.log_normal(median_d, sigma, purpose, About(0, no)).max(0.0)
}

/// The day on which something falls, as chronicles count.
pub(super) fn day(at: f64) -> u32 {
    at as u32
}
