//! One act of an adversary against a state: what is tried, what comes of it, and what is done about it.

use crate::rulebook::{Adversary, EffectType, LegalClass, Level, MenuOption, Objective, ReactionTrigger, Rulebook};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::math::exp;
use crate::sim::motive;
use crate::vocab::{AdversaryId, EffectId, ResponseId};

use super::Peace;
use super::answer::{Answer, Attribution, Case};
use super::attempt::{Attempt, Course};
use super::beliefs::Lesson;
use super::inquiry::{Findings, Inquiry, Sufficient};
use super::lag::{day, days};
use super::record::{Aim, LegalWeight, PeaceIncident};
use super::target::{Network, Target};
use super::toll::Toll;

/// An act that was chosen.
#[derive(Clone, Copy)]
pub(super) struct Act<'a> {
    pub(super) peace: &'a Peace,
    pub(super) by: AdversaryId,
    pub(super) row: &'a Adversary,
    /// Row of the target.
    pub(super) at: usize,
    pub(super) target: &'a Target,
    pub(super) option: &'a MenuOption,
    pub(super) seed: Seed,
}

/// What came of it.
pub(super) struct Deed {
    pub(super) incident: PeaceIncident,
    pub(super) reply: Reply,
    /// How well the network resisted and recovers, 0-1.
    pub(super) denial: f64,
}

/// What came to light, and what was done about it.
#[derive(Default)]
pub(super) struct Reply {
    /// When it became public.
    pub(super) known_d: Option<f64>,
    findings: Findings,
    named: Option<Attribution>,
    /// Whether those named answer for the act.
    pub(super) rightly: Option<bool>,
    pub(super) given: Vec<Answer>,
}

/// What is tried on which network.
#[derive(Clone, Copy)]
struct Design {
    effect: EffectId,
    network: Network,
}

