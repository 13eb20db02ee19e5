//! Loss of service, cascade between sectors, repair and its cost.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// Loss of service, cascade between sectors, repair and its cost.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Service {
    /// Hours in which service moves most of the way to its new level.
    pub settle_h: Figure,
    /// Strength of a dependency across a border, as a share of the one at home.
    pub border_weight: Figure,
    /// Weight of readiness over 50 (per `readiness_scale` points) in the time to repair.
    pub readiness_weight: Figure,
    /// Points of readiness that count as one.
    pub readiness_scale: Figure,
    /// How far each surge team shortens repair.
    pub repair_per_team: Figure,
    /// Most surge teams that help one Ally.
    pub teams_most: Figure,
    /// Least factor by which missing power or telecommunications slow repair.
    pub utility_floor: Figure,
    /// Factor on readiness where plans were never exercised.
    pub unrehearsed: Figure,
    /// Exponent of the repair curve.
    pub repair_shape: Figure,
    /// Share of the lost function still missing at repair time, as 1 over this.
    pub repair_rest: Figure,
    /// Share of a sector's value added lost per share of service lost.
    pub output_weight: Figure,
    /// Clean-up cost as a share of a month's information-technology cost.
    pub cleanup_share: Figure,
    /// Information-technology cost as a share of a sector's value added.
    pub it_cost_share: Figure,
    /// Shortest step of integration, hours.
    pub step_least_h: Figure,
    /// Longest step of integration, hours.
    pub step_most_h: Figure,
    /// Hours since services were moved in which what people do does not move them again.
    pub step_wait_h: Figure,
    /// Hours since the last shock per hour of step.
    pub step_growth: Figure,
    /// Most networks that one worm strikes beyond its target.
    pub worm_reach: Figure,
}
}
