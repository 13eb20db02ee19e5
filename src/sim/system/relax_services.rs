//! Services fail, hold each other down, and come back.

use bevy_ecs::change_detection::{Res, ResMut};
use bevy_ecs::system::{Local, Query};

use crate::journal::{Cause, Event, Rule};
use crate::sim::component::{Defence, Function, Mood};
use crate::sim::emit::Emit;
use crate::sim::facts::{OnGround, base_of_ally, base_of_network, concerns_ally, concerns_network, rows, rows_mut};
use crate::sim::ground::Ground;
use crate::sim::math::exp;
use crate::sim::service::{own_loss, past_buffer};
use crate::sim::state::{Changes, Clock, Crisis, Ledger};
use crate::vocab::{Account, HOURS_PER_DAY, Lever, Moment, NetworkId};

/// Service below which an outage is one, and above which it is forgotten.
const NOTICED: f64 = 0.01;
const AT_REST: f64 = 1e-4;
/// Loss at which those who depend on a network may begin to feel it, and their Ally is touched.
const SPREADS: f64 = 0.02;

/// Where a network's service is heading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    network: NetworkId,
    own: f64,
    dependent: f64,
    held_by: Option<NetworkId>,
    repair: f64,
}

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
    mut targets: Local<'_, Vec<Target>>,
    mut emit: Emit<'_>,
) {
    clock.in_flux = !crisis.disturbed.is_empty();
    let hours = clock.step_h();
    if crisis.disturbed.is_empty() || hours <= 0.0 {
        return;
    }
    let estate = Estate {
        ground: &ground.0,
        defences: rows(&defences),
        moods: rows(&moods),
        changes: &changes,
        now: clock.now,
        disturbed: &crisis.disturbed,
    };
    let functions = rows_mut(&mut functions);
    targets.clear();
    targets.extend(crisis.disturbed.iter().map(|&it| estate.target(functions, it)));
    let share = 1.0 - exp(-hours / ground.0.rulebook.parameters.service.settle_h.value);
    for target in &*targets {
        let function = &mut functions[target.network.index()];
        if function.struck && function.hit_at == clock.now {
            continue;
        }
        let event = relax(function, target, share, hours, clock.now);
        post(&mut ledger, clock.turn, target, function, event.moved, event.outage_h);
        if event.restored {
            emit.emit(Cause::Event(function.hit_by), Event::NetworkRestored { network: target.network });
        }
    }
    spread(&ground.0, functions, &mut crisis, &targets);
}

/// What one step did to a network.
struct Step {
    moved: f64,
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
    Step { moved: before - function.lost, outage_h, restored }
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

/// Networks that depend on one that fails are disturbed too; those at rest no longer are.
fn spread(ground: &Ground, functions: &[Function], crisis: &mut Crisis, targets: &[Target]) {
    for target in targets {
        let lost = functions[target.network.index()].lost;
        let site = ground.site(target.network);
        if lost < SPREADS {
            continue;
        }
        if let Some(ally) = site.ally {
            crisis.touch(ally);
        }
        let abroad = &ground.abroad[target.network.index()];
        let homes = std::iter::once(target.network).chain(abroad.iter().copied());
        for ally in homes.filter_map(|it| ground.site(it).ally) {
            for &sector in &ground.feeds[site.sector.index()] {
                if let Some(network) = ground.network(ally, sector) {
                    crisis.disturb(network);
                }
            }
        }
    }
    let at_rest = |target: &Target| {
        let function = &functions[target.network.index()];
        !function.struck && function.lost < AT_REST && target.own.max(target.dependent) < AT_REST
    };
    for target in targets.iter().filter(|it| at_rest(it)) {
        if !feeds_on_trouble(ground, functions, target.network) {
            crisis.disturbed.retain(|it| *it != target.network);
        }
    }
}

/// Whether something that a network depends on is failing.
fn feeds_on_trouble(ground: &Ground, functions: &[Function], network: NetworkId) -> bool {
    let site = ground.site(network);
    let failing = |it: NetworkId| {
        functions[it.index()].lost >= SPREADS
            || ground.abroad[it.index()].iter().any(|it| functions[it.index()].lost >= SPREADS)
    };
    let on = ground.depends[site.sector.index()].iter();
    on.filter_map(|(sector, _)| ground.network(site.ally?, *sector)).any(failing)
}

/// What the flow reads.
struct Estate<'a> {
    ground: &'a Ground,
    defences: &'a [Defence],
    moods: &'a [Mood],
    changes: &'a Changes,
    now: Moment,
    disturbed: &'a [NetworkId],
}

