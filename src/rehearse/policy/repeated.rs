//! Starts one response whenever it may: what no model should reward.

use rand_chacha::ChaCha8Rng;

use crate::sim::{Exercise, Open};
use crate::vocab::{ResponseId, SeatId};

use super::{Policy, answering};

/// Starts this response whenever it may, at all it may be aimed at.
pub(in crate::rehearse) struct Repeated(pub(in crate::rehearse) ResponseId);

impl Policy for Repeated {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, _luck: &mut ChaCha8Rng) {
        answering::first(exercise, seat);
        let open = exercise.open_to(seat);
        let wanted = open.iter().filter(|it| it.response == self.0).map(Open::choice);
        exercise.choose_among(seat, wanted, usize::MAX);
    }
}
