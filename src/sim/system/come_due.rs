//! What was bound to come comes: reactions, risks, meetings, and claims that fall apart.

use crate::journal::{Cause, Event};
use crate::rulebook::{Change, Lasts, Outcome};
use crate::sim::alone::{self, Act};
use crate::sim::component::{CourseState, Progress};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::state::Coming;
use crate::sim::{asking, law, menu, scope, slots};
use crate::vocab::{AdversaryId, AllyId, DecisionId, EntryNo, IncidentId, Lever, OperationId, ProgressId, Subject};

use super::deliver_injects::{events_of, once};
use super::follow_through::consult;

/// Lets everything pending whose moment has come happen.
pub(crate) fn come_due(facts: &Facts<'_>, emit: &mut Emit) {
    let mut slots = slots::free_operations(facts);
    let mut evidence = slots::free_evidence(facts);
    let mut raised = false;
    for pending in facts.crisis.pending.iter().filter(|it| it.at <= facts.now()) {
        match pending.what {
            Coming::Reaction { adversary, reaction, ally } => {
                react(facts, emit, &mut slots, pending.entry, adversary, reaction, ally);
            }
            Coming::Risk { progress, risk } => befall(facts, emit, pending.entry, progress, risk),
            Coming::Consultation { ally } => {
                emit.emit(Cause::Event(pending.entry), Event::ConsultationHeld { ally });
                consult(facts, emit, Cause::Event(pending.entry));
            }
            Coming::Claim { incident } => {
                let truth = law::author(facts.ground(), facts.story, incident);
                let by = facts.dossiers()[incident.index()].plant.map_or(truth, |(frames, _)| frames);
                emit.emit(Cause::Event(pending.entry), Event::ActClaimed { incident, by });
            }
            Coming::Deadline { decision } => {
                let asked = &facts.story.decisions[decision.index()];
                if asked.open && asked.since == Some(pending.entry) {
                    expire(facts, emit, pending.entry, decision, asked.answered);
                }
            }
            Coming::Later { decision, option, at } => {
                let row = &facts.scenario().decisions[decision.index()].options[usize::from(option)];
                for consequence in &row.later[usize::from(at)].1 {
                    for event in events_of(facts, &mut evidence, asking::ally(facts, decision), consequence) {
                        emit.emit(Cause::Event(pending.entry), event);
                    }
                }
            }
            Coming::Reversal { progress } => reverse(facts, emit, pending.entry, progress),
            Coming::Raise { .. } if raised => {}
            Coming::Raise { ally, incident } => raised = bring_up(facts, emit, pending.entry, ally, incident),
            Coming::Act { ally, incident, named } => {
                if let Some(Act { response, adversary, percent, cost }) = alone::choose(facts, ally, incident, named) {
                    let acted = Event::AllyActed { ally, incident, response, adversary, cost, percent };
                    emit.emit(Cause::Event(pending.entry), acted);
                }
            }
        }
    }
}

/// The time to answer a decision is over.
fn expire(facts: &Facts<'_>, emit: &mut Emit, entry: EntryNo, decision: DecisionId, answered: bool) {
    let cause = Cause::Event(entry);
    if answered {
        emit.emit(cause, Event::DecisionClosed { decision });
        return;
    }
    emit.emit(cause, Event::DecisionLapsed { decision });
    let row = &facts.scenario().decisions[decision.index()];
    for event in asking::consequences(facts, decision, asking::counting(row, &row.otherwise)) {
        emit.emit(cause, event);
    }
}

/// An Ally calls a consultation, which is its right, or puts a text to the Council; whether it does.
fn bring_up(facts: &Facts<'_>, emit: &mut Emit, entry: EntryNo, ally: AllyId, incident: IncidentId) -> bool {
    let Some((response, target)) = alone::raise(facts, ally, incident) else { return false };
    let cause = Cause::Event(entry);
    if facts.rulebook().responses.rows[response.index()].outcomes.contains(&Outcome::Consult) {
        emit.emit(cause, Event::ConsultationCalled { ally });
    } else if let Some(progress) = slots::free_progress(facts) {
        emit.emit(cause, Event::AllyProposed { progress, response, ally, target });
    }
    true
}

fn react(
    facts: &Facts<'_>,
    emit: &mut Emit,
    slots: &mut impl Iterator<Item = OperationId>,
    entry: EntryNo,
    adversary: AdversaryId,
    reaction: u16,
    ally: AllyId,
) {
    let row = &facts.rulebook().reactions.rows[usize::from(reaction)];
    emit.emit(Cause::Event(entry), Event::AdversaryReacted { adversary, reaction, ally });
    let cause = Cause::Event(entry);
    move_once(facts, emit, cause, &row.changes, Subject::Adversary(adversary), Some(ally));
    let Some(option) = facts.rulebook().menu_option(&row.operation) else { return };
    let Some(operation) = slots.next() else { return };
    if menu::design(facts.ground(), facts.seed(), operation, adversary, option).is_none() {
        return;
    }
    let Some(network) = retaliation_target(facts, ally) else { return };
    emit.emit(cause, Event::OperationPlanned { operation, adversary, option: option as u16, network });
}

