//! Services fail, hold each other down, and come back.

mod burden;
mod repair;

use crate::journal::{Cause, Event, Rule};
use crate::sim::component::Function;
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::sim::ground::Ground;
use crate::sim::math::exp;
use crate::sim::model::Model;
use crate::sim::service::own_loss;
use crate::sim::state::{Crisis, Ledger};
use crate::vocab::{Account, HOURS_PER_DAY, Lever, Moment, NetworkId};

use burden::Burdens;
use repair::share_crews;

/// Service below which an outage is one, and above which it is forgotten.
const NOTICED: f64 = 0.01;
const AT_REST: f64 = 1e-4;
/// Loss at which those who depend on a network may begin to feel it, and their Ally is touched.
const SPREADS: f64 = 0.02;

/// Moves the service of every disturbed network over the present step, and nobody else's.
pub(crate) fn relax_services(model: &mut Model, room: &mut Room, emit: &mut Emit) {
    model.clock.in_flux = !model.crisis.disturbed.is_empty();
    model.clock.back = Moment::NEVER;
    let hours = model.clock.step_h();
    if model.crisis.disturbed.is_empty() || hours <= 0.0 {
        return;
    }
    let Room { burdens, outlooks, begins, rests } = room;
    look_out(&Facts::new(model), burdens, outlooks);
    let Model { ground, things, ledger, clock, crisis, .. } = model;
    let (now, turn) = (clock.now, clock.turn);
    let functions = things.all_mut::<Function>();
    let share = 1.0 - exp(-hours / ground.rulebook.parameters.service.settle_h.value);
    let mut eased = false;
    for outlook in outlooks.iter() {
        let network = outlook.network;
        let function = &mut functions[network.index()];
        if function.struck && function.hit_at == now {
            continue;
        }
        let before = function.lost;
        relax(function, outlook.goal, share, now);
        function.held_by = outlook.held_by;
        let outage_h = 0.5 * (before + function.lost) * hours;
        function.outage_h += outage_h;
        if ledger.is_kept() {
            post(ledger, turn, network, function, before - function.lost, outage_h);
        }
        if mend(function, outlook.repair_per_h, hours) {
            emit.emit(Cause::Event(function.hit_by), Event::NetworkRestored { network });
        } else if function.struck {
            clock.back = clock.back.min(now + hours_left(function, outlook.repair_per_h));
        }
        if before < SPREADS && function.lost >= SPREADS {
            begins.push(network);
        }
        eased |= before >= SPREADS && function.lost < SPREADS;
        if !function.struck && function.lost < AT_REST && outlook.goal < AT_REST {
            rests.push((network, outlook.shaken));
        }
    }
    for network in begins.drain(..) {
        spread(ground, crisis, network);
    }
    for (network, _) in rests.drain(..).filter(|(_, shaken)| eased || !shaken) {
        forget(ground, functions, crisis, network);
    }
}

/// Room to work in, kept so that no step has to ask for memory. Nothing in it is read by a later step.
#[derive(Debug, Default)]
pub(crate) struct Room {
    burdens: Burdens,
    outlooks: Vec<Outlook>,
    /// Networks that begin to fail in this step.
    begins: Vec<NetworkId>,
    /// Networks at rest, each with whether something it depends on was failing when the step began.
    rests: Vec<(NetworkId, bool)>,
}

/// Where a disturbed network is going.
#[derive(Clone, Copy, Debug)]
struct Outlook {
    network: NetworkId,
    /// The loss that it moves towards, 0-1.
    goal: f64,
    /// What holds it down, if that is another network.
    held_by: Option<NetworkId>,
    /// Whether something that it depends on is failing.
    shaken: bool,
    /// Whether it was hit and is not yet repaired.
    struck: bool,
    /// Share of its repair that is done in an hour, 0-1; 0 where there is nothing to repair.
    repair_per_h: f64,
}

/// Sees where every disturbed network is going, in id order.
fn look_out(facts: &Facts<'_>, burdens: &mut Burdens, outlooks: &mut Vec<Outlook>) {
    let (ground, functions, disturbed) = (facts.ground(), facts.functions(), &facts.crisis.disturbed);
    burdens.weigh(ground, functions, disturbed, facts.now());
    outlooks.clear();
    outlooks.extend(disturbed.iter().map(|&network| {
        let switched_off = facts.network_lever(Lever::SwitchedOff, network);
        let function = &functions[network.index()];
        let own = own_loss(ground, function, ground.site(network).sector.index(), switched_off, facts.now());
        let burden = burdens.of(network);
        let borne = 1.0 - burden.left;
        let held_by = burden.held_by.filter(|_| borne > own);
        let (shaken, struck) = (burden.shaken, function.struck);
        Outlook { network, goal: own.max(borne), held_by, shaken, struck, repair_per_h: 0.0 }
    }));
    share_crews(facts, outlooks);
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
