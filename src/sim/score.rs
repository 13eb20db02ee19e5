//! The scores: what the run is worth so far, on the axes that cannot be traded for one another.

use crate::vocab::{AllyId, Lever, NetworkId, Score};

use super::facts::Facts;
use super::math::{exp, pow};

/// Scores as of now, in the order of [`Score::ALL`].
pub(crate) fn all(facts: &Facts<'_, '_>) -> [f64; 13] {
    Inputs::read(facts).scores(facts)
}

/// A score at the end of the last turn; at the opening before that.
pub(crate) fn last(facts: &Facts<'_, '_>, score: Score) -> f64 {
    let at = Score::ALL.iter().position(|it| *it == score).unwrap_or(0);
    facts.conduct.scores.last().map_or(0.0, |it| it[at])
}

/// Everything that scores are made of. Replacing one by one what a turn changed tells what each change was worth.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Inputs {
    /// By adversary in play: credibility, capability, communication, denial, linkage.
    pub(crate) beliefs: Vec<[f64; 5]>,
    pub(crate) norms: f64,
    pub(crate) breadth: f64,
    pub(crate) harm: f64,
    pub(crate) null_harm: f64,
    /// By touched Ally and sector: hours of lost service.
    pub(crate) outage_h: Vec<(AllyId, Vec<f64>)>,
    /// People-weighted days of repair.
    pub(crate) repair_d: f64,
    /// Trust and confidence in elections, mean over the touched Allies.
    pub(crate) trust: f64,
    pub(crate) elections: f64,
    pub(crate) legality: f64,
    pub(crate) cohesion: f64,
}

impl Inputs {
    /// Reads them off the world.
    pub(crate) fn read(facts: &Facts<'_, '_>) -> Self {
        let allies: Vec<AllyId> =
            if facts.crisis.touched.is_empty() { facts.scenario().victims.clone() } else { facts.crisis.touched.clone() };
        let count = allies.len().max(1) as f64;
        let mean = |value: &dyn Fn(AllyId) -> f64| allies.iter().map(|it| value(*it)).sum::<f64>() / count;
        let turn = usize::from(facts.clock.turn);
        let (sum, days) = facts.alliance.cohesion_d;
        Self {
            beliefs: beliefs(facts),
            norms: facts.alliance_lever(Lever::Norms),
            breadth: facts.alliance.breadth,
            harm: facts.conduct.harm,
            null_harm: facts.conduct.null_harm.get(turn).copied().unwrap_or(facts.conduct.harm),
            outage_h: allies.iter().map(|&it| (it, outages(facts, it))).collect(),
            repair_d: mean(&|it| repair_d(facts, it)),
            trust: mean(&|it| facts.ally_lever(Lever::Trust, it)),
            elections: mean(&|it| facts.ally_lever(Lever::ElectionConfidence, it)),
            legality: facts.alliance_lever(Lever::Legality),
            cohesion: if days > 0.0 { sum / days } else { facts.alliance.cohesion },
        }
    }

    /// The scores these inputs make.
    pub(crate) fn scores(&self, facts: &Facts<'_, '_>) -> [f64; 13] {
        let numbers = &facts.parameters().scoring;
        let [punishment, denial, entanglement] = self.posture(facts);
        let norms = 100.0
            * (self.norms * (numbers.breadth_floor.value + numbers.breadth_gain.value * self.breadth)).clamp(0.0, 1.0);
        let outcome = self.outcome(facts);
        let posture = numbers.punishment.value * punishment
            + numbers.denial.value * denial
            + numbers.entanglement.value * entanglement
            + numbers.norms.value * norms;
        let deterrence = numbers.posture_weight.value * posture + (1.0 - numbers.posture_weight.value) * outcome;
        let baseline = self.baseline(facts);
        let recovery = 100.0 * exp(-self.repair_d / numbers.recovery_reference_d.value);
        let society =
            numbers.society_trust.value * self.trust + (1.0 - numbers.society_trust.value) * self.elections;
        let resilience = numbers.baseline.value * baseline
            + numbers.recovery.value * recovery
            + numbers.society.value * society;
        let overall = pow(deterrence, numbers.overall_deterrence.value)
            * pow(resilience, numbers.overall_resilience.value)
            * pow(self.legality, numbers.overall_legality.value)
            * pow(self.cohesion, numbers.overall_cohesion.value);
        [
            overall,
            deterrence,
            punishment,
            denial,
            entanglement,
            norms,
            outcome,
            resilience,
            baseline,
            recovery,
            society,
            self.legality,
            self.cohesion,
        ]
    }

