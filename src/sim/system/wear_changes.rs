//! What lasts for a while works day by day, and ends; capital comes back.

use bevy_ecs::change_detection::{Res, ResMut};
use bevy_ecs::system::{Query, SystemParam, SystemState};
use bevy_ecs::world::World;

use crate::journal::{Cause, Rule};
use crate::rulebook::{Amount, Rulebook};
use crate::sim::apply::shift;
use crate::sim::component::{Progress, ProgressState};
use crate::sim::facts::{OnGround, clamp, rows};
use crate::sim::state::{Alliance, Changes, Clock, Ends, Ledger};
use crate::vocab::{Account, Lever, Subject};

/// What wears, and what it is reckoned from.
#[derive(SystemParam)]
pub(crate) struct Wearing<'w, 's> {
    clock: Res<'w, Clock>,
    ground: Res<'w, OnGround>,
    progresses: Query<'w, 's, &'static Progress>,
    changes: ResMut<'w, Changes>,
    alliance: ResMut<'w, Alliance>,
    ledger: ResMut<'w, Ledger>,
}

/// Carries every lasting change through the present step.
pub(crate) fn wear_changes(world: &mut World, wearing: &mut SystemState<Wearing<'static, 'static>>) {
    work_daily(world);
    let mut all = wearing.get_mut(world).expect("everything that wears is there from the start");
    let now = all.clock.now;
    let due = |ends: Ends| matches!(ends, Ends::At(moment) if moment <= now);
    if all.changes.iter().any(|it| due(it.ends)) {
        all.changes.retain(|it| !due(it.ends));
    }
    let rulebook = &*all.ground.0.rulebook;
    regain(rulebook, &all.clock, &mut all.alliance, &mut all.ledger);
    pay(rulebook, rows(&all.progresses), &all.clock, &mut all.alliance);
}

/// Changes by the day reach whatever they are about.
fn work_daily(world: &mut World) {
    let by_day = |it: Amount| matches!(it, Amount::PerDay(_));
    if !world.resource::<Changes>().iter().any(|it| by_day(it.by)) {
        return;
    }
    let days = world.resource::<Clock>().step_d();
    let lasting: Vec<_> = world.resource::<Changes>().iter().copied().collect();
    for change in lasting {
        if let Amount::PerDay(by) = change.by {
            shift(world, change.lever, change.of, by * days, Cause::Event(change.entry));
        }
    }
}

/// Capital comes back with time, up to the most there can be.
fn regain(rulebook: &Rulebook, clock: &Clock, alliance: &mut Alliance, ledger: &mut Ledger) {
    let table = &rulebook.parameters.table;
    let before = alliance.capital;
    let by = (table.capital_per_d.value * clock.step_d()).min((table.capital_most.value - before).max(0.0));
    if by == 0.0 {
        return;
    }
    alliance.capital = clamp(Lever::Capital, before + by);
    let account = Account::Lever(Lever::Capital, Subject::Alliance);
    ledger.post(clock.turn, account, Cause::Rule(Rule::Regain), alliance.capital - before);
}

/// Responses in force cost money by the day, from the hour in which they came into force.
fn pay(rulebook: &Rulebook, progresses: &[Progress], clock: &Clock, alliance: &mut Alliance) {
    let started = progresses.iter().take_while(|it| it.state != ProgressState::Unused);
    let in_force = started.filter(|it| it.state == ProgressState::InForce && it.seat.is_some());
    let meur = in_force.fold(0.0, |sum, it| {
        let since = it.done.map_or(clock.from, |done| done.max(clock.from));
        sum + rulebook.responses.rows[it.response.index()].cost.meur_per_d * clock.now.days_since(since)
    });
    let paid = meur.min(alliance.meur.max(0.0));
    alliance.meur -= paid;
    alliance.spent.1 += paid;
}
