//! Evidence, planted trails, confidence and what Allies make of it.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// Evidence, planted trails, confidence and what Allies make of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attribution {
    /// Prior probability of the actor that everybody thinks of first.
    pub obvious_prior: Figure,
    /// Attribution capability at which the channels' rates hold.
    pub capability_reference: Figure,
    /// Largest log-odds of a hypothesis.
    pub log_odds_most: Figure,
    /// Log-likelihood of a public claim, for the one who claims.
    pub claim_weight: Figure,
    /// Its spread.
    pub claim_spread: Figure,
    /// Days within which a claim comes.
    pub claim_within_d: Figure,
    /// Mean number of planted items per step of strength.
    pub plant_items: Figure,
    /// Log-likelihood of a planted item, for the one framed.
    pub plant_weight: Figure,
    /// Hazard a day that a planted trail is exposed at capability 60.
    pub plant_exposure_per_d: Figure,
    /// Log-odds gained by sophisticated states when a planted trail is exposed.
    pub exposure_gain: Figure,
    /// Channels needed for high confidence.
    pub high_channels: Figure,
    /// Channels needed for moderate confidence.
    pub moderate_channels: Figure,
    /// Largest movement over `stable_d` that counts as stable.
    pub stable_log_odds: Figure,
    /// Days over which a judgement must be stable.
    pub stable_d: Figure,
    /// Behavioural items that show direction or control without a secret source.
    pub control_items: Figure,
    /// Share of the lead's log-odds that an Ally believes without sharing.
    pub ally_floor: Figure,
    /// Added to that share at full sharing.
    pub ally_gain: Figure,
    /// Spread of an Ally's own estimate, log-odds.
    pub ally_spread: Figure,
    /// Sharing gained when evidence is shown to Allies.
    pub share_gain: Figure,
    /// Factor on secret evidence after sources were shown.
    pub burn_factor: Figure,
    /// Days that lasts.
    pub burn_d: Figure,
    /// Factor on the rate of evidence in this product's compressed time.
    pub pace: Figure,
}
}
