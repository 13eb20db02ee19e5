//! Services fail, hold each other down, and come back.

mod estate;

use bevy_ecs::change_detection::{Res, ResMut};
use bevy_ecs::system::{Local, Query};

use crate::journal::{Cause, Event, Rule};
use crate::sim::component::{Defence, Function, Mood};
use crate::sim::emit::Emit;
use crate::sim::facts::{OnGround, rows, rows_mut};
use crate::sim::ground::Ground;
use crate::sim::math::exp;
use crate::sim::state::{Changes, Clock, Crisis, Ledger};
use crate::vocab::{Account, HOURS_PER_DAY, Moment, NetworkId};

use estate::{Estate, Outages, Target};

/// Service below which an outage is one, and above which it is forgotten.
const NOTICED: f64 = 0.01;
const AT_REST: f64 = 1e-4;
/// Loss at which those who depend on a network may begin to feel it, and their Ally is touched.
const SPREADS: f64 = 0.02;

/// Moves the service of every disturbed network over the present step, and nobody else's.
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
    mut outages: Local<'_, Outages>,
    mut targets: Local<'_, Vec<Target>>,
    mut emit: Emit<'_>,
) {
    clock.in_flux = !crisis.disturbed.is_empty();
    let hours = clock.step_h();
    if crisis.disturbed.is_empty() || hours <= 0.0 {
        return;
    }
    let ground = &*ground.0;
    let functions = rows_mut(&mut functions);
    outages.note(functions, &crisis.disturbed, clock.now);
    let estate = Estate {
        ground,
        functions,
        defences: rows(&defences),
        moods: rows(&moods),
        changes: &changes,
        outages: &outages,
        now: clock.now,
    };
    estate.aim(&crisis.disturbed, &mut targets);
    let share = 1.0 - exp(-hours / ground.rulebook.parameters.service.settle_h.value);
    let mut eased = false;
    for target in &*targets {
        let function = &mut functions[target.network.index()];
        if function.struck && function.hit_at == clock.now {
            continue;
        }
        let before = function.lost;
        let step = relax(function, target, share, hours, clock.now);
        post(&mut ledger, clock.turn, target, function, before - function.lost, step.outage_h);
        if step.restored {
            emit.emit(Cause::Event(function.hit_by), Event::NetworkRestored { network: target.network });
        }
        if before < SPREADS && function.lost >= SPREADS {
            spread(ground, &mut crisis, target.network);
        }
        eased |= before >= SPREADS && function.lost < SPREADS;
    }
    forget(ground, functions, &mut crisis, &targets, eased);
    outages.clear(&targets);
}

/// What one step did to a network.
struct Step {
    outage_h: f64,
    restored: bool,
}

fn relax(function: &mut Function, target: &Target, share: f64, hours: f64, now: Moment) -> Step {
    let before = function.lost;
    let goal = target.own.max(target.dependent);
    function.lost += (goal - function.lost) * share;
    if before < NOTICED && function.lost >= NOTICED && !function.struck {
        function.down_since = now;
    }
    function.held_by = target.held_by.filter(|_| target.dependent > target.own);
    let outage_h = 0.5 * (before + function.lost) * hours;
    function.outage_h += outage_h;
    let mut restored = false;
    if function.struck {
        function.repair_d += hours / HOURS_PER_DAY;
        function.repaired += target.repair * hours;
        restored = function.repaired >= 1.0;
    }
    Step { outage_h, restored }
}

fn post(ledger: &mut Ledger, turn: u16, target: &Target, function: &Function, moved: f64, outage_h: f64) {
    if !ledger.is_kept() {
        return;
    }
    let cause = match function.held_by {
        Some(other) => Cause::Network(other),
        None if function.struck => Cause::Event(function.hit_by),
        None => Cause::Rule(Rule::Repair),
    };
    ledger.post(turn, Account::Service(target.network), cause, moved);
    ledger.post(turn, Account::Outage(target.network), cause, outage_h);
}

/// Networks that depend on one that begins to fail are disturbed too, and stay so until [`forget`] finds that it fails no
/// longer.
fn spread(ground: &Ground, crisis: &mut Crisis, network: NetworkId) {
    if let Some(ally) = ground.site(network).ally {
        crisis.touch(ally);
    }
    for &dependent in ground.web.dependents(network) {
        crisis.disturb(dependent);
    }
}

/// Networks at rest are no longer disturbed, unless something they depend on is failing; `eased` says whether any network
/// ceased to fail in this step.
fn forget(ground: &Ground, functions: &[Function], crisis: &mut Crisis, targets: &[Target], eased: bool) {
    let failing = |it: NetworkId| functions[it.index()].lost >= SPREADS;
    for target in targets {
        let function = &functions[target.network.index()];
        let at_rest = !function.struck && function.lost < AT_REST && target.own.max(target.dependent) < AT_REST;
        let still_shaken = target.shaken && !eased;
        if at_rest && !still_shaken && !ground.web.supports(target.network).iter().any(|it| failing(it.on)) {
            crisis.calm(target.network);
        }
    }
}
