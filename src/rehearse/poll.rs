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
        /// Chance that it passes in the first round, 0-1.
        first: f64,
        /// Chance that it passes in any round, 0-1.
        ever: f64,
        /// How far it is softened on average when it passes, 0-1.
        softened: f64,
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
        Answer::Voted(_) => None,
    }
}

fn votes(answers: impl Iterator<Item = Answer>, runs: u32) -> Poll {
    let (mut first, mut ever, mut softened) = (0.0, 0.0, 0.0);
    for answer in answers {
        let Answer::Voted(rounds) = answer else { continue };
        let mut open = 1.0;
        for (no, round) in rounds.iter().enumerate() {
            let passes = open * round.passes;
            first += if no == 0 { passes } else { 0.0 };
            ever += passes;
            softened += passes * round.softened;
            open -= passes;
        }
    }
    let runs = f64::from(runs.max(1));
    let softened = if ever > 0.0 { softened / ever } else { 0.0 };
    Poll::Voted { first: first / runs, ever: ever / runs, softened }
}
