//! Goes through every condition, consequence and reference of a scenario, wherever it stands.

use std::ops::Range;

use crate::rulebook::Change;
use crate::scenario::Spanned;
use crate::scenario::model::{ConditionFile, ConsequenceFile, HappeningFile, Of, Ref, ScenarioFile, TimingFile};

use super::family::Family;

/// A condition of the file, and the id or text of what it belongs to.
pub(super) struct Stated<'a> {
    pub(super) condition: &'a ConditionFile,
    pub(super) owner: Range<usize>,
}

/// Every condition that stands on its own, without those inside it.
pub(super) fn conditions(file: &ScenarioFile) -> impl Iterator<Item = Stated<'_>> {
    let injects = file.injects.iter().flat_map(|inject| {
        let owner = inject.id.span();
        timing_of(&inject.when)
            .chain([&inject.only_if])
            .chain(inject.variants.iter().map(|it| &it.when))
            .map(move |condition| Stated { condition, owner: owner.clone() })
    });
    let rules = file.rules.iter().flat_map(|rule| {
        let owner = rule.id.span();
        timing_of(&rule.when).chain([&rule.only_if]).map(move |condition| Stated { condition, owner: owner.clone() })
    });
    let clocks = file
        .clocks
        .iter()
        .flat_map(|it| [&it.starts, &it.met].map(|condition| Stated { condition, owner: it.id.span() }));
    let parties = file.decisions.iter().flat_map(|it| &it.parties);
    let trades = parties.flat_map(|it| &it.trades).map(|it| Stated { condition: &it.when, owner: it.on.span() });
    let options = file.decisions.iter().flat_map(|it| &it.options);
    let options = options.map(|it| Stated { condition: &it.only_if, owner: it.id.span() });
    let levels = file.rubrics.iter().flat_map(|it| &it.levels);
    let levels = levels.map(|it| Stated { condition: &it.when, owner: it.id.span() });
    let objectives = file.objectives.iter().map(|it| Stated { condition: &it.shown_by, owner: it.id.span() });
    let endings = file.endings.iter().map(|it| Stated { condition: &it.when, owner: it.id.span() });
    let debrief = file.debrief.iter().map(|it| Stated { condition: &it.when, owner: it.ask.span() });
    injects
        .chain(rules)
        .chain(clocks)
        .chain(trades)
        .chain(options)
        .chain(levels)
        .chain(objectives)
        .chain(endings)
        .chain(debrief)
}

/// The condition that a timing waits for.
fn timing_of(timing: &TimingFile) -> impl Iterator<Item = &ConditionFile> {
    let waits = match timing {
        TimingFile::When(condition) | TimingFile::Since(condition, _) => Some(condition),
        TimingFile::At(_)
        | TimingFile::Between(..)
        | TimingFile::Every { .. }
        | TimingFile::AfterInject(..)
        | TimingFile::EachTime { .. }
        | TimingFile::Manual => None,
    };
    waits.into_iter()
}

/// Calls `visit` with `condition` and every condition inside it, and how deep each lies (from 1).
pub(super) fn each_part<'a>(
    condition: &'a ConditionFile,
    depth: usize,
    visit: &mut impl FnMut(&'a ConditionFile, usize),
) {
    visit(condition, depth);
    match condition {
        ConditionFile::All(parts) | ConditionFile::Any(parts) => {
            for part in parts {
                each_part(part, depth + 1, visit);
            }
        }
        ConditionFile::Not(part) => each_part(part, depth + 1, visit),
        _ => {}
    }
}

/// Calls `visit` with every condition, those inside others too.
pub(super) fn each_condition<'a>(file: &'a ScenarioFile, mut visit: impl FnMut(&'a ConditionFile, &Range<usize>)) {
    for stated in conditions(file) {
        each_part(stated.condition, 1, &mut |part, _| visit(part, &stated.owner));
    }
}