impl<'a> Act<'a> {
    fn rulebook(&self) -> &'a Rulebook {
        &self.peace.rulebook
    }

    /// Does it; `None` where it is to do nothing, or what its author has no means for. `last` is the severity of the last act
    /// between the two, `done` the responses that it has seen.
    pub(super) fn perform(&self, at_d: f64, last: f64, done: &[bool]) -> Option<Deed> {
        if self.option.severity <= 0.0 {
            return None;
        }
        let design = self.design()?;
        let attempt = Attempt {
            parameters: &self.rulebook().parameters,
            by: self.row,
            option: self.option,
            effect: self.effect(design.effect),
            network: design.network,
            seed: self.seed,
        };
        let course = attempt.run(at_d);
        let toll = Toll {
            rulebook: self.rulebook(),
            by: self.row,
            effect: attempt.effect,
            network: design.network,
            severity: course.severity,
            outage_h: attempt.outage_h(&course),
            seed: self.seed,
        };
        let framed = self.frames();
        let claimed_d = course.struck_d.and_then(|struck_d| self.claim(struck_d));
        let reply = self.reply(&course, framed, claimed_d, done);
        let incident = PeaceIncident {
            start_d: day(at_d),
            by: self.by,
            target: self.at as u16,
            group: self.target.group,
            sector: design.network.sector,
            effect: design.effect,
            severity: course.severity,
            aim: self.aim(attempt.effect),
            disruption_h: toll.outage_h,
            physical: attempt.effect.physical && course.struck_d.is_some(),
            casualties: course.struck_d.is_some() && toll.casualties(),
            false_flag: framed.is_some(),
            claimed_d: claimed_d.map(day),
            disclosed_d: reply.known_d.map(day),
            industry_d: reply.findings.industry_d.map(day),
            attributed_d: reply.named.map(|it| day(it.at_d)),
            attributed_rightly: reply.rightly,
            political_d: first(&reply.given, |it| self.is_political(it)),
            legal_d: first(&reply.given, |it| self.level(it) == Level::Economic),
            technical_d: first(&reply.given, |it| self.level(it) == Level::Technical),
            kind: reply.given.iter().map(|it| it.kind).max(),
            responses: responses(&reply.given),
            legal: weight(self.case(course.severity, reply.findings.sufficient).gravest(&reply.given)),
            escalated: last > 0.0 && course.severity >= last + 1.0,
            conceded: course.struck_d.is_some() && toll.concedes(),
            counter_d: first(&reply.given, |it| self.is_counter(it)),
        };
        Some(Deed { incident, reply, denial: design.network.denial() })
    }

    fn effect(&self, effect: EffectId) -> &'a EffectType {
        &self.rulebook().effects.rows[effect.index()]
    }

    /// The network it aims at, and what it is to do there.
    fn design(&self) -> Option<Design> {
        let rulebook = self.rulebook();
        let uses = self.row.uses.iter().filter(|(id, _)| *id == self.option.id);
        let able = |it: &EffectId| self.effect(*it).min_sophistication <= self.row.sophistication;
        let effects: Vec<EffectId> = uses.filter_map(|(_, it)| rulebook.effect(it.as_str())).filter(able).collect();
        let last = u32::try_from(effects.len()).ok()?.checked_sub(1)?;
        let effect = effects[self.seed.between(0, last, Purpose::OptionChosen, About(0, 0)) as usize];
        let numbers = &rulebook.parameters.adversary;
        let offence = motive::norms(numbers, self.row, self.option, rulebook.parameters.table.norms_start.value);
        let objective = self.effect(effect).objective;
        let lure = |it: &Network| {
            let scruple = motive::scruple(numbers, &rulebook.sectors.rows[it.sector.index()], offence);
            let open = 1.0 - it.hardening / 200.0;
            self.peace.draws[it.sector.index()][objective as usize] * open * exp(-scruple / numbers.target_spread.value)
        };
        let weights: Vec<f64> = self.target.networks.iter().map(lure).collect();
        let network =
            self.target.networks[motive::pick(&weights, self.seed.uniform(Purpose::TargetChosen, About(0, 0)))];
        Some(Design { effect, network })
    }

    /// Whom a false trail frames, if one is laid.
    fn frames(&self) -> Option<AdversaryId> {
        if !self.seed.hits(self.row.false_flag, Purpose::PlantAfter, About(1, 0)) {
            return None;
        }
        let others: Vec<AdversaryId> =
            (0..self.rulebook().adversaries.rows.len()).map(AdversaryId::at).filter(|it| *it != self.by).collect();
        let last = u32::try_from(others.len()).ok()?.checked_sub(1)?;
        Some(others[self.seed.between(0, last, Purpose::PlantAfter, About(1, 1)) as usize])
    }

    /// When its author, or whom it frames, claims the act.
    fn claim(&self, struck_d: f64) -> Option<f64> {
        let within_d = self.rulebook().parameters.attribution.claim_within_d.value;
        let claims = self.seed.hits(self.row.claim, Purpose::ClaimMade, About(0, 0));
        claims.then(|| struck_d + within_d.max(0.0) * self.seed.uniform(Purpose::ClaimMade, About(0, 1)))
    }

    fn aim(&self, effect: &EffectType) -> Aim {
        use crate::rulebook::Goal::{Money, Technology};
        let sells = self.row.goals.first().is_some_and(|it| matches!(it, Money | Technology));
        match effect.objective {
            Objective::Disruption => Aim::Disruption,
            Objective::Degradation => Aim::Degradation,
            Objective::Taking if sells || effect.loud => Aim::Theft,
            Objective::Taking => Aim::Espionage,
        }
    }

    /// What comes to light, and what is done about it.
    fn reply(&self, course: &Course, framed: Option<AdversaryId>, claimed_d: Option<f64>, done: &[bool]) -> Reply {
        let pursued_d = self.rulebook().parameters.peace.pursued_d.value;
        let Some(found_d) = course.found_d.filter(|it| *it - course.ended_d < pursued_d) else {
            return Reply::default();
        };
        let inquiry = Inquiry {
            rulebook: self.rulebook(),
            states: &self.peace.states,
            author: self.by,
            by: self.row,
            obvious: self.peace.obvious(self.target, self.by),
            framed,
            target: self.target,
            seed: self.seed,
        };
        let findings = inquiry.pursue(found_d, claimed_d);
        let case = self.case(course.severity, findings.sufficient);
        let named = case.attribute();
        let told = [self.published(course, found_d), claimed_d, findings.industry_d, named.map(|it| it.at_d)];
        let Some(known_d) = told.into_iter().flatten().min_by(f64::total_cmp) else {
            return Reply { findings, ..Reply::default() };
        };
        let given = case.answers(known_d, named.as_ref(), done);
        let rightly = named.map(|it| case.is_right(&it));
        Reply { known_d: Some(known_d), findings, named, rightly, given }
    }

    /// When the incident becomes public by itself: what is loud at once, what is quiet some time after it was found, if ever.
    fn published(&self, course: &Course, found_d: f64) -> Option<f64> {
        let peace = &self.rulebook().parameters.peace;
        if course.struck_d == Some(found_d) {
            return Some(found_d);
        }
        let share = if course.struck_d.is_some() { peace.publicity.value } else { peace.publicity_foiled.value };
        let told = self.seed.hits(share, Purpose::Published, About(0, 0));
        told.then(|| {
            found_d
                + days(self.seed, Purpose::Published, 1, peace.publicity_median_d.value, peace.publicity_sigma.value)
        })
    }

    /// The incident as the government of the target sees it.
    fn case(&self, severity: f64, sufficient: Option<Sufficient>) -> Case<'a> {
        Case { peace: self.peace, target: self.target, author: self.by, severity, sufficient, seed: self.seed }
    }

    /// What the reply teaches its author.
    pub(super) fn lesson(&self, reply: &Reply, severity: f64) -> Lesson {
        self.case(severity, reply.findings.sufficient).lesson(&reply.given, reply.named.as_ref())
    }

    fn level(&self, answer: &Answer) -> Level {
        self.rulebook().responses.rows[answer.response.index()].level
    }

    /// Neither a matter for courts nor for technicians.
    fn is_political(&self, answer: &Answer) -> bool {
        !matches!(self.level(answer), Level::Economic | Level::Technical)
    }

    /// An act of its own against the adversary's systems.
    fn is_counter(&self, answer: &Answer) -> bool {
        self.rulebook().responses.rows[answer.response.index()].provokes.contains(&ReactionTrigger::Effects)
    }
}

/// The day of the first answer of some kind.
fn first(given: &[Answer], is: impl Fn(&Answer) -> bool) -> Option<u32> {
    given.iter().filter(|it| is(it)).map(|it| it.at_d).min_by(f64::total_cmp).map(day)
}

fn responses(given: &[Answer]) -> Vec<ResponseId> {
    let mut ids: Vec<_> = given.iter().map(|it| it.response).collect();
    ids.sort_unstable();
    ids
}

const fn weight(class: LegalClass) -> LegalWeight {
    match class {
        LegalClass::Unproblematic | LegalClass::Enforcement => LegalWeight::None,
        LegalClass::Retorsion => LegalWeight::Retorsion,
        LegalClass::Countermeasure => LegalWeight::Countermeasure,
        LegalClass::SelfDefence => LegalWeight::SelfDefence,
    }
}
