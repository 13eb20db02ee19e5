//! Does nothing: what every other policy is measured against.

use rand_chacha::ChaCha8Rng;

use crate::sim::Exercise;
use crate::vocab::SeatId;

use super::Policy;

/// Does nothing.
pub(super) struct Null;

impl Policy for Null {
    fn decide(&mut self, _exercise: &mut Exercise, _seat: SeatId, _luck: &mut ChaCha8Rng) {}
}
