//! Injects are put on the table when their time has come.

use crate::journal::{Cause, Event, FoundBy};
use crate::rulebook::{Amount, Change};
use crate::scenario::{Consequence, Inject, Timing};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::CueState;
use crate::sim::condition::holds;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::scope;
use crate::sim::slots;
use crate::vocab::{InjectId, Subject};

use super::find_intruders::disclose;

/// Arms injects whose condition has come to hold, and delivers those that are due.
pub(crate) fn deliver_injects(facts: Facts<'_, '_>, mut emit: Emit<'_>) {
    let mut evidence = slots::free_evidence(&facts);
    for (at, cue) in facts.cues().iter().enumerate() {
        let id = InjectId::at(at);
        let inject = facts.scenario().inject(id);
        match (cue.state, &inject.when) {
            (CueState::Waiting, Timing::Since(condition, 0)) if holds(&facts, condition) => {
                put(&facts, &mut emit, &mut evidence, id, inject);
            }
            (CueState::Waiting, Timing::Since(condition, _)) if holds(&facts, condition) => {
                emit.emit(Cause::Inject(id), Event::InjectArmed { inject: id });
            }
            (CueState::Due(moment), _) if moment <= facts.now() => put(&facts, &mut emit, &mut evidence, id, inject),
            _ => {}
        }
    }
}

/// Delivers an inject if its chance and its condition allow.
fn put(
    facts: &Facts<'_, '_>,
    emit: &mut Emit<'_>,
    evidence: &mut impl Iterator<Item = crate::vocab::EvidenceId>,
    id: InjectId,
    inject: &Inject,
) {
    let comes = facts.seed().hits(inject.chance, Purpose::InjectComes, About(u32::from(id.0), 0));
    if !comes || !holds(facts, &inject.only_if) {
        emit.emit(Cause::Inject(id), Event::InjectSkipped { inject: id });
        return;
    }
    emit.emit(Cause::Inject(id), Event::InjectDelivered { inject: id });
    for consequence in &inject.then {
        if let Some(event) = follow(facts, evidence, inject, consequence) {
            emit.emit(Cause::Inject(id), event);
        }
        if let Consequence::Reveal(operation) = consequence {
            disclose(facts, emit, Cause::Inject(id), &facts.courses()[operation.index()]);
        }
        if let Consequence::Shift(change) = consequence {
            for event in shift_scenario(facts, inject.ally, change) {
                emit.emit(Cause::Inject(id), event);
            }
        }
    }
}

fn follow(
    facts: &Facts<'_, '_>,
    evidence: &mut impl Iterator<Item = crate::vocab::EvidenceId>,
    _inject: &Inject,
    consequence: &Consequence,
) -> Option<Event> {
    let event = match *consequence {
        Consequence::Set(flag, on) => Event::FlagSet { flag, on },
        Consequence::Start(operation) => {
            Event::OperationStarted { operation, stage: facts.courses()[operation.index()].stage }
        }
        Consequence::Abandon(operation) => Event::OperationAbandoned { operation },
        Consequence::Reveal(operation) => Event::OperationFound { operation, by: FoundBy::Others },
        Consequence::Evidence { incident, channel, points_at, weight, planted } => Event::EvidenceArrived {
            evidence: evidence.next()?,
            incident,
            channel: channel as u16,
            points_at,
            weight,
            planted,
        },
        Consequence::Consult(ally) => Event::ConsultationCalled { ally },
        Consequence::Shift(_) => return None,
    };
    Some(event)
}

/// What a change of the scenario moves, as events. Scenario changes of stocks move once; those that last are for responses.
pub(crate) fn shift_scenario(facts: &Facts<'_, '_>, ally: crate::vocab::AllyId, change: &Change) -> Vec<Event> {
    let subjects = scope::subjects(facts.ground(), change, Subject::Ally(ally), Some(ally));
    let event = |of| once(facts, change, of).map(|by| Event::LeverMoved { lever: change.lever, of, by });
    subjects.into_iter().filter_map(event).collect()
}

/// How far a change moves a stock, once; `None` where it does not.
pub(crate) fn once(facts: &Facts<'_, '_>, change: &Change, of: Subject) -> Option<f64> {
    let by = match change.by {
        Amount::Add(by) => by,
        Amount::Times(factor) => level(facts, change, of)? * (factor - 1.0),
        Amount::AtLeast(least) => (least - level(facts, change, of)?).max(0.0),
        Amount::PerDay(_) => return None,
    };
    (by != 0.0).then_some(by)
}

/// The present level, where one subject owns the lever.
fn level(facts: &Facts<'_, '_>, change: &Change, of: Subject) -> Option<f64> {
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
