//! What lasts for a while works day by day, and ends; capital comes back; what came due is struck off.

use bevy_ecs::world::World;

use crate::journal::{Cause, Rule};
use crate::rulebook::Amount;
use crate::sim::apply::shift;
use crate::sim::component::ProgressState;
use crate::sim::facts::OnGround;
use crate::sim::index::{Index, the};
use crate::sim::state::{Alliance, Changes, Clock, Crisis, Ends};
use crate::vocab::{Lever, ProgressId, Subject};

/// Carries every lasting change through the present step.
pub(crate) fn wear_changes(world: &mut World) {
    let clock = *world.resource::<Clock>();
    let days = clock.step_d();
    let daily: Vec<_> = world
        .resource::<Changes>()
        .iter()
        .filter_map(|it| match it.by {
            Amount::PerDay(by) => Some((it.lever, it.of, by, it.entry)),
            Amount::Add(_) | Amount::Times(_) | Amount::AtLeast(_) => None,
        })
        .collect();
    for (lever, of, by, entry) in daily {
        shift(world, lever, of, by * days, Cause::Event(entry));
    }
    let due = |ends: Ends| matches!(ends, Ends::At(moment) if moment <= clock.now);
    if world.resource::<Changes>().iter().any(|it| due(it.ends)) {
        world.resource_mut::<Changes>().retain(|it| !due(it.ends));
    }
    world.resource_mut::<Crisis>().pending.retain(|it| it.at > clock.now);
    regain(world, days);
    pay(world, days);
}

/// Capital comes back with time, up to the most there can be.
fn regain(world: &mut World, days: f64) {
    let (per_d, most) = {
        let table = &world.resource::<OnGround>().0.rulebook.parameters.table;
        (table.capital_per_d.value, table.capital_most.value)
    };
    let capital = world.resource::<Alliance>().capital;
    let by = (per_d * days).min((most - capital).max(0.0));
    shift(world, Lever::Capital, Subject::Alliance, by, Cause::Rule(Rule::Regain));
}

/// Responses in force cost money by the day.
fn pay(world: &mut World, days: f64) {
    let ground = world.resource::<OnGround>().0.clone();
    let count = world.resource::<Index>().progresses.len();
    let mut sum = 0.0;
    for progress in (0..count).map(ProgressId::at) {
        let it = the::<crate::sim::component::Progress>(world, progress);
        match it.state {
            ProgressState::Unused => break,
            ProgressState::InForce => sum += ground.rulebook.responses.rows[it.response.index()].cost.meur_per_d,
            ProgressState::Deciding
            | ProgressState::Tabled
            | ProgressState::Executing
            | ProgressState::Done
            | ProgressState::Failed
            | ProgressState::Ended => {}
        }
    }
    let mut alliance = world.resource_mut::<Alliance>();
    let paid = (sum * days).min(alliance.meur.max(0.0));
    alliance.meur -= paid;
    alliance.spent.1 += paid;
}
