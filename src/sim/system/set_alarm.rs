//! Ends the next step at the next moment at which anything is due, so that the hours between cost nothing.

use bevy_ecs::world::World;

use crate::rulebook::parameters::Service;
use crate::sim::facts::OnGround;
use crate::sim::state::{Agenda, Clock};
use crate::vocab::Moment;

/// Sets the alarm to the next moment at which something is due, a network is back, the turn ends, or a step has grown long
/// enough.
pub(crate) fn set_alarm(world: &mut World) {
    let clock = *world.resource::<Clock>();
    let longest = longest_step(&world.resource::<OnGround>().0.rulebook.parameters.service, &clock);
    let mut agenda = world.resource_mut::<Agenda>();
    agenda.flows = longest.min(clock.back).max(clock.now + 1).min(clock.turn_ends);
    agenda.alarm = agenda.next().max(clock.now + 1).min(agenda.flows);
}

/// Until when flows may wait: not long after a shock, longer as things settle, a day when nothing is in flux.
fn longest_step(service: &Service, clock: &Clock) -> Moment {
    /// Steps when services rest, so that slow flows stay smooth: a day.
    const AT_REST_H: u32 = 24;
    if !clock.in_flux {
        return clock.from + AT_REST_H;
    }
    let since = f64::from(clock.from.since(clock.last_shock));
    let step = (since / service.step_growth.value).clamp(service.step_least_h.value, service.step_most_h.value);
    clock.from + step as u32
}
