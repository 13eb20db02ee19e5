//! How a run is scored.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// How a run is scored.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scoring {
    /// Weight of posture in deterrence (the rest is outcome).
    pub posture_weight: Figure,
    /// Weight of punishment in posture.
    pub punishment: Figure,
    /// Weight of denial.
    pub denial: Figure,
    /// Weight of entanglement.
    pub entanglement: Figure,
    /// Weight of norms.
    pub norms: Figure,
    /// Share of entanglement that counts without linkage.
    pub entanglement_floor: Figure,
    /// Share of norms that counts without a joint act.
    pub breadth_floor: Figure,
    /// Added by a joint act of all.
    pub breadth_gain: Figure,
    /// Outcome when nothing was won or lost against doing nothing.
    pub outcome_even: Figure,
    /// Severity whose harm is the least that outcome is measured against.
    pub harm_floor_rungs: Figure,
    /// Weight of the baseline in resilience.
    pub baseline: Figure,
    /// Weight of recovery.
    pub recovery: Figure,
    /// Weight of society.
    pub society: Figure,
    /// Weight of the mean Ally in the baseline (the rest is the weakest).
    pub baseline_mean: Figure,
    /// People-weighted days to recover that are worth 1/e.
    pub recovery_reference_d: Figure,
    /// Weight of trust in society (the rest is confidence in elections).
    pub society_trust: Figure,
    /// Weight of deterrence in the overall score.
    pub overall_deterrence: Figure,
    /// Weight of resilience.
    pub overall_resilience: Figure,
    /// Weight of legality.
    pub overall_legality: Figure,
    /// Weight of cohesion.
    pub overall_cohesion: Figure,
}
}
