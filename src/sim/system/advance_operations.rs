//! Hostile operations start at their hour and move from stage to stage.

use crate::journal::{Cause, Event};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Course, CourseState};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::rates;
use crate::vocab::OperationId;

/// Starts operations whose hour has come, and moves those that have gathered enough.
pub(crate) fn advance_operations(facts: &Facts<'_>, emit: &mut Emit) {
    for (at, course) in facts.courses().iter().enumerate() {
        let operation = OperationId::at(at);
        let due = course.starts.is_some_and(|it| it <= facts.now());
        if course.state == CourseState::Waiting && due {
            emit.emit(Cause::Adversary(course.by), Event::OperationStarted { operation, stage: course.stage });
        }
        if course.state != CourseState::Running {
            continue;
        }
        let mut hazard = facts.hazards()[at];
        let over = hazard.advance.comes(facts.now());
        emit.hazard(operation, hazard);
        if over {
            pass(facts, emit, operation, course);
        }
    }
}

/// The end of a stage: it succeeds, or fails and starts again, or is given up.
fn pass(facts: &Facts<'_>, emit: &mut Emit, operation: OperationId, course: &Course) {
    let operations = &facts.parameters().operations;
    let Some(next) = course.stage.next() else { return };
    let gap = rates::hardening(facts, course) - rates::sophistication(facts, course);
    let fails = rates::stage_fails(operations, gap);
    let about = About(u32::from(operation.0), course.occurrence);
    let event = if !facts.seed().hits(fails, Purpose::StageFails, about) {
        Event::OperationAdvanced { operation, stage: next }
    } else if f64::from(course.failures + 1) >= operations.failures_to_abort.value {
        Event::OperationAbandoned { operation }
    } else {
        Event::OperationSetBack { operation }
    };
    emit.emit(Cause::Adversary(course.by), event);
}
