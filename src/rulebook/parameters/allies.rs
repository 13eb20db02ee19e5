//! What Allies that nobody plays do of their own accord.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// What Allies that nobody plays do of their own accord.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Allies {
    /// Log-odds that an Ally answers an incident of severity 0 by itself.
    pub act_base: Figure,
    /// Added per rung of severity.
    pub act_severity: Figure,
    /// Added once somebody was named for it in public.
    pub act_named: Figure,
    /// Median days until it does.
    pub lag_d: Figure,
    /// Spread of that.
    pub lag_sigma: Figure,
    /// Weight of the rungs by which an act departs from what the incident justifies.
    pub rung_weight: Figure,
    /// Capital that weighs as much as one such rung.
    pub capital_scale: Figure,
    /// Weight of trade exposure.
    pub trade_weight: Figure,
    /// Weight of risk aversion.
    pub risk_weight: Figure,
    /// Added for words only.
    pub words_gain: Figure,
    /// Noise of the choice.
    pub temperature: Figure,
    /// Log-odds that an Ally next to who was hit brings an incident of severity 0 before the Council.
    pub raise_base: Figure,
    /// Added per rung of severity.
    pub raise_severity: Figure,
    /// Added for an Ally that was hit itself.
    pub raise_hit: Figure,
    /// Median days until it does.
    pub raise_lag_d: Figure,
    /// Spread of that.
    pub raise_lag_sigma: Figure,
    /// Days within which nobody asks for the same again.
    pub raise_apart_d: Figure,
    /// Cost that an act imposes: scale of the gamma distribution with shape 2.
    pub cost_scale: Figure,
    /// Share of that at severity 0.
    pub cost_floor: Figure,
    /// Severity that adds a whole one to that share.
    pub cost_severity: Figure,
}
}
