//! Intruders are found, contained, and sometimes only believed to be gone.

use crate::journal::{Cause, Event, FoundBy};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Course, CourseState};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::rates;
use crate::vocab::{Lever, OperationId, Stage};

/// Finds operations that have gathered enough attention, and drives out those that were found long enough ago.
pub(crate) fn find_intruders(facts: &Facts<'_>, emit: &mut Emit) {
    for (operation, course) in rates::active(facts) {
        let mut hazard = facts.hazards()[operation.index()];
        let found = hazard.found.comes(facts.now());
        let contained = hazard.contain.comes(facts.now());
        emit.hazard(operation, hazard);
        if found && course.found.is_none() {
            find(facts, emit, operation, course);
        }
        if contained {
            drive_out(facts, emit, operation, course);
        }
    }
}

fn find(facts: &Facts<'_>, emit: &mut Emit, operation: OperationId, course: &Course) {
    let detection = &facts.parameters().detection;
    let about = About(u32::from(operation.0), course.occurrence);
    let roll = facts.seed().uniform(Purpose::FoundBy, about);
    let by = if roll < detection.by_itself.value {
        FoundBy::Victim
    } else if roll < detection.by_itself.value + detection.by_others.value || facts.ground().is_denied(course.incident)
    {
        FoundBy::Others
    } else {
        FoundBy::Attacker
    };
    let cause = Cause::Event(course.started_by);
    emit.emit(cause, Event::OperationFound { operation, by });
    disclose(facts, emit, cause, course);
    strike_early(facts, emit, operation, course, about);
}

/// The incident becomes known with the first of its operations that is found.
pub(super) fn disclose(facts: &Facts<'_>, emit: &mut Emit, cause: Cause, course: &Course) {
    let incident = course.incident;
    let event = Event::IncidentDisclosed { incident };
    if facts.dossiers()[incident.index()].disclosed.is_none() && !emit.said(event) {
        emit.emit(cause, event);
    }
}

/// A destructive operation that was warned may strike before it is driven out.
fn strike_early(facts: &Facts<'_>, emit: &mut Emit, operation: OperationId, course: &Course, about: About) {
    let destructive = facts.rulebook().effects.rows[course.effect.index()].destructive;
    let inside = course.stage >= Stage::Lateral && course.stage < Stage::Execute;
    let chance = facts.parameters().operations.early_strike.value;
    if destructive && inside && facts.seed().hits(chance, Purpose::StrikesEarly, about) {
        emit.emit(Cause::Adversary(course.by), Event::OperationAdvanced { operation, stage: Stage::Execute });
    }
}

/// Driven out for good, or with a hidden foothold left behind. What only disrupts from outside leaves none.
fn drive_out(facts: &Facts<'_>, emit: &mut Emit, operation: OperationId, course: &Course) {
    let operations = &facts.parameters().operations;
    let stealth = facts.adversary_lever(Lever::Stealth, course.by) / 100.0;
    let ready = rates::readiness(facts, course.network) / 100.0;
    let kept = rates::foothold_kept(operations, stealth, ready)
        * facts.network_lever(Lever::PersistenceChance, course.network);
    let about = About(u32::from(operation.0), course.occurrence);
    let entered = course.state == CourseState::Running || !facts.rulebook().effects.rows[course.effect.index()].loud;
    let comes_back = entered && facts.seed().hits(kept, Purpose::FootholdKept, about);
    let cause = course.found.map_or(Cause::Event(course.started_by), |(_, entry)| Cause::Event(entry));
    emit.emit(cause, Event::OperationEvicted { operation });
    if comes_back {
        emit.emit(Cause::Adversary(course.by), Event::OperationReturned { operation });
    }
}
