//! Ends the next step at the next moment at which anything is due, so that the hours between cost nothing.

use crate::rulebook::parameters::Service;
use crate::sim::state::{Agenda, Clock};
use crate::vocab::Moment;

/// Sets the alarm to the next moment at which something is due, a network is back, the turn ends, or a step has grown long
/// enough.
pub(crate) fn set_alarm(agenda: &mut Agenda, service: &Service, clock: &Clock) {
    let longest = longest_step(service, clock);
    agenda.flows = longest.min(clock.back).max(clock.now + 1).min(clock.turn_ends);
    agenda.alarm = agenda.next().max(clock.now + 1).min(agenda.flows);
}

/// Until when flows may wait: not long after a shock, longer as things settle, longest when nothing is in flux.
fn longest_step(service: &Service, clock: &Clock) -> Moment {
    if !clock.in_flux {
        return clock.from + service.step_most_h.value as u32;
    }
    let since = f64::from(clock.from.since(clock.last_shock));
    let step = (since / service.step_growth.value).clamp(service.step_least_h.value, service.step_most_h.value);
    clock.from + step as u32
}
