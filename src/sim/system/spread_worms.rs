//! Worms reach networks that trust the one they are in.

use crate::journal::{Cause, Event};
use crate::sim::chance::{About, Purpose};
use crate::sim::component::Course;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::rates;
use crate::vocab::{NetworkId, OperationId};

/// Lets worms gather, and spreads those that have gathered enough.
pub(crate) fn spread_worms(facts: &Facts<'_>, emit: &mut Emit) {
    for (operation, course) in rates::active(facts) {
        let mut hazard = facts.hazards()[operation.index()];
        let hops = hazard.worm.comes(facts.now());
        emit.hazard(operation, hazard);
        if hops {
            spread(facts, emit, operation, course);
        }
    }
}

/// One hop: to another network of the same Ally, or over a link abroad.
fn spread(facts: &Facts<'_>, emit: &mut Emit, operation: OperationId, course: &Course) {
    let ground = facts.ground();
    let at_home = ground.site(course.network).ally.into_iter().flat_map(|it| ground.networks_of(it));
    let abroad = ground.abroad[course.network.index()].iter().copied();
    let trusting: Vec<NetworkId> =
        at_home.chain(abroad).filter(|it| *it != course.network && !facts.functions()[it.index()].struck).collect();
    let Some(last) = trusting.len().checked_sub(1) else { return };
    let about = About(u32::from(operation.0), course.reached);
    let to = trusting[facts.seed().between(0, last as u32, Purpose::WormReaches, about) as usize];
    let effect = &facts.rulebook().effects.rows[course.effect.index()];
    let cause = Cause::Event(course.started_by);
    emit.emit(cause, Event::WormSpread { from: course.network, to, operation });
    let about = About(u32::from(operation.0), 1000 + course.reached);
    let repair_h = facts.seed().log_normal(effect.repair_h, effect.repair_sigma, Purpose::RepairLasts, about);
    let loss = effect.loss * course.magnitude;
    emit.emit(cause, Event::NetworkStruck { network: to, operation, loss, repair_h, severity: effect.severity });
}
