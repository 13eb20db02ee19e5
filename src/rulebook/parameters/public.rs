//! What publics feel, per Ally.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// What publics feel, per Ally.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Public {
    /// Trust at the start.
    pub trust_start: Figure,
    /// Uncertainty at the start.
    pub uncertainty_start: Figure,
    /// Background disinformation.
    pub disinformation_start: Figure,
    /// Confidence in elections at the start.
    pub election_start: Figure,
    /// Media literacy, 0-100.
    pub literacy: Figure,
    /// Dread per day of full felt outage.
    pub dread_gain: Figure,
    /// Share of that without uncertainty.
    pub dread_floor: Figure,
    /// Added at full uncertainty.
    pub dread_uncertain: Figure,
    /// Days in which dread halves.
    pub dread_half_life_d: Figure,
    /// Anger per day of full felt outage.
    pub anger_gain: Figure,
    /// Share of that while nobody is named.
    pub anger_unattributed: Figure,
    /// Days in which anger halves.
    pub anger_half_life_d: Figure,
    /// Growth a day under an active information operation.
    pub disinformation_gain: Figure,
    /// How far information must be what an effect works on for it to feed disinformation.
    pub information_least: Figure,
    /// Decay a day towards the background.
    pub disinformation_decay: Figure,
    /// Added to that decay at full platform action.
    pub platform_gain: Figure,
    /// How far warning lowers susceptibility.
    pub prebunk_gain: Figure,
    /// Trust gained a day per point of anger.
    pub trust_anger: Figure,
    /// Most anger that rallies.
    pub trust_anger_most: Figure,
    /// Trust lost a day per point of dread.
    pub trust_dread: Figure,
    /// Trust lost a day per unit of disinformation over background.
    pub trust_disinformation: Figure,
    /// Days over which trust drifts back to its start.
    pub trust_drift_d: Figure,
    /// Uncertainty at disclosure.
    pub uncertainty_disclosed: Figure,
    /// Fall of uncertainty a day.
    pub uncertainty_decay: Figure,
    /// Share of dread that reaches those not hit.
    pub bystander_dread: Figure,
    /// Trust below which resolve falls.
    pub trust_low: Figure,
    /// Hawkishness lost then.
    pub trust_low_hawkishness: Figure,
    /// Trust above which anger hardens.
    pub trust_high: Figure,
    /// Hawkishness gained then.
    pub trust_high_hawkishness: Figure,
    /// Anger that counts as high.
    pub anger_high: Figure,
    /// Factor on clarity when a public claim is reversed.
    pub overclaim_communication: Figure,
    /// Trust lost then.
    pub overclaim_trust: Figure,
    /// Cohesion lost then.
    pub overclaim_cohesion: Figure,
    /// Trust lost to a hostile media item that everybody reads.
    pub media_hostile: Figure,
    /// Dread gained by it.
    pub media_dread: Figure,
    /// Trust gained by a friendly one.
    pub media_friendly: Figure,
    /// Uncertainty taken away by a neutral one that is true.
    pub media_informs: Figure,
    /// Disinformation added by one that is wrong or planted, where people believe it.
    pub media_falsehood: Figure,
}
}
