//! How players that decide by rule answer what the scenario asks: the first thing they may say, or anything.

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::sim::Exercise;
use crate::vocab::SeatId;

/// Answers every open decision with the first answer that is admitted: options stand in the order of the scenario.
pub(super) fn first(exercise: &mut Exercise, seat: SeatId) {
    pick(exercise, seat, |_| 0);
}

/// Answers every open decision with any answer that is admitted.
pub(super) fn any(exercise: &mut Exercise, seat: SeatId, luck: &mut ChaCha8Rng) {
    pick(exercise, seat, |count| luck.random_range(0..count));
}

fn pick(exercise: &mut Exercise, seat: SeatId, mut which: impl FnMut(usize) -> usize) {
    for answers in exercise.answers(seat) {
        if answers.is_empty() {
            continue;
        }
        // What an earlier answer has cost may be missing now: then this one is not given.
        let _ = exercise.answer(seat, &answers[which(answers.len())]);
    }
}