/// Every consequence, wherever it stands.
pub(super) fn consequences(file: &ScenarioFile) -> impl Iterator<Item = &ConsequenceFile> {
    file.consequences()
}

/// Every shift of a lever.
pub(super) fn shifts(file: &ScenarioFile) -> impl Iterator<Item = &Spanned<Change>> {
    consequences(file).filter_map(|it| if let ConsequenceFile::Shift(change) = it { Some(change) } else { None })
}

/// Calls `visit` with every reference and the family that it should be found in. References that may be left empty and
/// were are passed over.
pub(super) fn each_reference<'a>(file: &'a ScenarioFile, mut visit: impl FnMut(Family, &'a Ref)) {
    let mut written = |family, id: &'a Ref| {
        if !id.value().is_empty() || !id.span().is_empty() {
            visit(family, id);
        }
    };
    file.seats.iter().filter(|it| !it.ally.value().is_empty()).for_each(|it| written(Family::Ally, &it.ally));
    file.victims.iter().chain(&file.accused).for_each(|it| written(Family::Ally, it));
    file.hidden.iter().flat_map(|it| &it.known_to).for_each(|it| written(Family::Audience, it));
    file.adversaries.iter().for_each(|it| written(Family::Adversary, &it.adversary));
    in_truth(file, &mut written);
    for inject in &file.injects {
        inject.audience.iter().for_each(|it| written(Family::Audience, it));
        if !inject.character.value().is_empty() {
            written(Family::Character, &inject.character);
        }
        if !inject.ally.value().is_empty() {
            written(Family::Ally, &inject.ally);
        }
    }
    for timing in file.injects.iter().map(|it| &it.when).chain(file.rules.iter().map(|it| &it.when)) {
        match timing {
            TimingFile::AfterInject(inject, _) => written(Family::Inject, inject),
            TimingFile::EachTime { what: HappeningFile::Done(response), .. } => written(Family::Response, response),
            TimingFile::EachTime { what: HappeningFile::Struck(operation), .. } => {
                written(Family::Operation, operation);
            }
            TimingFile::EachTime { what: HappeningFile::Adopted(measure), .. } => written(Family::Measure, measure),
            _ => {}
        }
    }
    for objective in file.objectives.iter().filter(|it| !it.rubric.value().is_empty()) {
        written(Family::Rubric, &objective.rubric);
    }
    file.clocks.iter().flat_map(|it| &it.to).for_each(|it| written(Family::Audience, it));
    for decision in &file.decisions {
        if !decision.to.value().is_empty() {
            written(Family::Seat, &decision.to);
        }
        if !decision.into.value().is_empty() {
            written(Family::Number, &decision.into);
        }
    }
    consequences(file).for_each(|it| in_consequence(it, &mut written));
    each_condition(file, |it, _| in_condition(it, &mut written));
}

fn in_truth<'a>(file: &'a ScenarioFile, visit: &mut impl FnMut(Family, &'a Ref)) {
    visit(Family::Cast, &file.truth.author);
    file.truth.incidents.iter().for_each(|it| visit(Family::Hypothesis, &it.obvious));
    file.truth.incidents.iter().flat_map(|it| &it.culprits).for_each(|it| visit(Family::Hypothesis, &it.by));
    for operation in &file.truth.operations {
        visit(Family::Incident, &operation.incident);
        visit(Family::Cast, &operation.by);
        visit(Family::Ally, &operation.ally);
        visit(Family::Sector, &operation.sector);
        visit(Family::Effect, &operation.effect);
        operation.plants.iter().for_each(|it| visit(Family::Hypothesis, &it.frames));
    }
}

