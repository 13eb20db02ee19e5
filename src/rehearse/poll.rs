//! One measure put to many freshly drawn rosters: how often it passes, and how many join.

use crate::rulebook::{Forum, Rulebook};
use crate::sim::{Answer, Question, ask};

use super::runner::run_seed;
use super::statistics::Spread;

/// How a measure fared over many rosters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Poll {
    /// It was put to a vote by silence or unanimity.
    Voted {
        /// Share of runs in which it passed in the first round.
        first: f64,
        /// Share of runs in which it passed in any round.
        ever: f64,
        /// How far it was softened on average where it passed, 0-1; `None` where it never did.
        softened: Option<f64>,
    },
    /// Each Ally decided for itself: the share of those able to join who did.
    Joined(Spread),
}

/// Puts a question to `runs` rosters that follow from `seed`.
pub fn poll(rulebook: &Rulebook, question: &Question, runs: u32, seed: u64) -> Poll {
    let answers = (0..runs).map(|run| ask(rulebook, question, run_seed(seed, run)));
    match rulebook.measures.rows[question.measure.index()].forum() {
        Forum::Nations => Poll::Joined(Spread::of(answers.filter_map(joined))),
        Forum::Council | Forum::Union => votes(answers, runs),
    }
}

fn joined(answer: Answer) -> Option<f64> {
    match answer {
        Answer::Joined(share) => Some(share),
        Answer::Adopted { .. } | Answer::NoConsensus => None,
    }
}

fn votes(answers: impl Iterator<Item = Answer>, runs: u32) -> Poll {
    let (mut first, mut ever, mut total) = (0_u32, 0_u32, 0.0);
    for answer in answers {
        if let Answer::Adopted { round, softened } = answer {
            first += u32::from(round == 0);
            ever += 1;
            total += softened;
        }
    }
    let share = |count: u32| f64::from(count) / f64::from(runs.max(1));
    let softened = (ever > 0).then(|| total / f64::from(ever));
    Poll::Voted { first: share(first), ever: share(ever), softened }
}
