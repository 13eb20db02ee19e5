//! Sectors, how they depend on one another, and what society needs of them.

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::basis::Basis;

/// A sector of society that runs on networks.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Its id (`gov`, `ene` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Share of the service kept by hand when the network is down (m).
    pub manual: f64,
    /// Days in which that falls to 1/e (`tau_m`).
    pub manual_d: f64,
    /// Hours before others feel its dependencies fail (buffer).
    pub buffer_h: f64,
    /// Weight in what the public feels (pop).
    pub felt: f64,
    /// Share of gross value added.
    pub gva: f64,
    /// Whether an attack on it counts as an attack on a protected target (hospitals, elections, water).
    pub protected: bool,
    /// Whether a hit on it works on opinion more than on service.
    #[serde(default)]
    pub opinion: bool,
    /// Value of the sector as a target, by what the adversary wants.
    pub target_value: f64,
    /// Whether every Ally runs one network of it. `false` for overlays such as the Alliance's own networks.
    pub national: bool,
    /// Whether crews that repair other networks depend on it.
    #[serde(default)]
    pub repairs: bool,
    /// Hardening, detection and readiness of the Alliance's own network of it, 0-100; those of Allies follow from their kind.
    #[serde(default)]
    pub levels: (f64, f64, f64),
    /// Why this row is what it is.
    pub basis: Basis,
}

/// One cell of the dependency matrix: `of` loses up to `strength` of its service when `on` is down.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dependency {
    /// The sector that depends.
    pub of: Slug,
    /// The sector it depends on.
    pub on: Slug,
    /// Share of the service lost when the other is wholly down (A).
    pub strength: f64,
}

/// One of the seven baseline requirements for national resilience.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// Sectors that carry it, with weights that add up to 1.
    pub carried_by: Vec<(Slug, f64)>,
    /// Hours of full outage after which the requirement is worth 1/e.
    pub tolerance_h: f64,
}
