//! How hostile operations advance, fail, are contained and come back.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// How hostile operations advance, fail, are contained and come back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Operations {
    /// Median days of reconnaissance when sophistication equals hardening.
    pub recon_median_d: Figure,
    /// Median days of initial access.
    pub access_median_d: Figure,
    /// Median days as a foothold.
    pub foothold_median_d: Figure,
    /// Median days of lateral movement.
    pub lateral_median_d: Figure,
    /// Median days of preparation.
    pub prepare_median_d: Figure,
    /// Weight of (sophistication - hardening) / `skill_scale` in the speed of advance.
    pub skill_weight: Figure,
    /// Points of sophistication over hardening that count as one.
    pub skill_scale: Figure,
    /// Share of hardening lost when every machine lacks the fix.
    pub vulnerability_weight: Figure,
    /// Factor on hardening with no workforce at all.
    pub workforce_floor: Figure,
    /// Added to that factor at full workforce.
    pub workforce_gain: Figure,
    /// Log-odds of failing a stage when hardening equals sophistication.
    pub failure_bias: Figure,
    /// Points of hardening over sophistication that add one to the log-odds of failing.
    pub failure_scale: Figure,
    /// Failed stages after which an operation is given up.
    pub failures_to_abort: Figure,
    /// Median days to contain at readiness 50 without teams.
    pub contain_median_d: Figure,
    /// Points of readiness above 50 that divide the time to contain by e.
    pub contain_readiness_scale: Figure,
    /// How far each surge team shortens containment.
    pub contain_per_team: Figure,
    /// Spread of the time to contain.
    pub contain_sigma: Figure,
    /// Weight of stealth in the chance to keep a hidden foothold.
    pub persist_weight: Figure,
    /// Largest chance to keep a hidden foothold.
    pub persist_most: Figure,
    /// Chance that a warned, destructive operation strikes early.
    pub early_strike: Figure,
    /// What a relapse does to a network that was rebuilt, of what the operation can do.
    pub relapse_share: Figure,
    /// Share of its severity that an effect keeps however weakly it strikes.
    pub severity_floor: Figure,
    /// Days in which the unpatched share halves.
    pub patch_half_life_d: Figure,
    /// Share of machines without the fix at the start.
    pub vulnerability_start: Figure,
}
}
