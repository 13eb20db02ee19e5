//! Consultation, silence and consensus.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// Consultation, silence and consensus.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Council {
    /// Weight of hawkishness.
    pub hawk_weight: Figure,
    /// Weight of severity, per rung.
    pub severity_weight: Figure,
    /// How fast evidence over the threshold convinces.
    pub evidence_slope: Figure,
    /// Least value of the evidence term.
    pub evidence_least: Figure,
    /// Most value of the evidence term.
    pub evidence_most: Figure,
    /// Weight of sponsors.
    pub lead_weight: Figure,
    /// Weight of an hour of consultation.
    pub consultation_weight: Figure,
    /// Most hours of consultation that count.
    pub consultation_most_h: Figure,
    /// Weight of a point of cohesion over rest.
    pub cohesion_weight: Figure,
    /// Weight of trade exposure.
    pub trade_weight: Figure,
    /// Weight of risk aversion.
    pub risk_weight: Figure,
    /// Weight of warmth.
    pub ties_weight: Figure,
    /// Spread of an Ally's mood on the day.
    pub spread: Figure,
    /// Most that an Ally departs from its archetype in hawkishness, either way.
    pub departs_hawkishness: Figure,
    /// Most that an Ally departs from its archetype in the evidence threshold, either way.
    pub departs_threshold: Figure,
    /// Most that an Ally departs from its archetype in trade exposure, either way.
    pub departs_trade: Figure,
    /// Most that an Ally departs from its archetype in risk aversion, either way.
    pub departs_risk: Figure,
    /// Most that an Ally departs from its archetype in warmth, either way.
    pub departs_warmth: Figure,
    /// Utility below which silence is broken half the time (as -offset).
    pub break_offset: Figure,
    /// How sharply.
    pub break_slope: Figure,
    /// Utility above which half join a national measure.
    pub join_offset: Figure,
    /// How sharply.
    pub join_slope: Figure,
    /// How far a text is softened in a round.
    pub soften_step: Figure,
    /// How far it can be softened.
    pub soften_most: Figure,
    /// Hours of consultation that a round adds.
    pub round_consultation_h: Figure,
    /// Rounds before there is no consensus.
    pub rounds: Figure,
    /// Factor on the weight of evidence in a conditional text.
    pub conditional_evidence: Figure,
    /// Lead gained by a sponsoring anchor power.
    pub lead_anchor: Figure,
    /// Lead gained by any other sponsor.
    pub lead_other: Figure,
    /// Cohesion at rest.
    pub cohesion_rest: Figure,
    /// Days in which cohesion drifts half-way back.
    pub cohesion_half_life_d: Figure,
    /// Cohesion gained by an adopted text.
    pub cohesion_adopted: Figure,
    /// Cohesion lost by a broken silence.
    pub cohesion_broken: Figure,
    /// Consultation gained by an Article 4 meeting.
    pub consult_gain_h: Figure,
    /// Sharing gained by it.
    pub consult_share: Figure,
    /// Clarity gained by it.
    pub consult_communication: Figure,
    /// Days within which another counts for less.
    pub consult_repeat_d: Figure,
    /// Factor then.
    pub consult_repeat: Figure,
    /// Severity below which it is felt as crying wolf.
    pub wolf_severity: Figure,
    /// Cohesion lost then.
    pub wolf_cohesion: Figure,
    /// Days in which consultation fades by half.
    pub consultation_half_life_d: Figure,
    /// Utility gained for one text by lobbying an Ally.
    pub lobby_gain: Figure,
    /// Spread of that.
    pub union_sigma: Figure,
    /// Clarity lost when a collective-defence text fails.
    pub failed_defence_communication: Figure,
    /// Cohesion lost then.
    pub failed_defence_cohesion: Figure,
    /// Cohesion gained when it is adopted.
    pub adopted_defence_cohesion: Figure,
    /// Hours until the Council meets when an Ally calls it.
    pub meets_after_h: Figure,
    /// What a conditional text is worth until it is confirmed.
    pub conditional_worth: Figure,
}
}
