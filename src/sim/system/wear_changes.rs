//! What lasts for a while works day by day, and ends; capital comes back.

use crate::journal::{Cause, Rule};
use crate::rulebook::Amount;
use crate::sim::apply::shift;
use crate::sim::component::ProgressState;
use crate::sim::emit::Emit;
use crate::sim::facts::{Facts, clamp};
use crate::sim::model::Model;
use crate::sim::state::Ends;
use crate::vocab::{Account, Lever, Subject};

/// Carries every lasting change through the present step.
pub(crate) fn wear_changes(model: &mut Model, _: &mut Emit) {
    work_daily(model);
    let now = model.clock.now;
    let due = |ends: Ends| matches!(ends, Ends::At(moment) if moment <= now);
    if model.changes.iter().any(|it| due(it.ends)) {
        model.changes.retain(|it| !due(it.ends));
    }
    regain(model);
    pay(model);
}

/// Changes by the day reach whatever they are about.
fn work_daily(model: &mut Model) {
    let by_day = |it: Amount| matches!(it, Amount::PerDay(_));
    if !model.changes.iter().any(|it| by_day(it.by)) {
        return;
    }
    let days = model.clock.step_d();
    let lasting: Vec<_> = model.changes.iter().copied().collect();
    for change in lasting {
        if let Amount::PerDay(by) = change.by {
            shift(model, change.lever, change.of, by * days, Cause::Event(change.entry));
        }
    }
}

/// Capital comes back with time, up to the most there can be.
fn regain(model: &mut Model) {
    let table = &model.ground.rulebook.parameters.table;
    let before = model.alliance.capital;
    let by = (table.capital_per_d.value * model.clock.step_d()).min((table.capital_most.value - before).max(0.0));
    if by == 0.0 {
        return;
    }
    model.alliance.capital = clamp(Lever::Capital, before + by);
    let account = Account::Lever(Lever::Capital, Subject::Alliance);
    model.ledger.post(model.clock.turn, account, Cause::Rule(Rule::Regain), model.alliance.capital - before);
}

/// Responses in force cost money by the day, from the hour in which they came into force.
fn pay(model: &mut Model) {
    let paid = due(&Facts::new(model)).min(model.alliance.meur.max(0.0));
    model.alliance.meur -= paid;
    model.alliance.spent.1 += paid;
}

/// Million euro that responses in force cost in this step.
fn due(facts: &Facts<'_>) -> f64 {
    let (now, from) = (facts.now(), facts.clock.from);
    let started = facts.progresses().iter().take_while(|it| it.state != ProgressState::Unused);
    let in_force = started.filter(|it| it.state == ProgressState::InForce && it.seat.is_some());
    in_force.fold(0.0, |sum, it| {
        let since = it.done.map_or(from, |done| done.max(from));
        sum + facts.rulebook().responses.rows[it.response.index()].cost.meur_per_d * now.days_since(since)
    })
}
