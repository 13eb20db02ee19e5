//! How fast crews repair.

use crate::sim::facts::Facts;
use crate::sim::math::exp;
use crate::vocab::{Lever, NetworkId, SectorId};

use super::Outlook;

/// Tells how much of the repair of every struck network is done in an hour, 0-1. The networks of one Ally lie together: they
/// share its crews.
pub(super) fn share_crews(facts: &Facts<'_>, outlooks: &mut [Outlook]) {
    let ally = |it: &Outlook| facts.ground().site(it.network).ally;
    let mut rest = outlooks;
    while let Some(first) = rest.iter().position(|it| it.struck) {
        let own = ally(&rest[first]);
        let end = first + rest[first..].partition_point(|it| ally(it) == own);
        let (national, others) = rest.split_at_mut(end);
        let crowd = national.iter().filter(|it| it.struck).count() as f64;
        for outlook in national.iter_mut().filter(|it| it.struck) {
            outlook.repair_per_h = repair_per_h(facts, outlook.network, crowd);
        }
        rest = others;
    }
}

fn repair_per_h(facts: &Facts<'_>, network: NetworkId, crowd: f64) -> f64 {
    let service = &facts.parameters().service;
    let function = &facts.functions()[network.index()];
    if function.repair_h <= 0.0 {
        return 1.0;
    }
    let rehearsed = if facts.parameters().table.rehearsed.value > 0.0 { 1.0 } else { service.unrehearsed.value };
    let ready = facts.network_lever(Lever::Readiness, network) * rehearsed;
    let teams = facts.ground().site(network).ally.map_or(0.0, |it| facts.ally_lever(Lever::Surge, it));
    let teams = teams.clamp(0.0, service.teams_most.value);
    let slow = exp(-service.readiness_weight.value * (ready - 50.0) / service.readiness_scale.value);
    let time = facts.network_lever(Lever::RepairTime, network).max(0.05);
    let needed_h = function.repair_h * slow * crowd.sqrt() * time
        / (1.0 + service.repair_per_team.value * teams)
        / utilities(facts, network);
    1.0 / needed_h.max(1.0)
}

/// The scarcer of power and telecommunications, on which repair crews depend.
fn utilities(facts: &Facts<'_>, network: NetworkId) -> f64 {
    let floor = facts.parameters().service.utility_floor.value;
    let Some(ally) = facts.ground().site(network).ally else { return 1.0 };
    let serves = |sector: SectorId| {
        let other = facts.ground().network(ally, sector).filter(|it| *it != network);
        other.map_or(1.0, |it| 1.0 - facts.functions()[it.index()].lost)
    };
    let needed = &facts.ground().utilities;
    needed.iter().map(|it| serves(*it)).fold(1.0, f64::min).max(floor)
}
