//! Whether a condition of the scenario holds now.

use crate::scenario::model::ByFile;
use crate::scenario::{Condition, Level};
use crate::vocab::{AdversaryId, Band, MeasureId, OperationId, Stage};

use super::component::{CourseState, Draft, DraftState, ProgressState};
use super::facts::Facts;
use super::score;
use super::state::{Claim, Naming, Wording};

/// Whether `condition` holds now.
pub(crate) fn holds(facts: &Facts<'_>, condition: &Condition) -> bool {
    match condition {
        Condition::Always => true,
        Condition::All(parts) => parts.iter().all(|it| holds(facts, it)),
        Condition::Any(parts) => parts.iter().any(|it| holds(facts, it)),
        Condition::Not(part) => !holds(facts, part),
        Condition::Flag(flag) => facts.crisis.flags[flag.index()],
        Condition::Number(number, value, at_least) => (facts.story.numbers[number.index()] >= *value) == *at_least,
        Condition::Picked(decision, option) => facts.story.taken[decision.index()][usize::from(*option)].times > 0,
        Condition::Answered(decision) => facts.story.decisions[decision.index()].times > 0,
        Condition::LeftOpen(decision) => facts.story.decisions[decision.index()].lapsed > 0,
        Condition::Clock(clock, how) => facts.story.clocks[clock.index()].stands == Some(*how),
        Condition::Claimed(by, incident, who) => {
            facts.story.claim(*by, *incident).is_some_and(|it| it.hypothesis == *who && it.withdrawn.is_none())
        }
        Condition::Hidden(hidden, value) => facts.story.hidden[*hidden] == *value,
        Condition::After(hours) => facts.now().hours() >= *hours,
        Condition::FromTurn(turn) => u32::from(facts.clock.turn) + 1 >= *turn,
        Condition::InPhase(phase) => facts.scenario().phase_of(facts.clock.turn) == Some(*phase),
        Condition::Chosen(response) => facts.conduct.chosen[response.index()].is_some(),
        Condition::ChosenBy(response, hour, was) => {
            let in_time = facts.conduct.chosen[response.index()].is_some_and(|it| it.hours() < *hour);
            if *was { in_time } else { !in_time && facts.now().hours() >= *hour }
        }
        Condition::Came(inject) => facts.cues()[inject.index()].came.is_some(),
        Condition::Done(response) => facts.conduct.done[response.index()].is_some(),
        Condition::InForce(response) => {
            let is = |it: &super::component::Progress| it.state == ProgressState::InForce && it.response == *response;
            facts.progresses().iter().any(is)
        }
        Condition::Named(adversary) => facts.conduct.named.contains(adversary),
        Condition::NamedBy(adversary, by) => named_by(facts, *adversary, *by),
        Condition::Known(incident) => facts.dossiers()[incident.index()].disclosed.is_some(),
        Condition::Reached(operation, stage) => reached(facts, *operation, *stage),
        Condition::Struck(operation) => facts.courses()[operation.index()].struck,
        Condition::Found(operation) => facts.courses()[operation.index()].found.is_some(),
        Condition::Stopped(operation) => facts.courses()[operation.index()].stopped,
        Condition::ServiceBelow(ally, sector, share) => {
            facts.ground().network(*ally, *sector).is_some_and(|it| 1.0 - facts.functions()[it.index()].lost < *share)
        }
        Condition::Likelihood(incident, hypothesis, least) => {
            facts.dossiers()[incident.index()].disclosed.is_some() && facts.likelihood(*incident, *hypothesis) >= *least
        }
        Condition::Lever(level, value, at_least) => {
            level_of(facts, *level).is_some_and(|it| (it >= *value) == *at_least)
        }
        Condition::Score(score, least) => score::last(facts, *score) >= *least,
        Condition::Adopted(measure) => contains(&facts.conduct.adopted, *measure),
        Condition::AdoptedSoftened(measure, steps) => {
            adopted(facts, *measure).any(|(_, wording)| u32::from(wording.steps) >= *steps)
        }
        Condition::AdoptedOnCondition(measure) => adopted(facts, *measure).any(|(draft, _)| draft.conditional),
        Condition::Objected(measure, ally) => {
            facts.conduct.wordings.iter().any(|it| it.measure == *measure && it.objected.contains(ally))
        }
        Condition::NotAdopted(measure) => {
            contains(&facts.conduct.failed, *measure) && !contains(&facts.conduct.adopted, *measure)
        }
        Condition::Consulted => facts.bodies().iter().any(|it| it.consultations > 0),
    }
}

