//! `number-out-of-range`: a number outside what it can mean.
//!
//! **What it checks.** That shares and chances are 0 to 1, factors of law 0 to 10, credibility 1 to 6, and that hours,
//! minutes, years, waves, weights of evidence and levers are what they can be; and that no number is infinite.
//!
//! **Why it matters.** A chance of 75 is always met, where 0.75 was meant. A number that is not finite spoils every
//! number that it touches.
//!
//! **How to mend it.** Write a share where a share is asked: `0.75` for 75 %.

mod levers;

use std::fmt::Display;

use super::finding::Finding;
use super::walk::each_condition;
use super::{Check, Context, Findings};
use crate::scenario::Spanned;
use crate::scenario::model::{ConditionFile, ConsequenceFile, Deadline, DecisionFile, KindFile, OperationFile, ScenarioFile, TimingFile};

const FINDING: Finding = Finding::error("number-out-of-range", include_str!("number_out_of_range.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

/// The largest number that a scenario may count to.
const LARGEST: f64 = 1e9;

/// The longest stretch of time that is written anywhere, hours: two years.
const LONGEST_H: u32 = 2 * 366 * 24;

fn look(cx: &Context<'_>, found: &mut Findings) {
    header(cx.file, found);
    for incident in &cx.file.truth.incidents {
        let it = &incident.tallinn;
        let early = [&it.severity, &it.invasiveness, &it.immediacy, &it.directness];
        for factor in early.into_iter().chain([&it.measurability, &it.military, &it.presumptive]) {
            within(found, factor, 0.0, 10.0);
        }
    }
    cx.file.truth.operations.iter().for_each(|it| operation(it, found));
    for inject in &cx.file.injects {
        within(found, &inject.chance, 0.0, 1.0);
        within(found, &inject.credibility, 1, 6);
        if !inject.media.reach.span().is_empty() {
            within(found, &inject.media.reach, 0.001, 1.0);
        }
        timing(&inject.when, found);
    }
    for rule in &cx.file.rules {
        within(found, &rule.chance, 0.0, 1.0);
        timing(&rule.when, found);
    }
    counted(cx.file, found);
    for rubric in &cx.file.rubrics {
        within(found, &rubric.weight, 0.0, 100.0);
        rubric.levels.iter().for_each(|it| within(found, &it.points, 0.0, 1_000.0));
    }
    for clock in &cx.file.clocks {
        within(found, &clock.hours, 1, LONGEST_H);
        within(found, &clock.warns_h, 0, LONGEST_H);
    }
    cx.file.decisions.iter().for_each(|it| decision(it, found));
    for consequence in super::walk::consequences(cx.file) {
        match consequence {
            ConsequenceFile::Evidence { weight, .. } => within(found, weight, -5.0, 5.0),
            ConsequenceFile::AddTo(_, value) | ConsequenceFile::SetNumber(_, value) => {
                within(found, value, -LARGEST, LARGEST);
            }
            _ => {}
        }
    }
    each_condition(cx.file, |it, _| condition(it, found));
    levers::look(cx, found);
}

fn header(file: &ScenarioFile, found: &mut Findings) {
    within(found, &file.minutes, 5, 1_440);
    within(found, &file.year, 1990, 2100);
    file.turns.iter().for_each(|turn| within(found, &turn.hours, 1, 90 * 24));
    file.turns.iter().for_each(|turn| within(found, &turn.minutes, 0, 1_440));
    file.phases.iter().for_each(|it| within(found, &it.from_turn, 1, 200));
    file.adversaries.iter().for_each(|it| within(found, &it.tempo, 0.0, 1_000.0));
}

fn operation(it: &OperationFile, found: &mut Findings) {
    within(found, &it.magnitude, 0.0, 1.0);
    within(found, &it.starts_h, 0, LONGEST_H);
    it.plants.iter().for_each(|plant| within(found, &plant.strength, 1, 2));
    let &(count, every_h) = it.waves.value();
    if count > 100 || every_h > LONGEST_H || (count > 0 && every_h == 0) {
        let message = format!("{count} waves every {every_h} hours cannot be");
        let help = "write how many, up to 100, and every how many hours, at least 1: `waves: (2, 24)`";
        found.push(FINDING.at(it.waves.span(), message).help(help));
    }
}

/// A number of the scenario has limits the right way round, and begins between them.
fn counted(file: &ScenarioFile, found: &mut Findings) {
    for it in &file.numbers {
        within(found, &it.least, -LARGEST, LARGEST);
        within(found, &it.most, -LARGEST, LARGEST);
        let (least, most) = (*it.least.value(), *it.most.value());
        if least > most {
            let message = format!("it can be no less than {least} and no more than {most}");
            found.push(FINDING.at(it.least.span(), message).help("write the smaller one as `least`"));
        } else {
            within(found, &it.start, least, most);
        }
    }
}

fn decision(it: &DecisionFile, found: &mut Findings) {
    within(found, &it.within_h, 0, LONGEST_H);
    if let KindFile::Number(least, most) = &it.kind {
        within(found, least, -LARGEST, LARGEST);
        within(found, most, -LARGEST, LARGEST);
    }
    for option in &it.options {
        within(found, &option.capital, 0.0, 100.0);
        within(found, &option.meur, 0.0, 10_000.0);
        within(found, &option.attempts, 0, 1_000);
        within(found, &option.cooldown_h, 0, LONGEST_H);
        option.later.iter().for_each(|it| within(found, &it.hours, 1, LONGEST_H));
    }
}

fn timing(it: &TimingFile, found: &mut Findings) {
    match it {
        TimingFile::At(hour) | TimingFile::Since(_, hour) | TimingFile::AfterInject(_, hour) => within(found, hour, 0, LONGEST_H),
        TimingFile::Between(first, last) => {
            within(found, first, 0, LONGEST_H);
            within(found, last, 0, LONGEST_H);
        }
        TimingFile::Every { hours, from, most } => {
            within(found, hours, 1, LONGEST_H);
            within(found, from, 0, LONGEST_H);
            within(found, most, 1, 1_000);
        }
        TimingFile::EachTime { most, .. } => within(found, most, 1, 1_000),
        TimingFile::When(_) | TimingFile::Manual => {}
    }
}

fn condition(it: &ConditionFile, found: &mut Findings) {
    match it {
        ConditionFile::After(hours) => within(found, hours, 0, LONGEST_H),
        ConditionFile::NumberAtLeast(_, value) | ConditionFile::NumberBelow(_, value) => {
            within(found, value, -LARGEST, LARGEST);
        }
        ConditionFile::ChosenBy(_, by) | ConditionFile::NotChosenBy(_, by) => match by {
            Deadline::Hour(hour) => within(found, hour, 1, LONGEST_H),
            Deadline::Turn(turn) => within(found, turn, 1, 200),
        },
        ConditionFile::AdoptedSoftened(_, steps) => within(found, steps, 1, 20),
        ConditionFile::FromTurn(turn) => within(found, turn, 1, 200),
        ConditionFile::ServiceBelow { share, .. } => within(found, share, 0.0, 1.0),
        ConditionFile::Likelihood { at_least, .. } => within(found, at_least, 0.0, 1.0),
        ConditionFile::ScoreAtLeast(_, value) => within(found, value, 0.0, 100.0),
        _ => {}
    }
}

fn within<T: PartialOrd + Copy + Display>(found: &mut Findings, number: &Spanned<T>, least: T, most: T) {
    let value = *number.value();
    if !(least..=most).contains(&value) {
        found.push(FINDING.at(number.span(), format!("this must be {least} to {most}, not {value}")));
    }
}
