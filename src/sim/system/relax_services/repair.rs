//! How fast crews repair.

use crate::sim::component::{Defence, Function, Mood};
use crate::sim::facts::{base_of_ally, base_of_network, concerns_ally, concerns_network};
use crate::sim::ground::Ground;
use crate::sim::math::exp;
use crate::sim::state::Changes;
use crate::vocab::{Lever, Moment, NetworkId, SectorId};

/// The conditions under which crews work.
pub(super) struct Conditions<'a> {
    pub(super) ground: &'a Ground,
    pub(super) defences: &'a [Defence],
    pub(super) moods: &'a [Mood],
    pub(super) changes: &'a Changes,
    pub(super) now: Moment,
}

impl Conditions<'_> {
    /// Lists the struck networks among the disturbed ones, each with how much of its repair is done in an hour, 0-1. Those of
    /// one Ally lie together: they share its crews.
    pub(super) fn note(&self, functions: &[Function], disturbed: &[NetworkId], repairs: &mut Vec<(NetworkId, f64)>) {
        repairs.clear();
        for &network in disturbed {
            if functions[network.index()].struck {
                repairs.push((network, 0.0));
            }
        }
        let ally = |it: NetworkId| self.ground.site(it).ally;
        for national in repairs.chunk_by_mut(|a, b| ally(a.0) == ally(b.0)) {
            let crowd = national.len() as f64;
            for (network, per_h) in national {
                *per_h = self.repair_per_h(functions, *network, crowd);
            }
        }
    }

    /// A lever of a network, with every change that lasts.
    #[inline]
    pub(super) fn lever(&self, lever: Lever, network: NetworkId) -> f64 {
        let base = base_of_network(lever, &self.defences[network.index()]);
        let ally = self.ground.site(network).ally;
        self.changes.adjust(lever, base, self.now, |of| concerns_network(of, network, ally))
    }

    fn repair_per_h(&self, functions: &[Function], network: NetworkId, crowd: f64) -> f64 {
        let service = &self.ground.rulebook.parameters.service;
        let table = &self.ground.rulebook.parameters.table;
        let function = &functions[network.index()];
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
        let needed_h = function.repair_h * slow * crowd.sqrt() * time
            / (1.0 + service.repair_per_team.value * teams)
            / self.utilities(functions, network);
        1.0 / needed_h.max(1.0)
    }

    /// The scarcer of power and telecommunications, on which repair crews depend.
    fn utilities(&self, functions: &[Function], network: NetworkId) -> f64 {
        let floor = self.ground.rulebook.parameters.service.utility_floor.value;
        let Some(ally) = self.ground.site(network).ally else { return 1.0 };
        let serves = |sector: SectorId| {
            let other = self.ground.network(ally, sector).filter(|it| *it != network);
            other.map_or(1.0, |it| 1.0 - functions[it.index()].lost)
        };
        let needed = &self.ground.utilities;
        needed.iter().map(|it| serves(*it)).fold(1.0, f64::min).max(floor)
    }
}
