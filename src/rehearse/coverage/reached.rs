//! What happened in the runs of one policy, counted.

use crate::sim::{Ground, Outcome};
use crate::vocab::Score;

use super::histogram::Histogram;
use super::marks::Marks;

/// The runs of one policy: how many there were, and in how many of them each thing happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Runs that came to their end.
    pub runs: u64,
    /// By inject: it came.
    pub injects: Vec<u64>,
    /// By flag: it was set.
    pub flags: Vec<u64>,
    /// By operation of the scenario: it began.
    pub started: Vec<u64>,
    /// By operation: it struck.
    pub struck: Vec<u64>,
    /// By operation: it was found.
    pub found: Vec<u64>,
    /// By response of the rulebook: it was started.
    pub responses: Vec<u64>,
    /// By response: the turns in which it was started, over all runs.
    pub turns_with: Vec<u64>,
    /// By ending.
    pub endings: Vec<u64>,
    /// In the order of [`Score::HEADLINE`].
    pub scores: [Histogram; Score::HEADLINE.len()],
    /// Turns played, by their number: the second is how many runs took one turn.
    pub turns: Vec<u64>,
    /// Times that the clock stopped for the players, over all runs.
    pub halts: u64,
}

/// The headline scores of an outcome.
pub(super) fn headline(outcome: &Outcome) -> [f64; Score::HEADLINE.len()] {
    let at = |score: Score| Score::ALL.iter().position(|it| *it == score).expect("a headline is a score");
    Score::HEADLINE.map(|score| outcome.scores[at(score)])
}

impl Reached {
    pub(super) fn new(ground: &Ground) -> Self {
        let scenario = ground.scenario();
        let operations = vec![0; scenario.operations.len()];
        Self {
            runs: 0,
            injects: vec![0; scenario.injects.len()],
            flags: vec![0; scenario.flags.len()],
            started: operations.clone(),
            struck: operations.clone(),
            found: operations,
            responses: vec![0; ground.rulebook().responses.rows.len()],
            turns_with: vec![0; ground.rulebook().responses.rows.len()],
            endings: vec![0; scenario.endings.len()],
            scores: std::array::from_fn(|_| Histogram::default()),
            turns: vec![0; scenario.turns.len() + 1],
            halts: 0,
        }
    }

    pub(super) fn add(&mut self, outcome: &Outcome, marks: &Marks) {
        self.runs += 1;
        let counted = [
            (&mut self.injects, &marks.injects),
            (&mut self.flags, &marks.flags),
            (&mut self.started, &marks.started),
            (&mut self.struck, &marks.struck),
            (&mut self.found, &marks.found),
            (&mut self.responses, &marks.responses),
        ];
        for (counts, marks) in counted {
            counts.iter_mut().zip(marks).for_each(|(count, mark)| *count += u64::from(*mark));
        }
        self.turns_with.iter_mut().zip(&marks.turns_with).for_each(|(turns, more)| *turns += more);
        if let Some(ending) = outcome.ending {
            self.endings[usize::from(ending)] += 1;
        }
        self.scores.iter_mut().zip(headline(outcome)).for_each(|(scores, it)| scores.add(it));
        self.turns[usize::from(outcome.turns)] += 1;
        self.halts += marks.halts;
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        self.halts += other.halts;
        let pairs = [
            (&mut self.injects, &other.injects),
            (&mut self.flags, &other.flags),
            (&mut self.started, &other.started),
            (&mut self.struck, &other.struck),
            (&mut self.found, &other.found),
            (&mut self.responses, &other.responses),
            (&mut self.turns_with, &other.turns_with),
            (&mut self.endings, &other.endings),
            (&mut self.turns, &other.turns),
        ];
        for (counts, more) in pairs {
            counts.iter_mut().zip(more).for_each(|(a, b)| *a += b);
        }
        self.scores.iter_mut().zip(&other.scores).for_each(|(a, b)| a.merge(b));
    }

    /// Turns played, over all runs.
    #[must_use]
    pub fn all_turns(&self) -> u64 {
        self.turns.iter().zip(0..).map(|(runs, turns)| runs * turns).sum()
    }

    /// Turns played in a run, on average.
    #[must_use]
    pub fn mean_turns(&self) -> f64 {
        self.all_turns() as f64 / self.runs.max(1) as f64
    }
}
