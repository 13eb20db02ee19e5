//! Services fail, hold each other down, and come back.

mod burden;
mod repair;

use bevy_ecs::change_detection::{Res, ResMut};
use bevy_ecs::system::{Local, Query};

use crate::journal::{Cause, Event, Rule};
use crate::sim::component::{Defence, Function, Mood};
use crate::sim::facts::{OnGround, rows, rows_mut};
use crate::sim::ground::Ground;
use crate::sim::math::exp;
use crate::sim::service::own_loss;
use crate::sim::state::{Changes, Clock, Crisis, Ledger};
use crate::vocab::{Account, HOURS_PER_DAY, Lever, Moment, NetworkId};

use burden::Burdens;
use repair::Conditions;

/// Service below which an outage is one, and above which it is forgotten.
const NOTICED: f64 = 0.01;
const AT_REST: f64 = 1e-4;
/// Loss at which those who depend on a network may begin to feel it, and their Ally is touched.
const SPREADS: f64 = 0.02;

/// Moves the service of every disturbed network over the present step, and nobody else's; which were restored by that.
#[expect(clippy::too_many_arguments, reason = "a flow names everything it reads")]
pub(crate) fn relax_services(
    mut functions: Query<'_, '_, &'static mut Function>,
    defences: Query<'_, '_, &'static Defence>,
    moods: Query<'_, '_, &'static Mood>,
    ground: Res<'_, OnGround>,
    changes: Res<'_, Changes>,
    mut clock: ResMut<'_, Clock>,
    mut crisis: ResMut<'_, Crisis>,
    mut ledger: ResMut<'_, Ledger>,
    mut room: Local<'_, Room>,
) -> Vec<(Cause, Event)> {
    let mut restored = Vec::new();
    clock.in_flux = !crisis.disturbed.is_empty();
    clock.back = Moment::NEVER;
    let (now, turn) = (clock.now, clock.turn);
    let hours = clock.step_h();
    if crisis.disturbed.is_empty() || hours <= 0.0 {
        return restored;
    }
    let ground = &*ground.0;
    let functions = rows_mut(&mut functions);
    let Room { burdens, repairs, begins, rests } = &mut *room;
    burdens.weigh(ground, functions, &crisis.disturbed, now);
    let conditions = Conditions { ground, defences: rows(&defences), moods: rows(&moods), changes: &changes, now };
    conditions.note(functions, &crisis.disturbed, repairs);
    let mut repairs = repairs.iter();
    let switches = changes.moves(Lever::SwitchedOff);
    let share = 1.0 - exp(-hours / ground.rulebook.parameters.service.settle_h.value);
    let mut eased = false;
    for &network in &crisis.disturbed {
        let function = &mut functions[network.index()];
        let repair_per_h = if function.struck { repairs.next().map_or(0.0, |it| it.1) } else { 0.0 };
        if function.struck && function.hit_at == now {
            continue;
        }
        let switched_off = if switches {
            conditions.lever(Lever::SwitchedOff, network)
        } else {
            conditions.defences[network.index()].switched_off
        };
        let own = own_loss(ground, function, ground.site(network).sector.index(), switched_off, now);
        let burden = burdens.of(network);
        let goal = own.max(1.0 - burden.left);
        let before = function.lost;
        relax(function, goal, share, now);
        function.held_by = burden.held_by.filter(|_| 1.0 - burden.left > own);
        let outage_h = 0.5 * (before + function.lost) * hours;
        function.outage_h += outage_h;
        if ledger.is_kept() {
            post(&mut ledger, turn, network, function, before - function.lost, outage_h);
        }
        if mend(function, repair_per_h, hours) {
            restored.push((Cause::Event(function.hit_by), Event::NetworkRestored { network }));
        } else if function.struck {
            clock.back = clock.back.min(now + hours_left(function, repair_per_h));
        }
        if before < SPREADS && function.lost >= SPREADS {
            begins.push(network);
        }
        eased |= before >= SPREADS && function.lost < SPREADS;
        if !function.struck && function.lost < AT_REST && goal < AT_REST {
            rests.push((network, burden.shaken));
        }
    }
    for network in begins.drain(..) {
        spread(ground, &mut crisis, network);
    }
    for (network, _) in rests.drain(..).filter(|(_, shaken)| eased || !shaken) {
        forget(ground, functions, &mut crisis, network);
    }
    restored
}

/// Room to work in, kept so that no step has to ask for memory. Nothing in it is read by a later step.
#[derive(Debug, Default)]
pub(crate) struct Room {
    burdens: Burdens,
    /// Every struck network in id order, with the share of its repair that is done in an hour.
    repairs: Vec<(NetworkId, f64)>,
    /// Networks that begin to fail in this step.
    begins: Vec<NetworkId>,
    /// Networks at rest, each with whether something it depends on was failing when the step began.
    rests: Vec<(NetworkId, bool)>,
}

/// Moves the loss of a service a step towards `goal`.
fn relax(function: &mut Function, goal: f64, share: f64, now: Moment) {
    let before = function.lost;
    function.lost += (goal - before) * share;
    if before < NOTICED && function.lost >= NOTICED && !function.struck {
        function.down_since = now;
    }
}

/// Repairs a struck network; whether that brings it back.
fn mend(function: &mut Function, per_h: f64, hours: f64) -> bool {
    if function.struck {
        function.repair_d += hours / HOURS_PER_DAY;
        function.repaired += per_h * hours;
    }
    function.struck && function.repaired >= 1.0
}

/// Hours until a struck network is back at this pace.
fn hours_left(function: &Function, per_h: f64) -> u32 {
    let hours = libm::ceil((1.0 - function.repaired) / per_h);
    if hours < f64::from(u16::MAX) { (hours as u32).max(1) } else { u32::from(u16::MAX) }
}

/// Says why a service moved, and what its outage cost. Off the path of rehearsals, which keep no ledger.
#[cold]
fn post(ledger: &mut Ledger, turn: u16, network: NetworkId, function: &Function, moved: f64, outage_h: f64) {
    let cause = match function.held_by {
        Some(other) => Cause::Network(other),
        None if function.struck => Cause::Event(function.hit_by),
        None => Cause::Rule(Rule::Repair),
    };
    ledger.post(turn, Account::Service(network), cause, moved);
    ledger.post(turn, Account::Outage(network), cause, outage_h);
}

/// Networks that depend on one that begins to fail are disturbed too, and stay so while it fails.
fn spread(ground: &Ground, crisis: &mut Crisis, network: NetworkId) {
    if let Some(ally) = ground.site(network).ally {
        crisis.touch(ally);
    }
    for link in ground.web.home(network).iter().chain(ground.web.abroad(network)) {
        crisis.disturb(link.to);
    }
}

/// A network at rest is no longer disturbed, unless something that it depends on is failing.
fn forget(ground: &Ground, functions: &[Function], crisis: &mut Crisis, network: NetworkId) {
    if !ground.web.supports(network).iter().any(|it| functions[it.index()].lost >= SPREADS) {
        crisis.calm(network);
    }
}
