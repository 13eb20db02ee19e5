//! Networks are hit and come back; Allies are touched.

use crate::journal::Cause;
use crate::sim::component::{Course, Function, Mood};
use crate::sim::law;
use crate::sim::math::pow;
use crate::sim::model::Model;
use crate::sim::service::it_function;
use crate::vocab::{Account, AllyId, EntryNo, NetworkId, OperationId};

use super::operation;

/// What a hit does.
pub(super) struct Blow {
    pub(super) loss: f64,
    pub(super) repair_h: f64,
    pub(super) severity: f64,
    pub(super) no: EntryNo,
}

pub(super) fn strike(model: &mut Model, network: NetworkId, operation: OperationId, blow: &Blow) {
    let now = model.clock.now;
    let ground = &model.ground;
    if blow.loss > 0.0 {
        let function = model.things.the::<Function>(network);
        let left = it_function(function, &ground.rulebook.parameters.service).min(1.0 - blow.loss);
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
        let clock = &mut model.clock;
        clock.last_shock = now;
        clock.in_flux = true;
        model.crisis.disturb(network);
    }
    if let Some(ally) = ground.site(network).ally {
        touch(model, ally);
    }
    operation::weigh(model, operation, blow.severity, now, blow.no);
    count_harm(model, operation, blow);
}

/// Harm counts from the first turn that was locked: what came before was nobody's choice.
fn count_harm(model: &mut Model, operation: OperationId, blow: &Blow) {
    let incident = model.things.the::<Course>(operation).incident;
    let (now, turn) = {
        let clock = &model.clock;
        (clock.now, clock.turn)
    };
    let ground = &model.ground;
    let force = law::force_of_act(ground, incident, blow.severity);
    let conduct = &mut model.conduct;
    conduct.peak_severity = conduct.peak_severity.max(blow.severity);
    conduct.acts.push((force, now, incident));
    if conduct.locks == 0 {
        return;
    }
    let harm = pow(2.0, blow.severity);
    conduct.harm += harm;
    model.ledger.post(turn, Account::Harm, Cause::Event(blow.no), harm);
}

pub(super) fn restore(model: &mut Model, network: NetworkId) {
    let function = model.things.the::<Function>(network);
    function.struck = false;
    function.left = 1.0;
    function.repaired = 1.0;
    function.repair_h = 0.0;
}

/// From now on the public of this Ally is followed by itself; until now it felt what bystanders feel.
pub(super) fn touch(model: &mut Model, ally: AllyId) {
    if !model.crisis.touch(ally) {
        return;
    }
    let (dread, anger) = model.alliance.bystanders;
    let mood = model.things.the::<Mood>(ally);
    mood.touched = true;
    mood.dread += dread;
    mood.anger += anger;
}
