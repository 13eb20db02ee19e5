//! Starts all it may, all the time: what a model must not reward.

use rand_chacha::ChaCha8Rng;

use crate::sim::{Choice, CouncilChoice, Exercise};
use crate::vocab::SeatId;

use super::Policy;

/// Starts all it may, in the order of the catalogue.
pub(super) struct Everything;

impl Policy for Everything {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, _luck: &mut ChaCha8Rng) {
        for choice in exercise.choices(seat) {
            // What was open may not be affordable any more: then it is not done.
            let _ = exercise.choose(seat, choice);
        }
        for step in exercise.council_moves(seat) {
            if !matches!(step, CouncilChoice::Withdraw | CouncilChoice::Break) {
                let _ = exercise.choose(seat, Choice::Council(step));
            }
        }
    }
}
