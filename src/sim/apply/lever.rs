//! Moves one lever for good, keeps it in range, and posts what moved it.

#![allow(clippy::wildcard_enum_match_arm, reason = "each owner has a few of the forty-odd levers")]

use crate::journal::Cause;
use crate::sim::component::{Defence, Mind, Mood};
use crate::sim::facts::clamp;
use crate::sim::model::Model;
use crate::vocab::{Account, AdversaryId, AllyId, Lever, NetworkId, Subject, SubjectKind};

use super::service;

/// Moves `lever` of `of` by `by`, because of `cause`. Where `of` is wider than the lever's owner, all of its owners move.
pub(crate) fn shift(model: &mut Model, lever: Lever, of: Subject, by: f64, cause: Cause) {
    if lever.is_rate() || by == 0.0 {
        return;
    }
    match (lever.kind(), of) {
        (SubjectKind::Alliance, _) => shift_alliance(model, lever, by, cause),
        (SubjectKind::Adversary, Subject::Adversary(adversary)) => shift_adversary(model, lever, adversary, by, cause),
        (SubjectKind::Adversary, _) => {
            let count = model.ground.rulebook.adversaries.rows.len();
            for adversary in (0..count).map(AdversaryId::at) {
                shift_adversary(model, lever, adversary, by, cause);
            }
        }
        (SubjectKind::Ally, Subject::Ally(ally)) => shift_ally(model, lever, ally, by, cause),
        (SubjectKind::Ally, _) => {
            let count = model.ground.allies();
            for ally in (0..count).map(AllyId::at) {
                shift_ally(model, lever, ally, by, cause);
            }
        }
        (SubjectKind::Network, Subject::Network(network)) => shift_network(model, lever, network, by, cause),
        (SubjectKind::Network, Subject::Ally(ally)) => {
            let ground = &model.ground;
            for network in ground.networks_of(ally) {
                shift_network(model, lever, network, by, cause);
            }
        }
        (SubjectKind::Network, _) => {
            let count = model.ground.sites.len();
            for network in (0..count).map(NetworkId::at) {
                shift_network(model, lever, network, by, cause);
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

fn post(model: &mut Model, lever: Lever, of: Subject, cause: Cause, moved: f64) {
    if !model.ledger.is_kept() {
        return;
    }
    let turn = model.clock.turn;
    model.ledger.post(turn, Account::Lever(lever, of), cause, moved);
}

fn shift_alliance(model: &mut Model, lever: Lever, by: f64, cause: Cause) {
    let alliance = &mut model.alliance;
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
    post(model, lever, Subject::Alliance, cause, moved);
}

fn shift_adversary(model: &mut Model, lever: Lever, adversary: AdversaryId, by: f64, cause: Cause) {
    let mind = model.things.the::<Mind>(adversary);
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
    post(model, lever, Subject::Adversary(adversary), cause, moved);
}

fn shift_ally(model: &mut Model, lever: Lever, ally: AllyId, by: f64, cause: Cause) {
    service::touch(model, ally);
    let mood = model.things.the::<Mood>(ally);
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
    post(model, lever, Subject::Ally(ally), cause, moved);
}

fn shift_network(model: &mut Model, lever: Lever, network: NetworkId, by: f64, cause: Cause) {
    let defence = model.things.the::<Defence>(network);
    let stock = match lever {
        Lever::Hardening => &mut defence.hardening,
        Lever::Detection => &mut defence.detection,
        Lever::Readiness => &mut defence.readiness,
        Lever::Vulnerability => &mut defence.vulnerability,
        Lever::SwitchedOff => &mut defence.switched_off,
        _ => return,
    };
    let moved = add(lever, stock, by);
    post(model, lever, Subject::Network(network), cause, moved);
}
