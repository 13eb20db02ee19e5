//! What an act does to people, and whether their government gives in.

use crate::rulebook::{Adversary, EffectType, Objective, Rulebook};
use crate::sim::chance::{About, Purpose, Seed};
use crate::vocab::HOURS_PER_DAY;

use super::beliefs::coerces;
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

    /// Whether the government gives the contested policy up: what was felt exceeds the stake, times its resolve.
    pub(super) fn concedes(&self) -> bool {
        let peace = &self.rulebook.parameters.peace;
        let demanded = coerces(self.by)
            && self.effect.objective != Objective::Taking
            && self.seed.hits(peace.demand.value, Purpose::DemandMade, About(0, 0));
        if !demanded {
            return false;
        }
        let stake =
            self.seed.log_normal(peace.stake_median.value, peace.stake_sigma.value, Purpose::StakeDrawn, About(0, 0));
        let trust = self.rulebook.parameters.public.trust_start.value / 100.0;
        self.felt_d() > stake * (peace.resolve_floor.value + peace.resolve_gain.value * trust)
    }

    /// Points of dread times days, and what is paid for, in the same coin.
    fn felt_d(&self) -> f64 {
        let public = &self.rulebook.parameters.public;
        let row = &self.rulebook.sectors.rows[self.network.sector.index()];
        let lost = self.effect.loss * (1.0 - row.manual);
        let days = self.outage_h / HOURS_PER_DAY;
        let unsure = public.dread_floor.value + public.dread_uncertain.value * public.uncertainty_disclosed.value;
        let dread_d = public.dread_gain.value * row.felt * lost * unsure * days * public.dread_half_life_d.value
            / core::f64::consts::LN_2;
        dread_d + self.rulebook.parameters.peace.economy_weight.value * row.gva * lost * days
    }
}
