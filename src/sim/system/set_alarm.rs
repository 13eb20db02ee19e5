//! Ends the next step at the next moment at which anything is due, so that the hours between cost nothing.

use bevy_ecs::change_detection::{Res, ResMut};

use crate::sim::facts::OnGround;
use crate::sim::state::{Agenda, Clock};
use crate::vocab::Moment;

/// Sets the alarm to the next moment at which something is due, the turn ends, or a step has grown long enough.
pub(crate) fn set_alarm(ground: Res<'_, OnGround>, clock: Res<'_, Clock>, mut agenda: ResMut<'_, Agenda>) {
    let longest = longest_step(&ground, &clock);
    agenda.alarm = agenda.next().min(longest).max(clock.now + 1).min(clock.turn_ends);
}

/// How long a step may be: short after a shock, longer as things settle, a day when nothing is in flux.
fn longest_step(ground: &OnGround, clock: &Clock) -> Moment {
    /// Steps when services rest, so that slow flows stay smooth: a day.
    const AT_REST_H: u32 = 24;
    let service = &ground.0.rulebook.parameters.service;
    if !clock.in_flux {
        return clock.now + AT_REST_H;
    }
    let since = f64::from(clock.now.since(clock.last_shock));
    let step = (since / service.step_growth.value).clamp(service.step_least_h.value, service.step_most_h.value);
    clock.now + step as u32
}
