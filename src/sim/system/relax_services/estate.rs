//! Where services are heading: what was hit, what they depend on, and how fast crews repair.

use crate::sim::component::{Defence, Function, Mood};
use crate::sim::facts::{base_of_ally, base_of_network, concerns_ally, concerns_network};
use crate::sim::ground::Ground;
use crate::sim::math::exp;
use crate::sim::service::{own_loss, past_buffer};
use crate::sim::state::Changes;
use crate::vocab::{Lever, Moment, NetworkId, SectorId};

use super::{NOTICED, SPREADS};

/// Where a network's service is heading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    pub(super) network: NetworkId,
    /// Share lost by its own state.
    pub(super) own: f64,
    /// Share lost because of what it depends on.
    pub(super) dependent: f64,
    /// What weighs most in that.
    pub(super) held_by: Option<NetworkId>,
    /// Share of its repair that is done in an hour.
    pub(super) repair: f64,
    /// Whether something that it depends on was failing when the step began.
    pub(super) shaken: bool,
}

/// Noticed outages as they stood when the step began, by network: what the dependent see of them, close together. Empty
/// between steps.
#[derive(Debug, Default)]
pub(crate) struct Outages(Vec<Outage>);

/// Share of the service lost (0 where nobody notices), and for how long.
#[derive(Clone, Copy, Debug, Default)]
struct Outage {
    lost: f64,
    out_h: f64,
}

impl Outages {
    pub(super) fn note(&mut self, functions: &[Function], disturbed: &[NetworkId], now: Moment) {
        self.0.resize(functions.len(), Outage::default());
        for network in disturbed {
            let function = &functions[network.index()];
            if function.lost >= NOTICED {
                let out_h = f64::from(now.since(function.down_since));
                self.0[network.index()] = Outage { lost: function.lost, out_h };
            }
        }
    }

    pub(super) fn clear(&mut self, targets: &[Target]) {
        for target in targets {
            self.0[target.network.index()] = Outage::default();
        }
    }
}

/// What weighs on a network from without.
struct Weight {
    lost: f64,
    most_from: Option<NetworkId>,
    shaken: bool,
}

/// What the flow reads.
pub(super) struct Estate<'a> {
    pub(super) ground: &'a Ground,
    pub(super) functions: &'a [Function],
    pub(super) defences: &'a [Defence],
    pub(super) moods: &'a [Mood],
    pub(super) changes: &'a Changes,
    pub(super) outages: &'a Outages,
    pub(super) now: Moment,
}

impl Estate<'_> {
    /// Works out where every disturbed network is heading. Those of one Ally stand together in id order: they share its crews.
    pub(super) fn aim(&self, disturbed: &[NetworkId], targets: &mut Vec<Target>) {
        targets.clear();
        let ally = |it: &NetworkId| self.ground.site(*it).ally;
        for national in disturbed.chunk_by(|a, b| ally(a) == ally(b)) {
            let crowd = national.iter().filter(|it| self.functions[it.index()].struck).count();
            targets.extend(national.iter().map(|&it| self.target(it, crowd)));
        }
    }

    fn lever(&self, lever: Lever, network: NetworkId) -> f64 {
        let base = base_of_network(lever, &self.defences[network.index()]);
        let ally = self.ground.site(network).ally;
        self.changes.adjust(lever, base, self.now, |of| concerns_network(of, network, ally))
    }

    fn target(&self, network: NetworkId, crowd: usize) -> Target {
        let function = &self.functions[network.index()];
        let sector = self.ground.site(network).sector;
        let switched_off = self.lever(Lever::SwitchedOff, network);
        let own = own_loss(self.ground, function, sector.index(), switched_off, self.now);
        let weight = self.weight(network, sector);
        let repair = if function.struck { self.repair_per_h(network, crowd) } else { 0.0 };
        Target { network, own, dependent: weight.lost, held_by: weight.most_from, repair, shaken: weight.shaken }
    }

    /// What weighs on a network because of what it depends on.
    fn weight(&self, network: NetworkId, sector: SectorId) -> Weight {
        let buffer_h = self.ground.rulebook.sectors.rows[sector.index()].buffer_h;
        let (mut works, mut most, mut most_from, mut shaken) = (1.0, 0.0, None, false);
        for support in self.ground.web.supports(network) {
            let outage = &self.outages.0[support.on.index()];
            if outage.lost <= 0.0 {
                continue;
            }
            shaken |= outage.lost >= SPREADS;
            let loss = support.strength * outage.lost * past_buffer(outage.out_h, buffer_h);
            works *= 1.0 - loss;
            if loss > most {
                most = loss;
                most_from = Some(support.on);
            }
        }
        Weight { lost: 1.0 - works, most_from, shaken }
    }

    /// Share of its repair that is done in an hour under present conditions, when its Ally repairs a `crowd` of networks.
    fn repair_per_h(&self, network: NetworkId, crowd: usize) -> f64 {
        let service = &self.ground.rulebook.parameters.service;
        let table = &self.ground.rulebook.parameters.table;
        let function = &self.functions[network.index()];
        if function.repair_h <= 0.0 {
            return 1.0;
        }
        let rehearsed = if table.rehearsed.value > 0.0 { 1.0 } else { service.unrehearsed.value };
        let ready = self.lever(Lever::Readiness, network) * rehearsed;
        let teams = self.ground.site(network).ally.map_or(0.0, |ally| {
            let base = base_of_ally(Lever::Surge, &self.moods[ally.index()]);
            self.changes.adjust(Lever::Surge, base, self.now, |of| concerns_ally(of, ally))
        });
        let teams = teams.clamp(0.0, service.teams_most.value);
        let slow = exp(-service.readiness_weight.value * (ready - 50.0) / service.readiness_scale.value);
        let time = self.lever(Lever::RepairTime, network).max(0.05);
        let needed_h = function.repair_h * slow * (crowd.max(1) as f64).sqrt() * time
            / (1.0 + service.repair_per_team.value * teams)
            / self.utilities(network);
        1.0 / needed_h.max(1.0)
    }

    /// The scarcer of power and telecommunications, on which repair crews depend.
    fn utilities(&self, network: NetworkId) -> f64 {
        let floor = self.ground.rulebook.parameters.service.utility_floor.value;
        let Some(ally) = self.ground.site(network).ally else { return 1.0 };
        let serves = |sector: SectorId| {
            let other = self.ground.network(ally, sector).filter(|it| *it != network);
            other.map_or(1.0, |it| 1.0 - self.functions[it.index()].lost)
        };
        let needed = &self.ground.utilities;
        needed.iter().map(|it| serves(*it)).fold(1.0, f64::min).max(floor)
    }
}