    /// Punishment, denial and entanglement, mean over the adversaries in play.
    fn posture(&self, facts: &Facts<'_, '_>) -> [f64; 3] {
        let numbers = &facts.parameters().scoring;
        let floor = facts.parameters().adversary.cohesion_floor.value;
        let unity = floor + (1.0 - floor) * self.cohesion / 100.0;
        let cast = &facts.scenario().adversaries;
        let mut sums = [0.0; 3];
        for (belief, cast) in self.beliefs.iter().zip(cast) {
            let [credibility, capability, communication, denial, linkage] = *belief;
            let ties = facts.rulebook().adversaries.rows[cast.adversary.index()].entanglement;
            sums[0] += pow(credibility * capability * communication * unity, 1.0 / 3.0);
            sums[1] += denial;
            sums[2] += (ties * (numbers.entanglement_floor.value + linkage)).clamp(0.0, 1.0);
        }
        sums.map(|it| 100.0 * it / self.beliefs.len().max(1) as f64)
    }

    /// Harm done, against what would have been done if nobody had acted.
    fn outcome(&self, facts: &Facts<'_, '_>) -> f64 {
        let numbers = &facts.parameters().scoring;
        let least = pow(2.0, numbers.harm_floor_rungs.value);
        let spared = (self.null_harm - self.harm) / self.null_harm.max(least);
        (numbers.outcome_even.value + 100.0 * spared).clamp(0.0, 100.0)
    }

    /// The seven baseline requirements: mean over the touched Allies, and the weakest of them.
    fn baseline(&self, facts: &Facts<'_, '_>) -> f64 {
        let share = facts.parameters().scoring.baseline_mean.value;
        let each: Vec<f64> = self.outage_h.iter().map(|(_, hours)| requirements(facts, hours)).collect();
        let mean = each.iter().sum::<f64>() / each.len().max(1) as f64;
        let weakest = each.iter().copied().fold(100.0, f64::min);
        share * mean + (1.0 - share) * weakest
    }
}

/// Mean of the seven requirements for one Ally, 0-100.
fn requirements(facts: &Facts<'_, '_>, outage_h: &[f64]) -> f64 {
    let rows = &facts.rulebook().requirements.rows;
    let of = |row: &crate::rulebook::Requirement| {
        let lost: f64 = row
            .carried_by
            .iter()
            .filter_map(|(sector, weight)| {
                let sector = facts.rulebook().sector(sector.as_str())?;
                Some(weight * outage_h.get(facts.ground().place[sector.index()]?)?)
            })
            .sum();
        100.0 * exp(-lost / row.tolerance_h)
    };
    rows.iter().map(of).sum::<f64>() / rows.len().max(1) as f64
}

fn beliefs(facts: &Facts<'_, '_>) -> Vec<[f64; 5]> {
    let levers = [Lever::Credibility, Lever::Capability, Lever::Communication, Lever::Denial, Lever::Linkage];
    let of = |it: &crate::scenario::AdversaryCast| levers.map(|lever| facts.adversary_lever(lever, it.adversary));
    facts.scenario().adversaries.iter().map(of).collect()
}

fn outages(facts: &Facts<'_, '_>, ally: AllyId) -> Vec<f64> {
    facts.ground().networks_of(ally).map(|it| facts.functions()[it.index()].outage_h).collect()
}

/// Days of repair, weighted by how much people feel each sector.
fn repair_d(facts: &Facts<'_, '_>, ally: AllyId) -> f64 {
    let weighted = |network: NetworkId| {
        let sector = facts.ground().site(network).sector;
        facts.rulebook().sectors.rows[sector.index()].felt * facts.functions()[network.index()].repair_d
    };
    facts.ground().networks_of(ally).map(weighted).sum()
}