/// A reaction aims at the government of the one it answers: the first network, whose sector is the state's own.
fn retaliation_target(facts: &Facts<'_>, ally: AllyId) -> Option<crate::vocab::NetworkId> {
    let value = |network: &crate::vocab::NetworkId| {
        facts.rulebook().sectors.rows[facts.ground().site(*network).sector.index()].target_value
    };
    facts.ground().networks_of(ally).reduce(|best, it| if value(&it) > value(&best) { it } else { best })
}

fn befall(facts: &Facts<'_>, emit: &mut Emit, entry: EntryNo, progress: ProgressId, risk: u16) {
    let it = &facts.progresses()[progress.index()];
    let row = &facts.rulebook().responses.rows[it.response.index()].risks[usize::from(risk)];
    if row.if_unanswered.is_some_and(|severity| !is_crossed(facts, it, severity)) {
        return;
    }
    let cause = Cause::Event(entry);
    emit.emit(cause, Event::RiskRealised { progress, risk });
    move_once(facts, emit, cause, &row.changes, it.target, it.actor);
    if row.relapse {
        relapse(facts, emit, cause, it);
    }
}

/// Whether something at least this severe, seen since the response took effect, has had no answer.
fn is_crossed(facts: &Facts<'_>, it: &Progress, severity: f64) -> bool {
    let since = |(disclosed, _)| it.done.is_some_and(|done| done <= disclosed);
    facts.dossiers().iter().any(|it| it.disclosed.is_some_and(since) && it.severity >= severity && it.answers == 0)
}

/// The intruder that was not driven out breaks what was rebuilt.
fn relapse(facts: &Facts<'_>, emit: &mut Emit, cause: Cause, it: &Progress) {
    let inside = |course: &crate::sim::component::Course| {
        Subject::Network(course.network) == it.target
            && matches!(course.state, CourseState::Running | CourseState::Striking)
    };
    let Some(at) = facts.courses().iter().position(inside) else { return };
    let course = &facts.courses()[at];
    let effect = &facts.rulebook().effects.rows[course.effect.index()];
    let share = facts.parameters().operations.relapse_share.value;
    let loss = share * effect.loss * course.magnitude;
    let event = Event::NetworkStruck {
        network: course.network,
        operation: OperationId::at(at),
        loss,
        repair_h: effect.repair_h,
        severity: effect.severity * share,
    };
    emit.emit(cause, event);
}

/// A wrong claim is taken back: the message is worth less, the public trusts less, the Allies draw apart.
fn reverse(facts: &Facts<'_>, emit: &mut Emit, entry: EntryNo, progress: ProgressId) {
    let it = &facts.progresses()[progress.index()];
    let (Some(incident), Some(adversary)) = (it.incident, scope::adversary(it.target)) else { return };
    let public = &facts.parameters().public;
    let cause = Cause::Event(entry);
    emit.emit(cause, Event::ClaimReversed { incident, adversary });
    for cast in &facts.scenario().adversaries {
        let of = Subject::Adversary(cast.adversary);
        let told = facts.lever(Lever::Communication, of);
        let by = told * (public.overclaim_communication.value - 1.0);
        emit.emit(cause, Event::LeverMoved { lever: Lever::Communication, of, by });
    }
    if let Some(ally) = it.actor.or_else(|| facts.scenario().victims.first().copied()) {
        let by = -public.overclaim_trust.value;
        emit.emit(cause, Event::LeverMoved { lever: Lever::Trust, of: Subject::Ally(ally), by });
    }
    let by = -public.overclaim_cohesion.value;
    emit.emit(cause, Event::LeverMoved { lever: Lever::Cohesion, of: Subject::Alliance, by });
}

/// Emits the changes that move once; those that last are added where the event is applied.
fn move_once(
    facts: &Facts<'_>,
    emit: &mut Emit,
    cause: Cause,
    changes: &[Change],
    target: Subject,
    actor: Option<AllyId>,
) {
    for change in changes.iter().filter(|it| it.lasts == Lasts::Once) {
        for of in scope::subjects(facts.ground(), change, target, actor) {
            if let Some(by) = once(facts, change, of) {
                emit.emit(cause, Event::LeverMoved { lever: change.lever, of, by });
            }
        }
    }
}
