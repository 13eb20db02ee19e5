//! What the scenario counts itself is made so.

use bevy_ecs::world::World;

use crate::sim::facts::OnGround;
use crate::sim::state::Story;
use crate::vocab::NumberId;

pub(super) fn add(world: &mut World, number: NumberId, by: f64) {
    let now = world.resource::<Story>().numbers[number.index()];
    set(world, number, now + by);
}

/// A number stays between its limits.
pub(super) fn set(world: &mut World, number: NumberId, to: f64) {
    let within = world.resource::<OnGround>().0.scenario.numbers[number.index()].within(to);
    world.resource_mut::<Story>().numbers[number.index()] = within;
}
