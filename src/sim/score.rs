//! The scores: what the run is worth so far, on the axes that cannot be traded for one another.

use crate::vocab::{AllyId, Lever, NetworkId, Score, SectorId};

use super::by_id::ById;
use super::facts::Facts;
use super::ground::Carriers;
use super::math::{exp, pow};

/// Scores as of now, in the order of [`Score::ALL`].
pub(crate) fn all(facts: &Facts<'_>) -> [f64; 13] {
    Inputs::read(facts).scores(facts)
}

/// A score at the end of the last turn; at the opening before that.
pub(crate) fn last(facts: &Facts<'_>, score: Score) -> f64 {
    let at = Score::ALL.iter().position(|it| *it == score).unwrap_or(0);
    facts.conduct.scores.last().map_or(0.0, |it| it[at])
}

/// Everything that scores are made of. Replacing one by one what a turn changed tells what each change was worth.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Inputs {
    /// The Allies that the crisis has touched.
    pub(crate) allies: Vec<AllyId>,
    /// By adversary in play: credibility, capability, communication, denial, linkage.
    pub(crate) beliefs: Vec<[f64; 5]>,
    pub(crate) norms: f64,
    pub(crate) breadth: f64,
    pub(crate) harm: f64,
    pub(crate) null_harm: f64,
    /// Hours of lost service and days of repair, of every network that has any.
    pub(crate) losses: ById<NetworkId, (f64, f64)>,
    /// Trust, and confidence in elections.
    pub(crate) publics: ById<AllyId, (f64, f64)>,
    pub(crate) legality: f64,
    pub(crate) cohesion: f64,
}

/// The levers of an adversary's belief that scores are made of, in the order of [`Inputs::beliefs`].
pub(crate) const BELIEFS: [Lever; 5] =
    [Lever::Credibility, Lever::Capability, Lever::Communication, Lever::Denial, Lever::Linkage];

impl Inputs {
    /// Reads them off the world.
    pub(crate) fn read(facts: &Facts<'_>) -> Self {
        let allies: Vec<AllyId> = if facts.crisis.touched.is_empty() {
            facts.scenario().victims.clone()
        } else {
            facts.crisis.touched.clone()
        };
        let (sum, days) = facts.alliance.cohesion_d;
        let of = |it: &AllyId| (facts.ally_lever(Lever::Trust, *it), facts.ally_lever(Lever::ElectionConfidence, *it));
        Self {
            beliefs: beliefs(facts),
            norms: facts.alliance_lever(Lever::Norms),
            breadth: facts.alliance.breadth,
            harm: facts.conduct.harm,
            null_harm: null_harm(facts),
            losses: losses(facts, &allies),
            publics: ById::of(allies.iter().map(|it| (*it, of(it))).collect()),
            legality: facts.alliance_lever(Lever::Legality),
            cohesion: if days > 0.0 { sum / days } else { facts.alliance.cohesion },
            allies,
        }
    }

    /// The scores these inputs make.
    pub(crate) fn scores(&self, facts: &Facts<'_>) -> [f64; 13] {
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
        let recovery = 100.0 * exp(-self.repair_d(facts) / numbers.recovery_reference_d.value);
        let society = self.society(facts);
        let resilience =
            numbers.baseline.value * baseline + numbers.recovery.value * recovery + numbers.society.value * society;
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
    fn posture(&self, facts: &Facts<'_>) -> [f64; 3] {
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
    fn outcome(&self, facts: &Facts<'_>) -> f64 {
        let numbers = &facts.parameters().scoring;
        let least = pow(2.0, numbers.harm_floor_rungs.value);
        let spared = (self.null_harm - self.harm) / self.null_harm.max(least);
        (numbers.outcome_even.value + 100.0 * spared).clamp(0.0, 100.0)
    }

    /// The seven baseline requirements: mean over the touched Allies, and the weakest of them.
    fn baseline(&self, facts: &Facts<'_>) -> f64 {
        let share = facts.parameters().scoring.baseline_mean.value;
        let each: Vec<f64> = self.allies.iter().map(|it| self.requirements(facts, *it)).collect();
        let mean = each.iter().sum::<f64>() / each.len().max(1) as f64;
        let weakest = each.iter().copied().fold(100.0, f64::min);
        share * mean + (1.0 - share) * weakest
    }

    /// Mean of the seven requirements for one Ally, 0-100.
    fn requirements(&self, facts: &Facts<'_>, ally: AllyId) -> f64 {
        let ground = facts.ground();
        let lost_h = |sector: SectorId| {
            let network = ground.network(ally, sector);
            network.and_then(|it| self.losses.get(it)).map_or(0.0, |(outage_h, _)| *outage_h)
        };
        let of = |it: &Carriers| {
            let lost: f64 = it.carried_by.iter().map(|(sector, weight)| weight * lost_h(*sector)).sum();
            100.0 * exp(-lost / it.tolerance_h)
        };
        let carriers = &ground.carriers;
        carriers.iter().map(of).sum::<f64>() / carriers.len().max(1) as f64
    }

    /// Days of repair, weighted by how much people feel each sector; mean over the touched Allies.
    fn repair_d(&self, facts: &Facts<'_>) -> f64 {
        let weighted = |(network, (_, days)): &(NetworkId, (f64, f64))| {
            let sector = facts.ground().site(*network).sector;
            facts.rulebook().sectors.rows[sector.index()].felt * days
        };
        self.losses.iter().map(weighted).sum::<f64>() / self.allies.len().max(1) as f64
    }

    /// Trust and confidence in elections, mean over the touched Allies.
    fn society(&self, facts: &Facts<'_>) -> f64 {
        let share = facts.parameters().scoring.society_trust.value;
        let of = |(trust, elections): &(f64, f64)| share * trust + (1.0 - share) * elections;
        self.publics.iter().map(|(_, it)| of(it)).sum::<f64>() / self.publics.iter().len().max(1) as f64
    }
}

/// Harm of the same crisis with nothing done about it: none before the first turn is locked, as here.
fn null_harm(facts: &Facts<'_>) -> f64 {
    let turn = usize::from(facts.clock.turn);
    let course = &facts.conduct.null_harm;
    let known = course.get(turn).or(course.last()).filter(|_| facts.conduct.locks > 0);
    known.copied().unwrap_or(facts.conduct.harm)
}

fn beliefs(facts: &Facts<'_>) -> Vec<[f64; 5]> {
    let of = |it: &crate::scenario::AdversaryCast| BELIEFS.map(|lever| facts.adversary_lever(lever, it.adversary));
    facts.scenario().adversaries.iter().map(of).collect()
}

fn losses(facts: &Facts<'_>, allies: &[AllyId]) -> ById<NetworkId, (f64, f64)> {
    let functions = facts.functions();
    let of = |network: NetworkId| {
        let function = &functions[network.index()];
        (function.outage_h > 0.0).then_some((network, (function.outage_h, function.repair_d)))
    };
    ById::of(allies.iter().flat_map(|it| facts.ground().networks_of(*it)).filter_map(of).collect())
}
