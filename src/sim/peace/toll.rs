//! What an act does to people, and whether their government gives in.

use crate::rulebook::{Adversary, EffectType, Objective, Rulebook};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::stake;
use crate::vocab::HOURS_PER_DAY;

use super::target::Network;

/// An act that struck.
pub(super) struct Toll<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) by: &'a Adversary,
    pub(super) effect: &'a EffectType,
    pub(super) network: Network,
    pub(super) severity: f64,
    pub(super) outage_h: f64,
    pub(super) seed: Seed,
}

impl Toll<'_> {
    /// Whether people were hurt.
    pub(super) fn casualties(&self) -> bool {
        let peace = &self.rulebook.parameters.peace;
        let grave = self.severity >= peace.casualty_severity.value && self.effect.loss > 0.0;
        grave && self.seed.hits(peace.casualty_chance.value, Purpose::Casualties, About(0, 0))
    }

    /// Whether the government gives the contested policy up: its people bear more than it holds out for.
    pub(super) fn concedes(&self) -> bool {
        let parameters = &self.rulebook.parameters;
        let demand = parameters.peace.demand.value;
        let pressed = stake::presses(self.by) && self.effect.objective != Objective::Taking;
        if !pressed || !self.seed.hits(demand, Purpose::DemandMade, About(0, 0)) {
            return false;
        }
        let trust = parameters.public.trust_start.value / 100.0;
        let share = parameters.peace.stake_share.value;
        self.borne_d() > share * stake::holds_out_d(&parameters.adversary, self.seed, About(0, 0), trust)
    }

    /// What people bear, days of utter dread: the dread that an outage of this length leaves behind as it fades, and the outage.
    fn borne_d(&self) -> f64 {
        let public = &self.rulebook.parameters.public;
        let row = &self.rulebook.sectors.rows[self.network.sector.index()];
        let felt_d = row.felt * self.effect.loss * (1.0 - row.manual) * self.outage_h / HOURS_PER_DAY;
        let unsure = public.dread_floor.value + public.dread_uncertain.value * public.uncertainty_disclosed.value;
        let fades_d = public.dread_half_life_d.value / core::f64::consts::LN_2;
        stake::borne_d(&self.rulebook.parameters.adversary, public.dread_gain.value * unsure * felt_d * fades_d, felt_d)
    }
}
