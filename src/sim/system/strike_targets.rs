//! Operations that are ready strike; disruption comes in waves.

use crate::journal::{Cause, Event, FoundBy};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::{Course, CourseState};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::vocab::{Lever, OperationId, Stage};

use super::find_intruders::disclose;

/// Strikes with every operation that is ready and not frozen.
pub(crate) fn strike_targets(facts: &Facts<'_>, emit: &mut Emit) {
    for (at, course) in facts.courses().iter().enumerate() {
        let ready = course.state == CourseState::Running && course.stage == Stage::Execute;
        let again =
            course.state == CourseState::Striking && course.waves.0 < course.waves.1 && course.next_wave <= facts.now();
        if (ready || again) && !course.frozen {
            strike(facts, emit, OperationId::at(at), course);
        }
    }
}

/// How much of its strength a strike keeps: less against defences that slow intruders, and from an author whose tempo is
/// broken.
fn strength(facts: &Facts<'_>, course: &Course) -> f64 {
    let resistance = facts.network_lever(Lever::IntrusionRate, course.network).clamp(0.0, 1.0);
    let tempo = facts.adversary_lever(Lever::Tempo, course.by).clamp(0.0, 1.0);
    course.magnitude * resistance * tempo.sqrt()
}

fn strike(facts: &Facts<'_>, emit: &mut Emit, operation: OperationId, course: &Course) {
    let effect = &facts.rulebook().effects.rows[course.effect.index()];
    let strength = strength(facts, course);
    let floor = facts.parameters().operations.severity_floor.value;
    let cause = Cause::Event(course.started_by);
    emit.emit(cause, Event::OperationStruck { operation, wave: course.waves.0 as u16 });
    let about = About(u32::from(operation.0), course.waves.0);
    let repair_h = facts.seed().log_normal(effect.repair_h, effect.repair_sigma, Purpose::RepairLasts, about);
    emit.emit(
        cause,
        Event::NetworkStruck {
            network: course.network,
            operation,
            loss: effect.loss * strength,
            repair_h,
            severity: effect.severity * (floor + (1.0 - floor) * strength),
        },
    );
    if effect.loud && course.found.is_none() {
        emit.emit(cause, Event::OperationFound { operation, by: FoundBy::Effect });
        disclose(facts, emit, cause, course);
    }
}
