//! How intruders are found.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// How intruders are found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Detection {
    /// Median days until found when detection equals stealth.
    pub parity_median_d: Figure,
    /// Weight of (detection - stealth) / `skill_scale` in the chance of being found.
    pub skill_weight: Figure,
    /// Points of detection over stealth that count as one.
    pub skill_scale: Figure,
    /// Visibility during reconnaissance.
    pub recon: Figure,
    /// Visibility during initial access.
    pub access: Figure,
    /// Visibility as a foothold.
    pub foothold: Figure,
    /// Visibility during lateral movement.
    pub lateral: Figure,
    /// Visibility during preparation.
    pub prepare: Figure,
    /// Visibility of a quiet strike.
    pub execute: Figure,
    /// Share found by the victim itself.
    pub by_itself: Figure,
    /// Share found by industry, an Ally or an agency (the rest: the attacker's own notice).
    pub by_others: Figure,
}
}
