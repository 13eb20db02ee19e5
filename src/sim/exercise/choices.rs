//! What a seat may do now, for policies and for those who look ahead.

use crate::sim::admit::{self, Open, Sight};
use crate::sim::state::{Choice, CouncilChoice};
use crate::vocab::SeatId;

use super::Exercise;

impl Exercise {
    /// Every response that the seat may start now, with each target it may be aimed at.
    pub fn choices(&mut self, seat: SeatId) -> Vec<Choice> {
        self.open_to(seat).iter().map(Open::choice).collect()
    }

    /// The same, with what the seat knows of each target.
    pub fn open_to(&mut self, seat: SeatId) -> Vec<Open> {
        let facts = self.facts();
        admit::open(&Sight::new(&facts, &self.model.plan, seat))
    }

    /// Every move in the Council that the seat may make now.
    pub fn council_moves(&mut self, seat: SeatId) -> Vec<CouncilChoice> {
        let facts = self.facts();
        admit::open_moves(&Sight::new(&facts, &self.model.plan, seat))
    }
}
