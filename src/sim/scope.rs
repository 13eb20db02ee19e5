//! Whose lever a change moves, and which incident a response answers.

use crate::rulebook::{ActorClass, Amount, Change, Lasts, Rulebook, Scope};
use crate::vocab::{AdversaryId, AllyId, IncidentId, Lever, NetworkId, Subject, SubjectKind};

use super::component::Dossier;
use super::ground::Ground;
use super::likelihood;
use super::model::Model;

/// Whether an adversary is a state, with embassies and officers.
pub(crate) fn is_state(rulebook: &Rulebook, it: AdversaryId) -> bool {
    rulebook.adversaries.rows[it.index()].class == ActorClass::State
}

/// The subjects of a change made by `actor` (or by the scenario) and aimed at `target`.
pub(crate) fn subjects(ground: &Ground, change: &Change, target: Subject, actor: Option<AllyId>) -> Vec<Subject> {
    let own = actor.or_else(|| ground.scenario.victims.first().copied()).map_or(Subject::Alliance, Subject::Ally);
    let of = match change.on {
        Scope::Target => vec![target],
        Scope::Own => vec![own],
        Scope::Victims => ground.scenario.victims.iter().map(|&it| Subject::Ally(it)).collect(),
        Scope::Alliance => vec![Subject::Alliance],
        Scope::Culprit => vec![culprit(ground, target)],
        Scope::Adversaries => ground.scenario.adversaries.iter().map(|it| Subject::Adversary(it.adversary)).collect(),
        Scope::Behind => behind(ground, change.lever),
    };
    let fitted = of.into_iter().map(|it| fit(ground, change.lever.kind(), it));
    if change.sectors.is_empty() && !asks_level(change) {
        return fitted.collect();
    }
    fitted
        .flat_map(|it| owners(ground, change.lever.kind(), it))
        .filter(|it| is_in_sectors(ground, change, *it))
        .collect()
}

/// Whether how far it moves a stock depends on where the stock stands, so that each owner is asked for itself.
fn asks_level(change: &Change) -> bool {
    change.lasts == Lasts::Once && matches!(change.by, Amount::AtLeast(_) | Amount::Times(_))
}

/// Everybody within `of` who has a lever of this kind.
fn owners(ground: &Ground, kind: SubjectKind, of: Subject) -> Vec<Subject> {
    match (kind, of) {
        (SubjectKind::Ally, Subject::Alliance) => {
            (0..ground.allies()).map(|it| Subject::Ally(AllyId::at(it))).collect()
        }
        (SubjectKind::Network, Subject::Alliance) => {
            (0..ground.sites.len()).map(|it| Subject::Network(NetworkId::at(it))).collect()
        }
        (SubjectKind::Network, Subject::Ally(ally)) => ground.networks_of(ally).map(Subject::Network).collect(),
        _ => vec![of],
    }
}

fn is_in_sectors(ground: &Ground, change: &Change, of: Subject) -> bool {
    let Subject::Network(network) = of else { return true };
    let sector = &ground.rulebook.sectors.rows[ground.site(network).sector.index()].id;
    change.sectors.is_empty() || change.sectors.contains(sector)
}

/// Allies whose networks stood below the Alliance's mean in this lever at the start.
fn behind(ground: &Ground, lever: Lever) -> Vec<Subject> {
    let level = |network: NetworkId| {
        let [hardening, detection, readiness] = ground.site(network).levels;
        match lever {
            Lever::Hardening => hardening,
            Lever::Detection => detection,
            _ => readiness,
        }
    };
    let of_ally = |ally: AllyId| ground.networks_of(ally).map(level).sum::<f64>();
    let allies: Vec<AllyId> = (0..ground.allies()).map(AllyId::at).collect();
    let mean = allies.iter().map(|it| of_ally(*it)).sum::<f64>() / allies.len().max(1) as f64;
    allies.into_iter().filter(|it| of_ally(*it) < mean).map(Subject::Ally).collect()
}

/// The adversary aimed at; the author of the truth block where none is.
fn culprit(ground: &Ground, target: Subject) -> Subject {
    match target {
        Subject::Adversary(_) => target,
        Subject::Alliance | Subject::Ally(_) | Subject::Network(_) => Subject::Adversary(ground.scenario.author),
    }
}

/// A subject that has such a lever: a network's Ally for a lever of Allies, and so on.
fn fit(ground: &Ground, kind: SubjectKind, of: Subject) -> Subject {
    match (kind, of) {
        (SubjectKind::Ally, Subject::Network(network)) => {
            ground.site(network).ally.map_or(Subject::Alliance, Subject::Ally)
        }
        (SubjectKind::Alliance, _) | (SubjectKind::Network | SubjectKind::Ally, Subject::Adversary(_)) => {
            Subject::Alliance
        }
        (SubjectKind::Adversary, Subject::Alliance | Subject::Ally(_) | Subject::Network(_)) => culprit(ground, of),
        _ => of,
    }
}

/// The known incident that a response aimed at `target` answers: the one its target most likely and most severely did;
/// the worst one where it is aimed at nobody. The first among equals.
pub(crate) fn incident_for(model: &Model, target: Subject) -> Option<IncidentId> {
    let mut best = None;
    let mut most = 0.0;
    let dossiers = model.things.all::<Dossier>().iter().enumerate();
    for (at, dossier) in dossiers.filter(|(_, it)| it.disclosed.is_some()) {
        let weight = weight(&model.ground, dossier, target);
        if weight > most {
            most = weight;
            best = Some(IncidentId::at(at));
        }
    }
    best
}

/// How much an incident is what somebody who aims at `target` means.
pub(crate) fn weight(ground: &Ground, dossier: &Dossier, target: Subject) -> f64 {
    let hypotheses = ground.scenario.hypotheses.len();
    let share = match target {
        Subject::Adversary(adversary) => {
            ground.hypothesis_of(adversary).map_or(0.0, |it| likelihood::of(dossier, hypotheses, it))
        }
        Subject::Alliance | Subject::Ally(_) | Subject::Network(_) => 1.0,
    };
    weigh(share, dossier.severity)
}

/// The same, from the share of the blame that falls on whom the act is aimed at, 0-1.
pub(crate) fn weigh(share: f64, severity: f64) -> f64 {
    share * (0.5 + severity)
}

/// The adversary that `subject` is, if it is one.
pub(crate) const fn adversary(subject: Subject) -> Option<AdversaryId> {
    match subject {
        Subject::Adversary(adversary) => Some(adversary),
        Subject::Alliance | Subject::Ally(_) | Subject::Network(_) => None,
    }
}
