//! How governments answer of their own accord: who is named, and what else is done.

use crate::rulebook::{
    ActorClass, Amount, AnswerKind, Authority, Lasts, LegalClass, Level, Measure, Need, Outcome, Response, Rulebook,
    TargetKind,
};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::council::weighing::{self, Day, Weighing};
use crate::sim::law::{self, Grounds};
use crate::sim::math::{exp, pow, sigma};
use crate::sim::motive::pick;
use crate::vocab::{AdversaryId, HypothesisId, Lever, MeasureId, ResponseId};

use super::Peace;
use super::beliefs::Lesson;
use super::inquiry::Sufficient;
use super::lag::days;
use super::target::Target;

/// What the rulebook says of answers in peace, looked up once.
#[derive(Debug)]
pub(super) struct Catalogue {
    options: Vec<Choice>,
    /// The response by which a state names somebody alone, and by which several do.
    alone: Option<ResponseId>,
    together: Option<(ResponseId, u16)>,
    /// What others weigh when they are asked to sign.
    signing: Option<usize>,
}

/// Something that may be done.
#[derive(Debug)]
struct Choice {
    response: ResponseId,
    kind: AnswerKind,
    median_d: f64,
    sigma: f64,
    leaning: f64,
    /// Trade and risk that it puts at stake, as its measure says.
    stakes: (f64, f64),
}

impl Catalogue {
    pub(super) fn new(rulebook: &Rulebook) -> Self {
        let rows = &rulebook.responses.rows;
        let names = |it: &Response| it.outcomes.contains(&Outcome::Attribute) && it.authority == Authority::National;
        let words = |it: &Response| names(it) && it.level == Level::Diplomatic;
        let mildest = |alone: bool| {
            let fits = |at: &usize| words(&rows[*at]) && rows[*at].coalition.is_empty() == alone;
            (0..rows.len()).filter(fits).min_by(|a, b| rows[*a].rung.total_cmp(&rows[*b].rung))
        };
        let together = mildest(false);
        let signing = together.and_then(|it| rows[it].coalition.first());
        Self {
            options: rulebook.habits.rows.iter().filter_map(|it| choice(rulebook, it)).collect(),
            alone: mildest(true).map(ResponseId::at),
            together: together
                .map(|it| (ResponseId::at(it), rows[it].coalition.iter().map(|it| it.at_least).max().unwrap_or(2))),
            signing: signing.and_then(|it| rulebook.measure(it.measure.as_str())).map(MeasureId::index),
        }
    }
}

fn choice(rulebook: &Rulebook, habit: &crate::rulebook::Habit) -> Option<Choice> {
    let response = rulebook.response(habit.id.as_str())?;
    let row = &rulebook.responses.rows[response.index()];
    let asked = row.coalition.first().map(|it| it.measure.as_str());
    let own = rulebook.measure(asked.unwrap_or(habit.id.as_str()));
    let of = |it: &Measure| (it.trade, it.risk);
    let stakes = own.map_or((0.0, 0.0), |it| of(&rulebook.measures.rows[it.index()]));
    Some(Choice {
        response,
        kind: habit.kind,
        median_d: habit.median_d,
        sigma: habit.sigma,
        leaning: habit.leaning,
        stakes,
    })
}

/// An incident as the government of its target sees it.
pub(super) struct Case<'a> {
    pub(super) peace: &'a Peace,
    pub(super) target: &'a Target,
    /// Who really did it.
    pub(super) author: AdversaryId,
    pub(super) severity: f64,
    pub(super) sufficient: Option<Sufficient>,
    pub(super) seed: Seed,
}

/// Somebody was named in public.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribution {
    pub(super) at_d: f64,
    pub(super) actor: HypothesisId,
    /// States that signed besides the target.
    pub(super) signed: u16,
}

/// Something that was done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer {
    pub(super) at_d: f64,
    pub(super) response: ResponseId,
    pub(super) kind: AnswerKind,
}

