//! The legal and proportionality test.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// The legal and proportionality test.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Law {
    /// Weight of severity.
    pub severity: Figure,
    /// Weight of invasiveness.
    pub invasiveness: Figure,
    /// Weight of immediacy.
    pub immediacy: Figure,
    /// Weight of directness.
    pub directness: Figure,
    /// Weight of measurability.
    pub measurability: Figure,
    /// Weight of military character.
    pub military: Figure,
    /// Weight of state involvement.
    pub state_involvement: Figure,
    /// Weight of presumptive legality.
    pub presumptive: Figure,
    /// Where a breach of sovereignty becomes arguable.
    pub sovereignty_at: Figure,
    /// Where a use of force becomes arguable.
    pub force_at: Figure,
    /// Where an armed attack becomes arguable.
    pub armed_attack_at: Figure,
    /// Severity factor an armed attack needs.
    pub gate_severity: Figure,
    /// Hours of lasting effect it needs.
    pub gate_lasting_h: Figure,
    /// Power of the cumulative sum.
    pub cumulative_power: Figure,
    /// Days in which an act's weight halves in it.
    pub cumulative_half_life_d: Figure,
    /// Probability of a common author it needs.
    pub cumulative_same_actor: Figure,
    /// Likelihood that law enforcement needs.
    pub enforcement_likelihood: Figure,
    /// Legality lost without it.
    pub enforcement_penalty: Figure,
    /// Likelihood that a countermeasure needs.
    pub countermeasure_likelihood: Figure,
    /// Legality lost without it, or without notice.
    pub countermeasure_penalty: Figure,
    /// Legality lost by force without an armed attack.
    pub defence_penalty: Figure,
    /// Cohesion lost then.
    pub defence_cohesion: Figure,
    /// Rung justified per point of force.
    pub force_factor: Figure,
    /// Rungs over that which are forgiven.
    pub excess_free: Figure,
    /// Legality lost per rung beyond.
    pub excess_penalty: Figure,
    /// Rung above which a response must be in proportion even where it imposes no cost.
    pub answer_rung: Figure,
}
}
