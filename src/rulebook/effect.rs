//! What an operation does when it strikes.

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::basis::Basis;

/// What an act is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Objective {
    /// Stop something from working for a while.
    Disruption,
    /// Take something: secrets, or what sells.
    Taking,
    /// Break something.
    Degradation,
}

/// A kind of effect.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EffectType {
    /// Its id (`ddos`, `wiper` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Severity on the ladder, 0-10, at full magnitude.
    pub severity: f64,
    /// Share of the network's function lost at magnitude 1.
    pub loss: f64,
    /// Median hours to restore service (0 where nothing breaks).
    pub repair_h: f64,
    /// Spread of the repair time (sigma of the log-normal).
    pub repair_sigma: f64,
    /// Spread per hour to each trusting, unpatched neighbour.
    pub worm_per_h: f64,
    /// How far it works on minds rather than machines, 0-1.
    pub information: f64,
    /// Sophistication needed.
    pub min_sophistication: f64,
    /// What it is for.
    pub objective: Objective,
    /// Whether things break, and not only data.
    #[serde(default)]
    pub physical: bool,
    /// Whether the victim notices at once.
    pub loud: bool,
    /// Whether it destroys, so that a warned intruder may strike early.
    pub destructive: bool,
    /// Where the row comes from.
    pub basis: Basis,
}
