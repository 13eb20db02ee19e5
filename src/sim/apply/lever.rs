//! Moves one lever for good, keeps it in range, and posts what moved it.

#![allow(clippy::wildcard_enum_match_arm, reason = "each owner has a few of the forty-odd levers")]

use bevy_ecs::world::World;

use crate::journal::Cause;
use crate::sim::component::{Defence, Mind, Mood};
use crate::sim::facts::{OnGround, clamp};
use crate::sim::index::the;
use crate::sim::state::{Alliance, Clock, Ledger};
use crate::vocab::{Account, AdversaryId, AllyId, Lever, NetworkId, Subject, SubjectKind};

use super::service;

/// Moves `lever` of `of` by `by`, because of `cause`. Where `of` is wider than the lever's owner, all of its owners move.
pub(crate) fn shift(world: &mut World, lever: Lever, of: Subject, by: f64, cause: Cause) {
    if lever.is_rate() || by == 0.0 {
        return;
    }
    match (lever.kind(), of) {
        (SubjectKind::Alliance, _) => shift_alliance(world, lever, by, cause),
        (SubjectKind::Adversary, Subject::Adversary(adversary)) => shift_adversary(world, lever, adversary, by, cause),
        (SubjectKind::Adversary, _) => {
            let count = world.resource::<OnGround>().0.rulebook.adversaries.rows.len();
            for adversary in (0..count).map(AdversaryId::at) {
                shift_adversary(world, lever, adversary, by, cause);
            }
        }
        (SubjectKind::Ally, Subject::Ally(ally)) => shift_ally(world, lever, ally, by, cause),
        (SubjectKind::Ally, _) => {
            let count = world.resource::<OnGround>().0.allies();
            for ally in (0..count).map(AllyId::at) {
                shift_ally(world, lever, ally, by, cause);
            }
        }
        (SubjectKind::Network, Subject::Network(network)) => shift_network(world, lever, network, by, cause),
        (SubjectKind::Network, Subject::Ally(ally)) => {
            let ground = world.resource::<OnGround>().0.clone();
            for network in ground.networks_of(ally) {
                shift_network(world, lever, network, by, cause);
            }
        }
        (SubjectKind::Network, _) => {
            let count = world.resource::<OnGround>().0.sites.len();
            for network in (0..count).map(NetworkId::at) {
                shift_network(world, lever, network, by, cause);
            }
        }
    }
}

/// Adds within range; what was really added.
fn add(lever: Lever, stock: &mut f64, by: f64) -> f64 {
    let before = *stock;
    *stock = clamp(lever, before + by);
    *stock - before
}

fn post(world: &mut World, lever: Lever, of: Subject, cause: Cause, moved: f64) {
    if !world.resource::<Ledger>().is_kept() {
        return;
    }
    let turn = world.resource::<Clock>().turn;
    world.resource_mut::<Ledger>().post(turn, Account::Lever(lever, of), cause, moved);
}

fn shift_alliance(world: &mut World, lever: Lever, by: f64, cause: Cause) {
    let mut alliance = world.resource_mut::<Alliance>();
    let stock = match lever {
        Lever::Cohesion => &mut alliance.cohesion,
        Lever::Capital => &mut alliance.capital,
        Lever::Sharing => &mut alliance.sharing,
        Lever::Consultation => &mut alliance.consultation_h,
        Lever::Norms => &mut alliance.norms,
        Lever::ArmsRace => &mut alliance.arms_race,
        Lever::Legality => &mut alliance.legality,
        _ => return,
    };
    let moved = add(lever, stock, by);
    post(world, lever, Subject::Alliance, cause, moved);
}

fn shift_adversary(world: &mut World, lever: Lever, adversary: AdversaryId, by: f64, cause: Cause) {
    let mut mind = the::<Mind>(world, adversary);
    let stock = match lever {
        Lever::Sophistication => &mut mind.sophistication,
        Lever::Stealth => &mut mind.stealth,
        Lever::Credibility => &mut mind.credibility,
        Lever::Capability => &mut mind.capability,
        Lever::Communication => &mut mind.communication,
        Lever::Threshold => &mut mind.threshold,
        Lever::Denial => &mut mind.denial,
        Lever::Grievance => &mut mind.grievance,
        Lever::Linkage => &mut mind.linkage,
        _ => return,
    };
    let moved = add(lever, stock, by);
    post(world, lever, Subject::Adversary(adversary), cause, moved);
}

fn shift_ally(world: &mut World, lever: Lever, ally: AllyId, by: f64, cause: Cause) {
    service::touch(world, ally);
    let mut mood = the::<Mood>(world, ally);
    let stock = match lever {
        Lever::Surge => &mut mood.surge,
        Lever::Trust => &mut mood.trust,
        Lever::Dread => &mut mood.dread,
        Lever::Anger => &mut mood.anger,
        Lever::Uncertainty => &mut mood.uncertainty,
        Lever::Disinformation => &mut mood.disinformation,
        Lever::PlatformAction => &mut mood.platform_action,
        Lever::Prebunking => &mut mood.prebunking,
        Lever::ElectionConfidence => &mut mood.election_confidence,
        Lever::Workforce => &mut mood.workforce,
        Lever::Literacy => &mut mood.literacy,
        _ => return,
    };
    let moved = add(lever, stock, by);
    post(world, lever, Subject::Ally(ally), cause, moved);
}

fn shift_network(world: &mut World, lever: Lever, network: NetworkId, by: f64, cause: Cause) {
    let mut defence = the::<Defence>(world, network);
    let stock = match lever {
        Lever::Hardening => &mut defence.hardening,
        Lever::Detection => &mut defence.detection,
        Lever::Readiness => &mut defence.readiness,
        Lever::Vulnerability => &mut defence.vulnerability,
        Lever::SwitchedOff => &mut defence.switched_off,
        _ => return,
    };
    let moved = add(lever, stock, by);
    post(world, lever, Subject::Network(network), cause, moved);
}