impl Case<'_> {
    fn rulebook(&self) -> &Rulebook {
        &self.peace.rulebook
    }

    fn row(&self, response: ResponseId) -> &Response {
        &self.rulebook().responses.rows[response.index()]
    }

    /// Whether and when the government names somebody, once the evidence suffices.
    pub(super) fn attribute(&self) -> Option<Attribution> {
        let enough = self.sufficient?;
        let measure = self.peace.catalogue.signing?;
        let row = &self.rulebook().measures.rows[measure];
        let weighing = Weighing::new(&self.rulebook().parameters, row, self.day());
        let numbers = &self.rulebook().parameters.peace;
        let council = &self.rulebook().parameters.council;
        let character = &self.target.character;
        let worth = weighing.terms(character, character.hawkishness, enough.likelihood, false).utility()
            + council.spread.value * self.seed.normal(Purpose::AllyMood, About(0, 0));
        let speaks = weighing::joins(council, worth - numbers.reserve.value);
        if !self.seed.hits(speaks, Purpose::Attributed, About(0, 0)) {
            return None;
        }
        let signed = self.signatures(&weighing, enough.likelihood);
        let urgent = self.severity >= numbers.urgent_severity.value;
        let median_d = if urgent { numbers.urgent_d.value } else { numbers.lag_median_d.value };
        let median_d = median_d * (1.0 + numbers.lag_per_cosigner.value * f64::from(signed));
        let after_d = days(self.seed, Purpose::AttributedAfter, 0, median_d, numbers.lag_sigma.value);
        Some(Attribution { at_d: enough.at_d + after_d, actor: enough.actor, signed })
    }

    fn day(&self) -> Day {
        let parameters = &self.rulebook().parameters;
        Day {
            severity: self.severity,
            lead: parameters.peace.lead.value,
            consultation_h: 0.0,
            cohesion: parameters.council.cohesion_rest.value,
            softened: 0.0,
            conditional: false,
        }
    }

    /// How many Allies sign with it.
    fn signatures(&self, weighing: &Weighing<'_>, likelihood: f64) -> u16 {
        let parameters = &self.rulebook().parameters;
        let told = weighing::told(&parameters.attribution, likelihood, parameters.table.sharing_start.value);
        let signs = |other: &&Target| {
            let Some(ally) = other.ally.filter(|it| self.target.ally != Some(*it)) else { return false };
            let estimate = weighing::estimate(&parameters.attribution, self.seed, ally, 0, told);
            let terms = weighing.terms(&other.character, other.character.hawkishness, estimate, false);
            let mood = weighing::mood(&parameters.council, self.seed, ally, 0, 0);
            let joins = weighing::joins(&parameters.council, terms.utility() + mood - parameters.peace.reserve.value);
            self.seed.hits(joins, Purpose::AllyJoins, About(u32::from(ally.0), 0))
        };
        self.peace.targets.iter().filter(signs).count() as u16
    }

    /// The answers to an incident that became known on a day: the attribution itself, and what is done besides. `done` are
    /// the responses that the two have seen before.
    pub(super) fn answers(&self, known_d: f64, named: Option<&Attribution>, done: &[bool]) -> Vec<Answer> {
        let mut given: Vec<Answer> = named.and_then(|it| self.naming(it)).into_iter().collect();
        let (numbers, allies) = (&self.rulebook().parameters.peace, &self.rulebook().parameters.allies);
        let chance = |attributed: bool| {
            let named = if attributed { allies.act_named.value } else { 0.0 };
            let member = if self.target.ally.is_some() { numbers.answer_member.value } else { 0.0 };
            sigma(numbers.answer_bias.value + allies.act_severity.value * self.severity + named + member)
        };
        let roll = self.seed.uniform(Purpose::Answered, About(0, 0));
        let from_d = if roll < chance(false) {
            known_d
        } else if let Some(named) = named.filter(|_| roll < chance(true)) {
            named.at_d
        } else {
            return given;
        };
        self.package(from_d, named, done, &mut given);
        given
    }

    fn naming(&self, named: &Attribution) -> Option<Answer> {
        let catalogue = &self.peace.catalogue;
        let together = catalogue.together.filter(|(_, least)| named.signed + 1 >= *least).map(|(it, _)| it);
        let response = together.or(catalogue.alone)?;
        Some(Answer { at_d: named.at_d, response, kind: AnswerKind::Statement })
    }

    /// Puts together what is done, until it imposes what the government wants it to cost.
    fn package(&self, from_d: f64, named: Option<&Attribution>, done: &[bool], given: &mut Vec<Answer>) {
        let numbers = &self.rulebook().parameters.peace;
        let drawn = |no| self.seed.threshold(Purpose::CostDrawn, About(0, no)) / 2.0;
        let grave = numbers.cost_floor.value + self.severity / numbers.cost_per_rungs.value;
        let wanted = numbers.cost_mean.value * (drawn(0) + drawn(1)) * grave;
        let mut left: Vec<&Choice> =
            self.peace.catalogue.options.iter().filter(|it| self.may(self.row(it.response), named, done)).collect();
        for no in 0..numbers.answers_most.value as u32 {
            if left.is_empty() || no > 0 && self.cost(given, named) >= wanted {
                return;
            }
            let weights: Vec<f64> = left.iter().map(|it| self.liking(it)).collect();
            let chosen = left.remove(pick(&weights, self.seed.uniform(Purpose::AnswerChosen, About(0, no))));
            let aimed = self.row(chosen.response).target == TargetKind::Adversary;
            let anchor_d = named.filter(|_| aimed).map_or(from_d, |it| it.at_d.max(from_d));
            let after_d = days(self.seed, Purpose::AnswerAfter, no, chosen.median_d, chosen.sigma);
            given.push(Answer { at_d: anchor_d + after_d, response: chosen.response, kind: chosen.kind });
        }
    }

    /// How much a government likes an answer: near the force of the act, cheap, safe, and words before deeds.
    fn liking(&self, choice: &Choice) -> f64 {
        let parameters = &self.rulebook().parameters;
        let (numbers, council) = (&parameters.peace, &parameters.council);
        let row = self.row(choice.response);
        let apart = (row.rung - parameters.law.force_factor.value * self.force()).abs();
        let words = if choice.kind == AnswerKind::Statement { numbers.words_bonus.value } else { 0.0 };
        let character = &self.target.character;
        let worth = words + choice.leaning
            - apart
            - row.cost.capital / numbers.capital_scale.value
            - council.trade_weight.value * character.trade * choice.stakes.0
            - council.risk_weight.value * character.risk * choice.stakes.1;
        exp(worth / numbers.answer_temperature.value.max(1e-3))
    }

    /// Force of the act, 0-10.
    fn force(&self) -> f64 {
        let parameters = &self.rulebook().parameters;
        let prior = parameters.attribution.obvious_prior.value;
        let involved = self.sufficient.map_or(0.5 * prior, |it| it.likelihood * if it.control { 1.0 } else { 0.5 });
        law::force_by_severity(&parameters.law, self.severity, 10.0 * involved)
    }

    /// Whether the government may do it: the law bears it, and what it needs is there.
    fn may(&self, row: &Response, named: Option<&Attribution>, done: &[bool]) -> bool {
        let likelihood = named.and(self.sufficient).map_or(0.0, |it| it.likelihood);
        let grounds = Grounds {
            likelihood,
            state: named.is_some_and(|it| self.peace.states[it.actor.index()]),
            control: self.sufficient.is_some_and(|it| it.control),
            force: self.force(),
            armed_attack: false,
        };
        let aimed = row.target != TargetKind::Adversary || named.is_some();
        aimed
            && law::justified(&self.rulebook().parameters.law, row.legal, grounds)
            && row.needs.iter().all(|it| self.has(it, likelihood, done))
    }

    fn has(&self, need: &Need, likelihood: f64, done: &[bool]) -> bool {
        let author = &self.rulebook().adversaries.rows[self.author.index()];
        match need {
            Need::KnownIncident | Need::Readiness(_) | Need::TargetAffected | Need::Year(_) => true,
            Need::Likelihood(least) => likelihood >= *least,
            Need::ConfidenceAtLeast(least) => self.sufficient.is_some_and(|it| it.confidence >= *least),
            Need::Severity(least) | Need::Gravity(least) => self.severity >= *least,
            Need::After(any) => {
                any.iter().any(|id| self.rulebook().response(id.as_str()).is_some_and(|it| done[it.index()]))
            }
            Need::Trait(wanted) | Need::Provider(wanted) => self.target.traits.contains(wanted),
            Need::NoTrait(barred) => !self.target.traits.contains(barred),
            Need::UnionMember => self.target.union_member,
            Need::Ties(least) => author.entanglement >= *least,
            Need::Election(_) | Need::OnCondition(_) => false,
            Need::State => author.class == ActorClass::State,
            Need::StateControl => self.sufficient.is_some_and(|it| it.control),
        }
    }

    /// What the answers cost their author all together: each further one counts for less.
    pub(super) fn cost(&self, given: &[Answer], named: Option<&Attribution>) -> f64 {
        let mut costs: Vec<f64> = given.iter().map(|it| self.imposes(it, named)).collect();
        costs.sort_unstable_by(|a, b| b.total_cmp(a));
        let discount = self.rulebook().parameters.adversary.cost_discount.value;
        costs.iter().enumerate().map(|(no, cost)| cost * pow(discount, no as f64)).sum()
    }

    fn imposes(&self, answer: &Answer, named: Option<&Attribution>) -> f64 {
        let row = self.row(answer.response);
        let signed = named.map_or(0.0, |it| f64::from(it.signed));
        row.imposes + row.coalition.iter().map(|it| (it.imposes_each * signed).min(it.imposes_most)).sum::<f64>()
    }

    /// What the answers teach the one they are aimed at.
    pub(super) fn lesson(&self, given: &[Answer], named: Option<&Attribution>) -> Lesson {
        let numbers = &self.rulebook().parameters.adversary;
        let cost = self.cost(given, named);
        let mut lesson = Lesson {
            credibility: numbers.credibility_gain.value * cost / 2.0,
            grievance: numbers.grievance_gain.value
                * (cost - numbers.grievance_free.value * self.severity / 3.0).max(0.0),
            ..Lesson::default()
        };
        for change in given.iter().flat_map(|it| &self.row(it.response).changes).filter(|it| it.lasts == Lasts::Once) {
            let Amount::Add(by) = change.by else { continue };
            let by = if change.by_ties {
                by * self.rulebook().adversaries.rows[self.author.index()].entanglement
            } else {
                by
            };
            match change.lever {
                Lever::Credibility => lesson.credibility += by,
                Lever::Capability => lesson.capability += by,
                Lever::Communication => lesson.communication += by,
                Lever::Linkage => lesson.linkage += by,
                Lever::Grievance => lesson.grievance += by,
                _ => {}
            }
        }
        lesson
    }

    /// The gravest class in law of what was done.
    pub(super) fn gravest(&self, given: &[Answer]) -> LegalClass {
        given.iter().map(|it| self.row(it.response).legal).max().unwrap_or(LegalClass::Unproblematic)
    }

    /// Whoever answers for the act was named.
    pub(super) fn is_right(&self, named: &Attribution) -> bool {
        let author = &self.rulebook().adversaries.rows[self.author.index()];
        let blamed = self.rulebook().adversaries.rows.get(named.actor.index());
        named.actor.index() == self.author.index() || blamed.is_some_and(|it| author.harboured_by == it.id.as_str())
    }
}