/// Whether a condition may come to hold with no event in between: by the hour, by a service, by a lever that drifts.
pub(crate) fn drifts(condition: &Condition) -> bool {
    match condition {
        Condition::After(_) | Condition::ChosenBy(_, _, false) | Condition::ServiceBelow(..) | Condition::Lever(..) => {
            true
        }
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(drifts),
        Condition::Not(part) => drifts(part),
        Condition::Always
        | Condition::Flag(_)
        | Condition::Clock(..)
        | Condition::Claimed(..)
        | Condition::Hidden(..)
        | Condition::Picked(..)
        | Condition::Answered(_)
        | Condition::LeftOpen(_)
        | Condition::Number(..)
        | Condition::FromTurn(_)
        | Condition::InPhase(_)
        | Condition::Chosen(_)
        | Condition::ChosenBy(_, _, true)
        | Condition::Came(_)
        | Condition::Done(_)
        | Condition::InForce(_)
        | Condition::Named(_)
        | Condition::NamedBy(..)
        | Condition::Known(_)
        | Condition::Reached(..)
        | Condition::Struck(_)
        | Condition::Found(_)
        | Condition::Stopped(_)
        | Condition::Likelihood(..)
        | Condition::Score(..)
        | Condition::Adopted(_)
        | Condition::AdoptedSoftened(..)
        | Condition::AdoptedOnCondition(_)
        | Condition::Objected(..)
        | Condition::NotAdopted(_)
        | Condition::Consulted => false,
    }
}

/// Whether a condition may come to hold by time or evidence alone.
pub(crate) fn creeps(condition: &Condition) -> bool {
    match condition {
        Condition::Likelihood(..) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(creeps),
        Condition::Not(part) => creeps(part),
        other => drifts(other),
    }
}

/// Notes every hour at which a condition may come to hold by itself.
pub(crate) fn hours_in(condition: &Condition, hours: &mut Vec<u32>) {
    match condition {
        Condition::After(hour) | Condition::ChosenBy(_, hour, false) => hours.push(*hour),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|it| hours_in(it, hours)),
        Condition::Not(part) => hours_in(part, hours),
        _ => {}
    }
}

/// Whether an adversary was named in public by these, and the claim stands.
fn named_by(facts: &Facts<'_>, adversary: AdversaryId, by: ByFile) -> bool {
    let mut namings = facts.conduct.namings.iter().filter(|it| it.0 == adversary);
    match by {
        ByFile::Us => namings.any(|it| it.2 == Naming::Seat),
        ByFile::Alliance => namings.any(|it| it.2 == Naming::Council),
        ByFile::Anyone => {
            let hypothesis = facts.ground().hypothesis_of(adversary);
            let claims = |it: &Claim| {
                let last = facts.story.claim(it.by, it.incident) == Some(it);
                last && it.withdrawn.is_none() && it.likelihood >= Band::Likely && Some(it.hypothesis) == hypothesis
            };
            namings.next().is_some() || facts.story.claims.iter().any(claims)
        }
    }
}

/// Adopted texts on a measure, each with how its wording came about.
fn adopted<'a>(facts: &'a Facts<'_>, measure: MeasureId) -> impl Iterator<Item = (&'a Draft, &'a Wording)> {
    let texts = facts.conduct.wordings.iter().map(|it| (&facts.drafts()[it.proposal.index()], it));
    texts.filter(move |(draft, _)| draft.measure == measure && draft.state == DraftState::Adopted)
}

fn contains(measures: &[MeasureId], measure: MeasureId) -> bool {
    measures.contains(&measure)
}

fn reached(facts: &Facts<'_>, operation: OperationId, stage: Stage) -> bool {
    let course = &facts.courses()[operation.index()];
    !matches!(course.state, CourseState::Unused | CourseState::Waiting) && course.stage >= stage
}

fn level_of(facts: &Facts<'_>, level: Level) -> Option<f64> {
    match level {
        Level::Of(lever, of) => Some(facts.lever(lever, of)),
        Level::Network(lever, ally, sector) => {
            facts.ground().network(ally, sector).map(|it| facts.network_lever(lever, it))
        }
    }
}
