//! What adversaries weigh, believe and do next.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// What adversaries weigh, believe and do next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Adversary {
    /// How far expected failure lowers success, at severity 0.
    pub denial_base: Figure,
    /// Added to that per rung of severity.
    pub denial_per_severity: Figure,
    /// Least chance of success.
    pub success_least: Figure,
    /// Severity at which an armed-attack answer is half expected.
    pub threshold_at: Figure,
    /// Rungs over which that expectation rises.
    pub threshold_scale: Figure,
    /// Loss at severity 1.
    pub loss_scale: Figure,
    /// How fast loss grows with severity.
    pub loss_power: Figure,
    /// Weight of economic ties.
    pub ties_weight: Figure,
    /// Weight of norms.
    pub norm_weight: Figure,
    /// Weight of norms where there are none.
    pub norm_floor: Figure,
    /// Factor on offence for protected targets.
    pub protected_factor: Figure,
    /// Value of doing the same again.
    pub habit: Figure,
    /// Days within which habit counts.
    pub habit_d: Figure,
    /// Most rungs of severity that grievance rewards.
    pub grievance_rungs: Figure,
    /// Divisor of that reward.
    pub grievance_scale: Figure,
    /// Value of doing nothing.
    pub pause_value: Figure,
    /// Noise of the choice.
    pub temperature: Figure,
    /// Factor on exposure with no attribution capability.
    pub exposure_floor: Figure,
    /// Added to that factor at full capability.
    pub exposure_gain: Figure,
    /// Credibility to which belief drifts back.
    pub credibility_rest: Figure,
    /// Days in which half of that drift is done.
    pub credibility_half_life_d: Figure,
    /// Credibility gained by an answer of cost 2.
    pub credibility_gain: Figure,
    /// Credibility lost per rung of an unanswered incident.
    pub credibility_loss: Figure,
    /// Days after which an incident counts as unanswered.
    pub unanswered_after_d: Figure,
    /// Grievance per point of cost beyond what severity justifies.
    pub grievance_gain: Figure,
    /// Cost per rung of severity / 3 that is taken as fair.
    pub grievance_free: Figure,
    /// Days in which grievance halves.
    pub grievance_half_life_d: Figure,
    /// What each further answer to the same incident counts for.
    pub cost_discount: Figure,
    /// Share of the gap to the truth that one incident closes.
    pub denial_learning: Figure,
    /// Days in which clarity of the message halves towards rest.
    pub communication_half_life_d: Figure,
    /// Clarity at rest.
    pub communication_rest: Figure,
    /// Share of clarity that remains with no cohesion.
    pub cohesion_floor: Figure,
    /// Belief in Allied capability at the start.
    pub capability_start: Figure,
    /// Clarity of the message at the start.
    pub communication_start: Figure,
    /// Belief in the armed-attack threshold at the start.
    pub threshold_start: Figure,
    /// Credibility at the start.
    pub credibility_start: Figure,
    /// Epochs a year added to an adversary's own rate, so that the quietest still acts now and then.
    pub epoch_offset_y: Figure,
    /// How much oftener it acts where the arms-race index is 100 points above the start.
    pub arms_tempo: Figure,
    /// Spread of an adversary's first belief about denial around the truth.
    pub denial_spread: Figure,
    /// Severity up to which an adversary strikes without entering first.
    pub at_once_severity: Figure,
    /// Value over which the choice of a target spreads.
    pub target_spread: Figure,
    /// Rise of the mean denial of what is not opinion at which adversaries turn to opinion.
    pub displaced_at: Figure,
    /// How much likelier opinion is then aimed at.
    pub displaced_gain: Figure,
    /// Chances to act in a row, left unused, after which an adversary is said to have desisted.
    pub desists_pauses: Figure,
    /// Days without an act after which it is.
    pub desists_d: Figure,
    /// What a contested policy is worth to a government: median days of felt loss at which it gives way.
    pub stake_d: Figure,
    /// Spread of that.
    pub stake_sigma: Figure,
    /// Share of that stake that a government holds out for with no trust.
    pub resolve_floor: Figure,
    /// Days of dread that a day without any service weighs.
    pub outage_weight: Figure,
    /// Credibility lost with whoever forced a government to give way.
    pub concession_credibility: Figure,
    /// Cohesion lost by it.
    pub concession_cohesion: Figure,
    /// Trust lost by it.
    pub concession_trust: Figure,
    /// Shortest time from a choice to the act.
    pub plan_least_h: Figure,
    /// Longest time from a choice to the act.
    pub plan_most_h: Figure,
}
}
