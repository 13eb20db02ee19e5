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

/// What a player has done so far, and what it wishes to do next: it does nothing twice, unless it ended.
#[derive(Default)]
pub(super) struct Hand {
    played: Vec<Choice>,
    wished: Vec<(u32, Open)>,
}

impl Hand {
    /// Takes up what is open now, those first whose `wish` is lowest; none that it does not wish for. Planning makes less of
    /// it possible, and nothing more: one look does for a halt.
    pub(super) fn look(&mut self, exercise: &mut Exercise, seat: SeatId, wish: impl Fn(&Card<'_>) -> Option<u32>) {
        let open = exercise.open_to(seat);
        let rows = &exercise.ground().rulebook().responses.rows;
        self.wished.clear();
        for open in open {
            let row = &rows[open.response.index()];
            let Some(rank) = wish(&Card { row, open: &open }) else { continue };
            if row.delay.in_force_d > 0.0 || !self.played.contains(&open.choice()) {
                self.wished.push((rank, open));
            }
        }
        self.wished.sort_by_key(|(rank, _)| *rank);
    }

    /// Plays up to `most` of the responses that it wishes for and that suit.
    pub(super) fn play(
        &mut self,
        exercise: &mut Exercise,
        seat: SeatId,
        most: usize,
        suit: impl Fn(&Response) -> bool,
    ) {
        let ground = Arc::clone(exercise.ground());
        let rows = &ground.rulebook().responses.rows;
        let wished = self.wished.iter().map(|(_, open)| open);
        let suiting = wished.filter(|open| suit(&rows[open.response.index()]));
        let made = exercise.choose_among(seat, suiting.map(Open::choice), most);
        self.played.extend(made);
    }
}
