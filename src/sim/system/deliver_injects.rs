//! Injects are put on the table when their time has come.

use crate::journal::{Cause, Event, FoundBy, Until};
use crate::rulebook::{Amount, Change, Lasts};
use crate::scenario::{Consequence, Inject, Timing};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::CueState;
use crate::sim::condition::holds;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::media;
use crate::sim::scope;
use crate::sim::slots;
use crate::vocab::{AllyId, EvidenceId, HOURS_PER_DAY, InjectId, Moment, Subject};

/// Arms injects whose condition has come to hold, and delivers those that are due.
pub(crate) fn deliver_injects(facts: &Facts<'_>, emit: &mut Emit) {
    let mut evidence = slots::free_evidence(facts);
    for (at, cue) in facts.cues().iter().enumerate() {
        let id = InjectId::at(at);
        let inject = facts.scenario().inject(id);
        match (cue.state, &inject.when) {
            (CueState::Waiting, Timing::Since(condition, 0)) if holds(facts, condition) => {
                put(facts, emit, &mut evidence, id, inject);
            }
            (CueState::Waiting, Timing::Since(condition, _)) if holds(facts, condition) => {
                emit.emit(Cause::Inject(id), Event::InjectArmed { inject: id });
            }
            (CueState::Due(moment), _) if moment <= facts.now() => put(facts, emit, &mut evidence, id, inject),
            _ => {}
        }
    }
}

/// Delivers an inject if its chance and its condition allow.
fn put(
    facts: &Facts<'_>,
    emit: &mut Emit,
    evidence: &mut impl Iterator<Item = EvidenceId>,
    id: InjectId,
    inject: &Inject,
) {
    delivery(facts, evidence, id, inject).into_iter().for_each(|event| emit.emit(Cause::Inject(id), event));
}

/// What happens when the time of an inject has come.
pub(crate) fn delivery(
    facts: &Facts<'_>,
    evidence: &mut impl Iterator<Item = EvidenceId>,
    id: InjectId,
    inject: &Inject,
) -> Vec<Event> {
    let occasion = u32::from(facts.cues()[id.index()].occasions);
    let comes = facts.seed().hits(inject.chance, Purpose::InjectComes, About(u32::from(id.0), occasion));
    if !comes || !holds(facts, &inject.only_if) {
        return vec![Event::InjectSkipped { inject: id }];
    }
    arrival(facts, evidence, id, inject)
}

/// What happens when an inject is put on the table, whatever its chance and its condition say.
pub(crate) fn arrival(
    facts: &Facts<'_>,
    evidence: &mut impl Iterator<Item = EvidenceId>,
    id: InjectId,
    inject: &Inject,
) -> Vec<Event> {
    let mut events = vec![Event::InjectDelivered { inject: id }];
    if let Some(variant) = inject.variants.iter().position(|it| holds(facts, &it.when)) {
        events.push(Event::InjectVaried { inject: id, variant: variant as u16 });
    }
    for consequence in &inject.then {
        events.extend(events_of(facts, evidence, inject.ally, consequence));
    }
    events.extend(media::events(facts, inject));
    events
}

/// What a consequence of the scenario makes happen.
pub(crate) fn events_of(
    facts: &Facts<'_>,
    evidence: &mut impl Iterator<Item = EvidenceId>,
    ally: AllyId,
    consequence: &Consequence,
) -> Vec<Event> {
    match *consequence {
        Consequence::Set(flag, on) => vec![Event::FlagSet { flag, on }],
        Consequence::Ask(decision) => vec![Event::DecisionAsked { decision }],
        Consequence::AddTo(number, by) => vec![Event::NumberMoved { number, by }],
        Consequence::SetNumber(number, to) => vec![Event::NumberSet { number, to }],
        Consequence::Start(operation) => {
            vec![Event::OperationStarted { operation, stage: facts.courses()[operation.index()].stage }]
        }
        Consequence::Abandon(operation) => vec![Event::OperationAbandoned { operation }],
        Consequence::Reveal(operation) => {
            let incident = facts.courses()[operation.index()].incident;
            let hidden = facts.dossiers()[incident.index()].disclosed.is_none();
            let found = Event::OperationFound { operation, by: FoundBy::Others };
            std::iter::once(found).chain(hidden.then_some(Event::IncidentDisclosed { incident })).collect()
        }
        Consequence::Evidence { incident, channel, points_at, weight, planted } => {
            let channel = channel as u16;
            let arrival = |evidence| Event::EvidenceArrived { evidence, incident, channel, points_at, weight, planted };
            evidence.next().map(arrival).into_iter().collect()
        }
        Consequence::Claim { by, incident, hypothesis, likelihood, confidence } => {
            vec![Event::ClaimMade { claimant: by, incident, hypothesis, likelihood, confidence }]
        }
        Consequence::Withdraw { by, incident } => match facts.story.claim(by, incident) {
            Some(it) if it.withdrawn.is_none() => vec![Event::ClaimWithdrawn { claimant: by, incident }],
            _ => Vec::new(),
        },
        Consequence::Consult(ally) => vec![Event::ConsultationCalled { ally }],
        Consequence::Shift(ref change) => shift_scenario(facts, ally, change),
    }
}

/// What a change of the scenario moves, as events: a lever for a while, or a stock once.
fn shift_scenario(facts: &Facts<'_>, ally: AllyId, change: &Change) -> Vec<Event> {
    let lever = change.lever;
    let moved = |of| once(facts, change, of).map(|by| Event::LeverMoved { lever, of, by });
    let subjects = scope::subjects(facts.ground(), change, Subject::Ally(ally), Some(ally)).into_iter();
    match until(change, facts.now()) {
        Some(until) => subjects.map(|of| Event::LeverHeld { lever, of, by: change.by.into(), until }).collect(),
        None => subjects.filter_map(moved).collect(),
    }
}

/// When a change of the scenario ends; `None` for one that is made once. Nothing but a response can be in force.
fn until(change: &Change, now: Moment) -> Option<Until> {
    match change.lasts {
        Lasts::Once | Lasts::InForce => None,
        Lasts::Days(days) => Some(Until::At(now + (days * HOURS_PER_DAY) as u32)),
        Lasts::HalfLife(days) => Some(Until::Fades(days)),
    }
}

/// How far a change moves a stock, once; `None` where it does not.
pub(crate) fn once(facts: &Facts<'_>, change: &Change, of: Subject) -> Option<f64> {
    let by = match change.by {
        Amount::Add(by) => by,
        Amount::Times(factor) => level(facts, change, of)? * (factor - 1.0),
        Amount::AtLeast(least) => (least - level(facts, change, of)?).max(0.0),
        Amount::PerDay(_) => return None,
    };
    let by = if change.by_ties { by * ties(facts, of) } else { by };
    (by != 0.0).then_some(by)
}

/// Economic ties of an adversary; none of anybody else.
fn ties(facts: &Facts<'_>, of: Subject) -> f64 {
    scope::adversary(of).map_or(0.0, |it| facts.rulebook().adversaries.rows[it.index()].entanglement)
}

/// The present level, where one subject owns the lever.
fn level(facts: &Facts<'_>, change: &Change, of: Subject) -> Option<f64> {
    use crate::vocab::SubjectKind;
    let owned = matches!(
        (change.lever.kind(), of),
        (SubjectKind::Alliance, Subject::Alliance)
            | (SubjectKind::Ally, Subject::Ally(_))
            | (SubjectKind::Network, Subject::Network(_))
            | (SubjectKind::Adversary, Subject::Adversary(_))
    );
    owned.then(|| facts.lever(change.lever, of))
}
