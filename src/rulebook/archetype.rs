//! Kinds of Ally: how governments of a kind weigh a text.

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::basis::Basis;

/// A kind of Ally.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Archetype {
    /// Its id (`frontline` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Hawkishness, -1 to 1 (h).
    pub hawkishness: f64,
    /// Probability it wants to see before it names anyone (theta).
    pub evidence_threshold: f64,
    /// Trade exposed to the adversary, 0-1 (e).
    pub trade_exposure: f64,
    /// Risk aversion, 0-1 (rho).
    pub risk_aversion: f64,
    /// Warmth towards the adversary, 0-1 (w).
    pub warmth: f64,
    /// Attribution capability, 0-100 (cap).
    pub capability: f64,
    /// Hardening, detection and readiness of its networks, 0-100.
    pub networks: (f64, f64, f64),
    /// Whether others follow its lead when it sponsors a text.
    #[serde(default)]
    pub leads: bool,
    /// How such an Ally explains itself when it would break silence: one wording for each reason.
    pub voice: Voice,
    /// Where the row comes from.
    pub basis: Basis,
}

/// Reasons in the words of such an Ally's delegation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The evidence does not reach its threshold.
    pub evidence: String,
    /// Trade with the adversary.
    pub trade: String,
    /// The risk of escalation.
    pub risk: String,
    /// Ties to the adversary.
    pub ties: String,
    /// Not consulted enough.
    pub consultation: String,
    /// It agrees.
    pub support: String,
}
