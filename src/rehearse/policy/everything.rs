//! Starts all it may, all the time: what a model must not reward.

use rand_chacha::ChaCha8Rng;

use crate::sim::{Choice, CouncilChoice, Exercise};
use crate::vocab::SeatId;

use super::{Policy, answering};

/// Starts all it may, in the order of the catalogue.
pub(super) struct Everything;

impl Policy for Everything {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, _luck: &mut ChaCha8Rng) {
        answering::first(exercise, seat);
        // What was open may not be affordable any more: then it is not done.
        let all = exercise.choices(seat);
        exercise.choose_among(seat, all, usize::MAX);
        let moves = exercise.council_moves(seat).into_iter();
        let moves = moves.filter(|it| !matches!(it, CouncilChoice::Withdraw | CouncilChoice::Break));
        exercise.choose_among(seat, moves.map(Choice::Council), usize::MAX);
    }
}
