//! What a player can choose from, with what it may know of each choice.

use std::sync::Arc;

use crate::rulebook::Response;
use crate::sim::{Choice, Exercise};
use crate::vocab::{SeatId, Subject};

/// A response that is open, aimed at something.
pub(super) struct Card<'a> {
    /// Its row in the catalogue.
    pub(super) row: &'a Response,
    /// What it is aimed at.
    pub(super) target: Subject,
    /// How likely the analysts hold it that the target did it, 0-1.
    pub(super) likelihood: f64,
    /// Whether something is known to be wrong with the target.
    pub(super) affected: bool,
}

impl Card<'_> {
    /// Whether it is aimed at an adversary.
    pub(super) const fn accuses(&self) -> bool {
        matches!(self.target, Subject::Adversary(_))
    }
}

/// What a player has done so far: it does nothing twice, unless it ended.
#[derive(Default)]
pub(super) struct Hand {
    played: Vec<Choice>,
}

impl Hand {
    /// Plays up to `most` open responses, those first whose `wish` is lowest; none that it does not wish for.
    pub(super) fn play(
        &mut self,
        exercise: &mut Exercise,
        seat: SeatId,
        most: usize,
        wish: impl Fn(&Card<'_>) -> Option<u32>,
    ) {
        let mut left = most;
        for choice in self.wanted(exercise, seat, wish) {
            if left == 0 {
                return;
            }
            if exercise.choose(seat, choice).is_ok() {
                self.played.push(choice);
                left -= 1;
            }
        }
    }

    fn wanted(&self, exercise: &mut Exercise, seat: SeatId, wish: impl Fn(&Card<'_>) -> Option<u32>) -> Vec<Choice> {
        let ground = Arc::clone(exercise.ground());
        let mut wanted = Vec::new();
        for choice in exercise.choices(seat) {
            let Choice::Respond { response, target } = choice else { continue };
            let row = &ground.rulebook.responses.rows[response.index()];
            let again = self.played.contains(&choice) && row.delay.in_force_d <= 0.0;
            let likelihood = exercise.likelihood_of(target);
            let affected = exercise.is_affected(target);
            if let Some(rank) = wish(&Card { row, target, likelihood, affected }).filter(|_| !again) {
                wanted.push((rank, choice));
            }
        }
        wanted.sort_by_key(|(rank, _)| *rank);
        wanted.into_iter().map(|(_, choice)| choice).collect()
    }
}
