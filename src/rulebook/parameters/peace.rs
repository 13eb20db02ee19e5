//! Years of peace: how often adversaries get a chance, what becomes public, and how governments answer on their own.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// Years of peace: how often adversaries get a chance, what becomes public, and how governments answer on their own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Peace {
    /// How far pairs of an adversary and a target differ in how often they meet.
    pub rate_spread: Figure,
    /// Growth of that rate.
    pub growth_per_y: Figure,
    /// Shortest time between two chances.
    pub gap_least_d: Figure,
    /// Added to hardening and readiness of every network.
    pub defence_shift: Figure,
    /// Belief that crossing the armed-attack threshold is answered, where the target is a partner.
    pub partner_threshold: Figure,
    /// Severity of an act that was turned away before it got in.
    pub refused_severity: Figure,
    /// Most severity of an act that was driven out before it struck.
    pub foiled_severity: Figure,
    /// Rounds of return after an eviction that are followed.
    pub returns_most: Figure,
    /// Share of quiet intrusions that become public once they are found.
    pub publicity: Figure,
    /// The same share, of intrusions that were foiled.
    pub publicity_foiled: Figure,
    /// Median time from finding to publication.
    pub publicity_median_d: Figure,
    /// Spread of that.
    pub publicity_sigma: Figure,
    /// Severity from which an act may cost lives.
    pub casualty_severity: Figure,
    /// Chance that it does.
    pub casualty_chance: Figure,
    /// How long evidence is pursued.
    pub pursued_d: Figure,
    /// Likelihood at which a company says who did it.
    pub industry_likelihood: Figure,
    /// Share of cases on which a company writes a public report.
    pub industry_share: Figure,
    /// Median time from that likelihood to its report.
    pub industry_median_d: Figure,
    /// Spread of that.
    pub industry_sigma: Figure,
    /// How much a government prefers silence to naming anybody, in utility.
    pub reserve: Figure,
    /// Weight of sponsors behind an attribution.
    pub lead: Figure,
    /// Median time from sufficient evidence to public attribution.
    pub lag_median_d: Figure,
    /// Its spread.
    pub lag_sigma: Figure,
    /// Added to it per co-signing state.
    pub lag_per_cosigner: Figure,
    /// Severity from which an attribution is urgent.
    pub urgent_severity: Figure,
    /// Median time of an urgent one.
    pub urgent_d: Figure,
    /// Log-odds that an incident is answered at all, at severity 0.
    pub answer_bias: Figure,
    /// Added for a member of the Alliance.
    pub answer_member: Figure,
    /// Noise of the choice among answers.
    pub answer_temperature: Figure,
    /// Value of answers that are words only.
    pub words_bonus: Figure,
    /// Political capital that weighs as one unit of utility.
    pub capital_scale: Figure,
    /// Most answers to one incident.
    pub answers_most: Figure,
    /// Mean cost imposed by all answers to an act of middling severity.
    pub cost_mean: Figure,
    /// Share of that cost at severity 0.
    pub cost_floor: Figure,
    /// Rungs of severity that add the same as one more act.
    pub cost_per_rungs: Figure,
    /// Share of destructive or disruptive acts of a coercer that come with a demand.
    pub demand: Figure,
    /// Stake of such a demand, as a share of what is at stake in a crisis.
    pub stake_share: Figure,
}
}
