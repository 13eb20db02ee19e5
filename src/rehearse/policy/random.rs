//! Does anything: up to three of what is open, whatever it is.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::sim::{Choice, Exercise};
use crate::vocab::SeatId;

use super::{Policy, answering};

/// The most it does at once.
const MOST: usize = 3;

/// Does anything.
pub(super) struct Random;

impl Policy for Random {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, luck: &mut ChaCha8Rng) {
        answering::any(exercise, seat, luck);
        for _ in 0..luck.random_range(0..=MOST) {
            let mut open = exercise.choices(seat);
            open.extend(exercise.council_moves(seat).into_iter().map(Choice::Council));
            if open.is_empty() {
                return;
            }
            let pick = open[luck.random_range(0..open.len())];
            exercise.choose(seat, pick).expect("what is open is admitted");
        }
    }
}
