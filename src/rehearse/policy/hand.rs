//! What a player can choose from, with what it may know of each choice.

use std::sync::Arc;

use crate::rulebook::Response;
use crate::sim::{Choice, Exercise, Open};
use crate::vocab::{SeatId, Subject};

/// A response that is open, aimed at something.
pub(super) struct Card<'a> {
    /// Its row in the catalogue.
    pub(super) row: &'a Response,
    /// What it is aimed at, and what is known of that.
    pub(super) open: &'a Open,
}

impl Card<'_> {
    /// Whether it is aimed at an adversary.
    pub(super) const fn accuses(&self) -> bool {
        matches!(self.open.target, Subject::Adversary(_))
    }
}

/// What a player has done so far, and what is open to it: it does nothing twice, unless it ended.
#[derive(Default)]
pub(super) struct Hand {
    played: Vec<Choice>,
    open: Vec<Open>,
}

impl Hand {
    /// Looks at what is open now. Planning makes less of it possible, and nothing more: one look does for a halt.
    pub(super) fn look(&mut self, exercise: &mut Exercise, seat: SeatId) {
        self.open = exercise.open_to(seat);
        let rows = &exercise.ground().rulebook().responses.rows;
        let again = |it: &Open| rows[it.response.index()].delay.in_force_d <= 0.0 && self.played.contains(&it.choice());
        self.open.retain(|it| !again(it));
    }

    /// Plays up to `most` open responses, those first whose `wish` is lowest; none that it does not wish for.
    pub(super) fn play(
        &mut self,
        exercise: &mut Exercise,
        seat: SeatId,
        most: usize,
        wish: impl Fn(&Card<'_>) -> Option<u32>,
    ) {
        let ground = Arc::clone(exercise.ground());
        let rows = &ground.rulebook().responses.rows;
        let rank = |open: &Open| Some((wish(&Card { row: &rows[open.response.index()], open })?, open.choice()));
        let mut wanted: Vec<(u32, Choice)> = self.open.iter().filter_map(rank).collect();
        wanted.sort_by_key(|(rank, _)| *rank);
        let wanted = wanted.into_iter().map(|(_, choice)| choice);
        self.played.extend(exercise.choose_among(seat, wanted, most));
    }
}
