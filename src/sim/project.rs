//! From the world to what a seat may see.

use std::sync::Arc;

use crate::view::{Board, Briefing, Explanation, Opens, Review};
use crate::vocab::SeatId;

use super::exercise::Exercise;
use super::ground::Ground;

/// Everything a seat may know now.
pub(crate) fn board(_exercise: &mut Exercise, _seat: SeatId) -> Board {
    unimplemented!("being written")
}

/// What a seat reads before the first turn.
pub(crate) fn briefing(_ground: &Arc<Ground>, _seat: SeatId) -> Briefing {
    unimplemented!("being written")
}

/// The review.
pub(crate) fn review(_exercise: &mut Exercise, _seat: SeatId) -> Review {
    unimplemented!("being written")
}

/// Why something is as it is.
pub(crate) fn explain(_exercise: &mut Exercise, _seat: SeatId, _what: Opens) -> Explanation {
    unimplemented!("being written")
}
