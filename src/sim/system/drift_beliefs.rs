//! Beliefs drift back, grievances fade, cohesion settles.

use crate::journal::{Cause, Rule};
use crate::sim::component::Mind;
use crate::sim::emit::Emit;
use crate::sim::math::halving;
use crate::sim::model::Model;
use crate::vocab::{Account, AdversaryId, Lever, Subject};

/// Moves every belief a step towards where it rests.
pub(crate) fn drift_beliefs(model: &mut Model, _: &mut Emit) {
    let Model { ground, things, ledger, clock, alliance, .. } = model;
    let days = clock.step_d();
    if days <= 0.0 {
        return;
    }
    let numbers = &ground.rulebook.parameters.adversary;
    let council = &ground.rulebook.parameters.council;
    let faded = |half_life_d: f64| 1.0 - halving(days, half_life_d);
    let mut drift = |stock: &mut f64, rest: f64, faded: f64, lever: Lever, of: Subject| {
        let by = (rest - *stock) * faded;
        *stock += by;
        ledger.post(clock.turn, Account::Lever(lever, of), Cause::Rule(Rule::Drift), by);
    };
    let believed = faded(numbers.credibility_half_life_d.value);
    let heard = faded(numbers.communication_half_life_d.value);
    let resented = faded(numbers.grievance_half_life_d.value);
    for (at, mind) in things.all_mut::<Mind>().iter_mut().enumerate().filter(|(_, it)| it.in_play) {
        let of = Subject::Adversary(AdversaryId::at(at));
        drift(&mut mind.credibility, numbers.credibility_rest.value, believed, Lever::Credibility, of);
        drift(&mut mind.communication, numbers.communication_rest.value, heard, Lever::Communication, of);
        drift(&mut mind.grievance, 0.0, resented, Lever::Grievance, of);
    }
    let of = Subject::Alliance;
    let settled = faded(council.cohesion_half_life_d.value);
    drift(&mut alliance.cohesion, council.cohesion_rest.value, settled, Lever::Cohesion, of);
    let eased = faded(council.consultation_half_life_d.value);
    drift(&mut alliance.consultation_h, 0.0, eased, Lever::Consultation, of);
    alliance.cohesion_d.0 += alliance.cohesion * days;
    alliance.cohesion_d.1 += days;
}