impl Estate<'_> {
    fn lever(&self, lever: Lever, network: NetworkId) -> f64 {
        let base = base_of_network(lever, &self.defences[network.index()]);
        let ally = self.ground.site(network).ally;
        self.changes.adjust(lever, base, self.now, |of| concerns_network(of, network, ally))
    }

    fn target(&self, functions: &[Function], network: NetworkId) -> Target {
        let function = &functions[network.index()];
        let sector = self.ground.site(network).sector.index();
        let own = own_loss(self.ground, function, sector, self.lever(Lever::SwitchedOff, network), self.now);
        let (dependent, held_by) = self.dependent_loss(functions, network);
        let repair = if function.struck { self.repair_per_h(functions, network) } else { 0.0 };
        Target { network, own, dependent, held_by, repair }
    }

    /// Share of the service lost because of what it depends on, and the network that weighs most in it.
    fn dependent_loss(&self, functions: &[Function], network: NetworkId) -> (f64, Option<NetworkId>) {
        let site = self.ground.site(network);
        let Some(ally) = site.ally else { return (0.0, None) };
        let border = self.ground.rulebook.parameters.service.border_weight.value;
        let buffer_h = self.ground.rulebook.sectors.rows[site.sector.index()].buffer_h;
        let (mut works, mut most, mut held_by) = (1.0, 0.0, None);
        for &(sector, strength) in &self.ground.depends[site.sector.index()] {
            let Some(home) = self.ground.network(ally, sector) else { continue };
            let abroad = self.ground.abroad[home.index()].iter().map(|it| (*it, strength * border));
            for (on, strength) in std::iter::once((home, strength)).chain(abroad) {
                let other = &functions[on.index()];
                if other.lost < NOTICED {
                    continue;
                }
                let out_h = f64::from(self.now.since(other.down_since));
                let loss = strength * other.lost * past_buffer(out_h, buffer_h);
                works *= 1.0 - loss;
                if loss > most {
                    most = loss;
                    held_by = Some(on);
                }
            }
        }
        (1.0 - works, held_by)
    }

    /// Share of its repair that is done in an hour under present conditions.
    fn repair_per_h(&self, functions: &[Function], network: NetworkId) -> f64 {
        let service = &self.ground.rulebook.parameters.service;
        let table = &self.ground.rulebook.parameters.table;
        let function = &functions[network.index()];
        if function.repair_h <= 0.0 {
            return 1.0;
        }
        let rehearsed = if table.rehearsed.value > 0.0 { 1.0 } else { service.unrehearsed.value };
        let ready = self.lever(Lever::Readiness, network) * rehearsed;
        let site = self.ground.site(network);
        let crowd =
            self.disturbed.iter().filter(|it| self.ground.site(**it).ally == site.ally && functions[it.index()].struck);
        let crowd = (crowd.count().max(1) as f64).sqrt();
        let teams = site.ally.map_or(0.0, |ally| {
            let base = base_of_ally(Lever::Surge, &self.moods[ally.index()]);
            self.changes.adjust(Lever::Surge, base, self.now, |of| concerns_ally(of, ally))
        });
        let teams = teams.clamp(0.0, service.teams_most.value);
        let slow = exp(-service.readiness_weight.value * (ready - 50.0) / service.readiness_scale.value);
        let time = self.lever(Lever::RepairTime, network).max(0.05);
        let needed_h = function.repair_h * slow * crowd * time
            / (1.0 + service.repair_per_team.value * teams)
            / self.utilities(functions, network);
        1.0 / needed_h.max(1.0)
    }

    /// The scarcer of power and telecommunications, on which repair crews depend.
    fn utilities(&self, functions: &[Function], network: NetworkId) -> f64 {
        let floor = self.ground.rulebook.parameters.service.utility_floor.value;
        let Some(ally) = self.ground.site(network).ally else { return 1.0 };
        let serves = |sector: crate::vocab::SectorId| {
            let other = self.ground.network(ally, sector).filter(|it| *it != network);
            other.map_or(1.0, |it| 1.0 - functions[it.index()].lost)
        };
        let needed = &self.ground.utilities;
        needed.iter().map(|it| serves(*it)).fold(1.0, f64::min).max(floor)
    }
}
