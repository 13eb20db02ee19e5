//! Whose lever a change moves, and which incident a response answers.

use bevy_ecs::world::World;

use crate::rulebook::{Change, Scope};
use crate::vocab::{AdversaryId, AllyId, IncidentId, Subject, SubjectKind};

use super::component::Dossier;
use super::ground::Ground;
use super::index::the;
use super::likelihood;

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
    };
    of.into_iter().map(|it| fit(ground, change.lever.kind(), it)).collect()
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
pub(crate) fn incident_for(world: &mut World, ground: &Ground, target: Subject) -> Option<IncidentId> {
    let count = ground.scenario.incidents.len() + ground.scenario.adversaries.len();
    let mut best = None;
    let mut most = 0.0;
    for incident in (0..count).map(IncidentId::at) {
        let dossier = *the::<Dossier>(world, incident);
        let weight = weight(ground, &dossier, target);
        if dossier.disclosed.is_some() && weight > most {
            most = weight;
            best = Some(incident);
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
