//! Why something never came about: which parts of its condition held at the end of a run, and how often.

use crate::scenario::{Condition, Scenario, Timing};
use crate::sim::Exercise;

/// Runs at whose end each part of a condition held. All of its parts must hold at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clues {
    /// By ending, and by part of its condition.
    pub endings: Vec<Vec<u64>>,
    /// By inject, and by part of what it waits for and what else must hold.
    pub injects: Vec<Vec<u64>>,
}

/// The parts of a condition that must all hold; none of one that always does.
#[must_use]
pub fn parts(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::Always => Vec::new(),
        Condition::All(all) => all.iter().flat_map(parts).collect(),
        other => vec![other],
    }
}

/// The same of an inject: what it waits for, then what else must hold.
#[must_use]
pub fn parts_of_inject(inject: &crate::scenario::Inject) -> Vec<&Condition> {
    let waits = match &inject.when {
        Timing::Since(condition, _) => parts(condition),
        _ => Vec::new(),
    };
    waits.into_iter().chain(parts(&inject.only_if)).collect()
}

impl Clues {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            endings: scenario.endings.iter().map(|it| vec![0; parts(&it.when).len()]).collect(),
            injects: scenario.injects.iter().map(|it| vec![0; parts_of_inject(it).len()]).collect(),
        }
    }

    /// Looks at the end of a run.
    pub(super) fn add(&mut self, exercise: &mut Exercise) {
        let ground = std::sync::Arc::clone(exercise.ground());
        let scenario = ground.scenario();
        let mut look = |counts: &mut [u64], parts: Vec<&Condition>| {
            counts.iter_mut().zip(parts).for_each(|(count, part)| *count += u64::from(exercise.holds(part)));
        };
        self.endings.iter_mut().zip(&scenario.endings).for_each(|(counts, it)| look(counts, parts(&it.when)));
        self.injects.iter_mut().zip(&scenario.injects).for_each(|(counts, it)| look(counts, parts_of_inject(it)));
    }

    pub(super) fn merge(&mut self, other: &Self) {
        let rows = self.endings.iter_mut().chain(&mut self.injects);
        for (counts, more) in rows.zip(other.endings.iter().chain(&other.injects)) {
            counts.iter_mut().zip(more).for_each(|(a, b)| *a += b);
        }
    }
}
