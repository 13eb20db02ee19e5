//! What an Ally that nobody plays does of its own accord about an incident: whether it acts, and how.

use std::cell::OnceCell;

use crate::rulebook::parameters::Allies;
use crate::rulebook::{Alone, Need, Outcome, Response, TargetKind};
use crate::vocab::{AdversaryId, AllyId, HypothesisId, IncidentId, Moment, ResponseId, Subject};

use super::chance::{About, Purpose};
use super::component::{Course, Dossier};
use super::facts::Facts;
use super::law::Grounds;
use super::math::{exp, sigma};
use super::state::Coming;
use super::{combine, council, law, likelihood, motive, scope, slots};

/// What an Ally does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Act {
    pub(crate) response: ResponseId,
    /// Whom it costs something: whom it is aimed at, or whom the analysts suspect.
    pub(crate) adversary: Option<AdversaryId>,
    /// How likely the Ally holds it that this one did it, percent.
    pub(crate) percent: u8,
    /// Cost that it imposes.
    pub(crate) cost: f64,
}

/// Probability that an Ally answers an incident of this severity, for which somebody was named or not.
pub(crate) fn chance(numbers: &Allies, severity: f64, named: bool) -> f64 {
    let named = if named { numbers.act_named.value } else { 0.0 };
    sigma(numbers.act_base.value + numbers.act_severity.value * severity + named)
}

/// Probability that an Ally that was hit, or is next to one that was, brings an incident before the Council.
pub(crate) fn raises(numbers: &Allies, severity: f64, hit: bool) -> f64 {
    let hit = if hit { numbers.raise_hit.value } else { 0.0 };
    sigma(numbers.raise_base.value + numbers.raise_severity.value * severity + hit)
}

/// Labels the rolls of an Ally on an incident; the second time is when somebody was named.
pub(crate) fn about(ally: AllyId, incident: IncidentId, named: bool) -> About {
    About(u32::from(ally.0) << 1 | u32::from(named), u32::from(incident.0))
}

/// What an Ally chooses among what it may lawfully do alone; `None` where there is nothing.
pub(crate) fn choose(facts: &Facts<'_>, ally: AllyId, incident: IncidentId, named: bool) -> Option<Act> {
    let case = Case::of(facts, ally, incident);
    let temperature = facts.parameters().allies.temperature.value;
    let open: Vec<(ResponseId, f64)> =
        facts.ground().alone.iter().filter_map(|it| Some((*it, case.worth(*it)?))).collect();
    let most = open.iter().map(|it| it.1).fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = open.iter().map(|it| exp((it.1 - most) / temperature)).collect();
    if open.is_empty() {
        return None;
    }
    let roll = facts.seed().uniform(Purpose::AllyActsHow, about(ally, incident, named));
    let chosen = open[motive::pick(&weights, roll)].0;
    Some(Act {
        response: chosen,
        adversary: case.adversary,
        percent: (case.sure * 100.0) as u8,
        cost: case.cost(chosen, about(ally, incident, named)),
    })
}

/// What an Ally brings before the Council, and against whom: nothing while a text is there, nor what was just asked for.
pub(crate) fn raise(facts: &Facts<'_>, ally: AllyId, incident: IncidentId) -> Option<(ResponseId, Subject)> {
    if council::agenda(facts).is_some() {
        return None;
    }
    let case = Case::of(facts, ally, incident);
    let all = facts.rulebook().responses.rows.iter().enumerate().map(|(at, row)| (ResponseId::at(at), row));
    let open: Vec<(ResponseId, &Response)> =
        all.filter(|(id, row)| row.raised > 0.0 && case.speaks(row) && !just_asked_for(facts, *id)).collect();
    let sum: f64 = open.iter().map(|(_, row)| row.raised).sum();
    let mut left = facts.seed().uniform(Purpose::AllyRaisesWhat, about(ally, incident, false)) * sum;
    let chosen = open.iter().find(|(_, row)| {
        left -= row.raised;
        left < 0.0
    });
    let (response, row) = chosen.or(open.last())?;
    let aimed = case.adversary.filter(|_| row.target == TargetKind::Adversary);
    Some((*response, aimed.map_or(Subject::Alliance, Subject::Adversary)))
}

/// Whether a response is on its way, or was carried out not long ago.
fn just_asked_for(facts: &Facts<'_>, response: ResponseId) -> bool {
    let apart_d = facts.parameters().allies.raise_apart_d.value;
    let soon = |it: Moment| facts.now().days_since(it) < apart_d;
    let started = slots::started(facts).iter().any(|it| it.response == response && soon(it.started));
    let consults = facts.rulebook().responses.rows[response.index()].outcomes.contains(&Outcome::Consult);
    let consulted = facts.bodies().iter().find_map(|it| it.last_consultation).is_some_and(soon);
    let called = facts.crisis.pending.iter().any(|it| matches!(it.what, Coming::Consultation { .. }));
    started || consults && (consulted || called)
}

/// An incident as an Ally sees it.
struct Case<'a, 'w> {
    facts: &'a Facts<'w>,
    ally: AllyId,
    incident: IncidentId,
    dossier: &'a Dossier,
    suspect: HypothesisId,
    adversary: Option<AdversaryId>,
    sure: f64,
    force: f64,
    /// The weight of all that the suspect is blamed for, 0-10.
    gravest: OnceCell<f64>,
    /// On what an act rests that is aimed at nobody, and one that is aimed at the suspect.
    grounds: [OnceCell<Grounds>; 2],
}

