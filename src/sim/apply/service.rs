//! Networks are hit and come back; Allies are touched.

use bevy_ecs::world::World;

use crate::journal::Cause;
use crate::sim::component::{Course, Function, Mood};
use crate::sim::facts::OnGround;
use crate::sim::index::the;
use crate::sim::law;
use crate::sim::math::pow;
use crate::sim::service::it_function;
use crate::sim::state::{Alliance, Clock, Conduct, Crisis, Ledger};
use crate::vocab::{Account, AllyId, EntryNo, NetworkId, OperationId};

use super::operation;

/// What a hit does.
pub(super) struct Blow {
    pub(super) loss: f64,
    pub(super) repair_h: f64,
    pub(super) severity: f64,
    pub(super) no: EntryNo,
}

pub(super) fn strike(world: &mut World, network: NetworkId, operation: OperationId, blow: &Blow) {
    let now = world.resource::<Clock>().now;
    let ground = world.resource::<OnGround>().0.clone();
    if blow.loss > 0.0 {
        let mut function = the::<Function>(world, network);
        let left = it_function(&function, &ground.rulebook.parameters.service).min(1.0 - blow.loss);
        let struck = function.struck;
        if !struck {
            function.down_since = now;
        }
        function.struck = true;
        function.hit_at = now;
        function.left = left;
        // A light blow on what lies in ruins does not mend it.
        let left_h = if struck { function.repair_h * (1.0 - function.repaired) } else { 0.0 };
        function.repaired = 0.0;
        function.repair_h = blow.repair_h.max(left_h);
        function.severity = function.severity.max(blow.severity);
        function.hit_by = blow.no;
        let mut clock = world.resource_mut::<Clock>();
        clock.last_shock = now;
        clock.in_flux = true;
        world.resource_mut::<Crisis>().disturb(network);
    }
    if let Some(ally) = ground.site(network).ally {
        touch(world, ally);
    }
    operation::weigh(world, operation, blow.severity, now, blow.no);
    count_harm(world, operation, blow);
}

/// Harm counts from the first turn that was locked: what came before was nobody's choice.
fn count_harm(world: &mut World, operation: OperationId, blow: &Blow) {
    let incident = the::<Course>(world, operation).incident;
    let (now, turn) = {
        let clock = world.resource::<Clock>();
        (clock.now, clock.turn)
    };
    let ground = world.resource::<OnGround>().0.clone();
    let force = law::force_of_act(&ground, incident, blow.severity);
    let mut conduct = world.resource_mut::<Conduct>();
    conduct.peak_severity = conduct.peak_severity.max(blow.severity);
    conduct.acts.push((force, now, incident));
    if conduct.locks == 0 {
        return;
    }
    let harm = pow(2.0, blow.severity);
    conduct.harm += harm;
    world.resource_mut::<Ledger>().post(turn, Account::Harm, Cause::Event(blow.no), harm);
}

pub(super) fn restore(world: &mut World, network: NetworkId) {
    let mut function = the::<Function>(world, network);
    function.struck = false;
    function.left = 1.0;
    function.repaired = 1.0;
    function.repair_h = 0.0;
}

/// From now on the public of this Ally is followed by itself; until now it felt what bystanders feel.
pub(super) fn touch(world: &mut World, ally: AllyId) {
    if !world.resource_mut::<Crisis>().touch(ally) {
        return;
    }
    let (dread, anger) = world.resource::<Alliance>().bystanders;
    let mut mood = the::<Mood>(world, ally);
    mood.touched = true;
    mood.dread += dread;
    mood.anger += anger;
}
