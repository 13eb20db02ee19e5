//! What happened in one run, each thing once; and whether it ended as a run can.

#![allow(clippy::wildcard_enum_match_arm, reason = "coverage asks after a few of many events")]

use crate::journal::{Entry, Event};
use crate::sim::{Exercise, Ground};

/// What happened in one run.
#[derive(Clone, Debug)]
pub(super) struct Marks {
    pub(super) injects: Vec<bool>,
    pub(super) flags: Vec<bool>,
    pub(super) started: Vec<bool>,
    pub(super) struck: Vec<bool>,
    pub(super) found: Vec<bool>,
    pub(super) responses: Vec<bool>,
    /// By response: the turns in which it was started.
    pub(super) turns_with: Vec<u64>,
    /// Times the clock stopped for the players.
    pub(super) halts: u64,
}

impl Marks {
    pub(super) fn new(ground: &Ground) -> Self {
        let scenario = ground.scenario();
        let operations = vec![false; scenario.operations.len()];
        Self {
            injects: vec![false; scenario.injects.len()],
            flags: vec![false; scenario.flags.len()],
            started: operations.clone(),
            struck: operations.clone(),
            found: operations,
            responses: vec![false; ground.rulebook().responses.rows.len()],
            turns_with: vec![0; ground.rulebook().responses.rows.len()],
            halts: 0,
        }
    }

    /// Reads the record of a run. Operations that adversaries planned of their own accord are not the scenario's.
    pub(super) fn read(&mut self, record: &[Entry]) {
        self.clear();
        let mut in_turn: Vec<bool> = vec![false; self.responses.len()];
        for entry in record {
            match entry.event {
                Event::InjectDelivered { inject } => mark(&mut self.injects, inject.index()),
                Event::FlagSet { flag, on: true } => mark(&mut self.flags, flag.index()),
                Event::OperationStarted { operation, .. } => mark(&mut self.started, operation.index()),
                Event::OperationStruck { operation, .. } => mark(&mut self.struck, operation.index()),
                Event::OperationFound { operation, .. } => mark(&mut self.found, operation.index()),
                Event::ResponseStarted { response, .. } => {
                    let at = response.index();
                    self.responses[at] = true;
                    self.turns_with[at] += u64::from(!in_turn[at]);
                    in_turn[at] = true;
                }
                Event::TurnOpened { .. } => {
                    self.halts += 1;
                    in_turn.fill(false);
                }
                Event::Interrupted { .. } => self.halts += 1,
                _ => {}
            }
        }
    }

    fn clear(&mut self) {
        let Self { injects, flags, started, struck, found, responses, turns_with, halts } = self;
        [injects, flags, started, struck, found, responses].into_iter().for_each(|it| it.fill(false));
        turns_with.fill(0);
        *halts = 0;
    }
}

fn mark(marks: &mut [bool], at: usize) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = true;
    }
}

/// What cannot be and is so at the end of a run, if anything.
pub(super) fn broken(exercise: &Exercise) -> Option<String> {
    let outcome = exercise.outcome();
    if outcome.ending.is_none() {
        return Some("it has no ending".to_owned());
    }
    if let Some(score) = outcome.scores.iter().find(|it| !(0.0..=100.0).contains(*it)) {
        return Some(format!("a score of {score}"));
    }
    let back = exercise.record().windows(2).find(|pair| pair[1].at < pair[0].at);
    back.map(|pair| format!("time went back from {:?} to {:?}", pair[0].at, pair[1].at))
}