impl<'a, 'w> Case<'a, 'w> {
    fn of(facts: &'a Facts<'w>, ally: AllyId, incident: IncidentId) -> Self {
        let dossier = &facts.dossiers()[incident.index()];
        let lead = likelihood::leading(dossier, facts.scenario().hypotheses.len());
        let suspect = dossier.named.map_or(lead, |(it, _)| it);
        let adversary = council::actor(facts, suspect);
        let sure = council::estimate(facts, ally, incident, suspect);
        let force = law::force(facts, incident);
        let (gravest, grounds) = Default::default();
        Self { facts, ally, incident, dossier, suspect, adversary, sure, force, gravest, grounds }
    }

    fn row(&self, response: ResponseId) -> &'a Response {
        &self.facts.ground().rulebook.responses.rows[response.index()]
    }

    /// What an act is worth to the Ally; `None` where it may not, cannot, or did it already.
    fn worth(&self, response: ResponseId) -> Option<f64> {
        let row = self.row(response);
        let alone = row.alone.as_ref()?;
        let measure = self.facts.ground().catalogue.entry(response).alone?;
        let measure = &self.facts.rulebook().measures.rows[measure.index()];
        let again = self.facts.crisis.acted.contains(&(self.ally, self.incident, response));
        if again || !council::weighs(self.facts.ground(), measure, self.ally) || !self.may(row) {
            return None;
        }
        let numbers = &self.facts.parameters().allies;
        let character = &self.facts.ground().characters[self.ally.index()];
        let meant = self.facts.parameters().law.force_factor.value * self.force;
        Some(
            words_gain(numbers, alone)
                - numbers.rung_weight.value * (row.rung - meant).abs()
                - row.cost.capital / numbers.capital_scale.value
                - numbers.trade_weight.value * character.trade * measure.trade
                - numbers.risk_weight.value * character.risk * measure.risk,
        )
    }

    /// Whether it may bring this before the Council: to accuse somebody is for who was hit.
    fn speaks(&self, row: &Response) -> bool {
        let struck = |it: &Course| it.struck && it.incident == self.incident;
        let own = |it: &Course| self.facts.ground().site(it.network).ally == Some(self.ally);
        let hit = || self.facts.courses().iter().any(|it| struck(it) && own(it));
        self.may(row) && (row.target != TargetKind::Adversary || hit())
    }

    /// Whether it is lawful, what it needs is there, and the Ally is sure enough to accuse anybody.
    fn may(&self, row: &Response) -> bool {
        let threshold = self.facts.ground().characters[self.ally.index()].threshold;
        let aimed = row.target == TargetKind::Adversary;
        let accused = self.adversary.map(|_| self.suspect).filter(|_| aimed);
        let sure = !aimed || self.adversary.is_some() && self.sure >= threshold;
        sure && row.needs.iter().all(|it| self.meets(it))
            && law::bears(&self.facts.parameters().law, row, || self.grounds(accused))
    }

    fn grounds(&self, accused: Option<HypothesisId>) -> Grounds {
        let known = &self.grounds[usize::from(accused.is_some())];
        *known.get_or_init(|| law::grounds(self.facts, Some(self.incident), accused).0)
    }

    fn gravest(&self) -> f64 {
        *self.gravest.get_or_init(|| law::cumulative(self.facts, self.suspect))
    }

    fn meets(&self, need: &Need) -> bool {
        let facts = self.facts;
        let ally = &facts.rulebook().roster.allies[self.ally.index()];
        match need {
            Need::KnownIncident => true,
            Need::Likelihood(needs) => self.sure >= *needs,
            Need::ConfidenceAtLeast(needs) => {
                likelihood::confidence(self.dossier, facts.rulebook(), facts.now()) >= *needs
            }
            Need::Severity(needs) => self.dossier.severity >= *needs,
            Need::Gravity(needs) => self.dossier.severity.max(self.gravest()) >= *needs,
            Need::After(ids) => ids.iter().any(|it| combine::done(facts.rulebook(), facts.conduct, it).is_some()),
            Need::Trait(wanted) | Need::Provider(wanted) => ally.traits.contains(wanted),
            Need::NoTrait(barred) => !ally.traits.contains(barred),
            Need::UnionMember => ally.union_member,
            Need::Year(needs) => facts.scenario().year >= *needs,
            Need::State => self.adversary.is_some_and(|it| scope::is_state(facts.rulebook(), it)),
            Need::StateControl => likelihood::control_shown(self.dossier, facts.rulebook(), self.suspect),
            Need::Ties(needs) => {
                let ties = |it: AdversaryId| facts.rulebook().adversaries.rows[it.index()].entanglement;
                self.adversary.is_some_and(|it| ties(it) >= *needs)
            }
            Need::Readiness(_) | Need::TargetAffected | Need::Election(_) | Need::OnCondition(_) => false,
        }
    }

    /// Cost to the adversary: drawn, and never more than the act imposes by its row.
    fn cost(&self, response: ResponseId, about: About) -> f64 {
        let numbers = &self.facts.parameters().allies;
        let second = About(about.0 | 1 << 16, about.1);
        let shape_2 = |it: About| self.facts.seed().threshold(Purpose::AllyActsCost, it);
        let drawn = numbers.cost_scale.value * (shape_2(about) + shape_2(second));
        let meant = numbers.cost_floor.value + self.dossier.severity / numbers.cost_severity.value;
        (drawn * meant).min(self.row(response).imposes)
    }
}

fn words_gain(numbers: &Allies, alone: &Alone) -> f64 {
    if alone.words { numbers.words_gain.value } else { 0.0 }
}