fn in_consequence<'a>(consequence: &'a ConsequenceFile, visit: &mut impl FnMut(Family, &'a Ref)) {
    match consequence {
        ConsequenceFile::Set(flag) | ConsequenceFile::Clear(flag) => visit(Family::Flag, flag),
        ConsequenceFile::Ask(decision) => visit(Family::Decision, decision),
        ConsequenceFile::AddTo(number, _) | ConsequenceFile::SetNumber(number, _) => visit(Family::Number, number),
        ConsequenceFile::Start(operation)
        | ConsequenceFile::Abandon(operation)
        | ConsequenceFile::Reveal(operation) => visit(Family::Operation, operation),
        ConsequenceFile::Evidence { incident, channel, points_at, .. } => {
            visit(Family::Incident, incident);
            visit(Family::Channel, channel);
            visit(Family::Hypothesis, points_at);
        }
        ConsequenceFile::Claim { by, incident, hypothesis, .. } => {
            visit(Family::Claimant, by);
            visit(Family::Incident, incident);
            visit(Family::Hypothesis, hypothesis);
        }
        ConsequenceFile::Withdraw { by, incident } => {
            visit(Family::Claimant, by);
            visit(Family::Incident, incident);
        }
        ConsequenceFile::Consult(ally) => visit(Family::Ally, ally),
        ConsequenceFile::Shift(_) => {}
    }
}

fn in_condition<'a>(condition: &'a ConditionFile, visit: &mut impl FnMut(Family, &'a Ref)) {
    use ConditionFile as C;
    match condition {
        C::Flag(flag) => visit(Family::Flag, flag),
        C::NumberAtLeast(number, _) | C::NumberBelow(number, _) => visit(Family::Number, number),
        C::Chosen(response)
        | C::ChosenBy(response, _)
        | C::NotChosenBy(response, _)
        | C::Done(response)
        | C::InForce(response) => visit(Family::Response, response),
        C::Answered(decision) | C::LeftOpen(decision) => visit(Family::Decision, decision),
        C::Clock(clock, _) => visit(Family::Clock, clock),
        C::InPhase(phase) => visit(Family::Phase, phase),
        C::Claimed(by, incident, who) => {
            visit(Family::Claimant, by);
            visit(Family::Incident, incident);
            visit(Family::Hypothesis, who);
        }
        C::Came(inject) => visit(Family::Inject, inject),
        C::Named(adversary) | C::NamedBy(adversary, _) => visit(Family::Cast, adversary),
        C::Known(incident) => visit(Family::Incident, incident),
        C::Reached(operation, _) | C::Struck(operation) | C::Found(operation) | C::Stopped(operation) => {
            visit(Family::Operation, operation);
        }
        C::ServiceBelow { ally, sector, .. } => {
            visit(Family::Ally, ally);
            visit(Family::Sector, sector);
        }
        C::Likelihood { incident, hypothesis, .. } => {
            visit(Family::Incident, incident);
            visit(Family::Hypothesis, hypothesis);
        }
        C::AtLeast { of, .. } | C::Below { of, .. } => in_owner(of, visit),
        C::Adopted(measure)
        | C::NotAdopted(measure)
        | C::AdoptedSoftened(measure, _)
        | C::AdoptedOnCondition(measure) => visit(Family::Measure, measure),
        C::Objected(measure, ally) => {
            visit(Family::Measure, measure);
            visit(Family::Ally, ally);
        }
        C::Always
        | C::All(_)
        | C::Any(_)
        | C::Not(_)
        | C::After(_)
        | C::Hidden(..)
        | C::Switch(..)
        | C::Picked(..)
        | C::Agreed(..)
        | C::FromTurn(_)
        | C::ScoreAtLeast(..)
        | C::Consulted => {}
    }
}

fn in_owner<'a>(of: &'a Of, visit: &mut impl FnMut(Family, &'a Ref)) {
    match of {
        Of::Alliance => {}
        Of::Ally(ally) => visit(Family::Ally, ally),
        Of::Adversary(adversary) => visit(Family::Cast, adversary),
        Of::Network(ally, sector) => {
            visit(Family::Ally, ally);
            visit(Family::Sector, sector);
        }
    }
}
