//! Clocks of law.

use crate::vocab::{SeatId, Slug};

use super::{Condition, Consequence};

/// Something that must be done within so many hours.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// Its id.
    pub id: Slug,
    /// What must be done.
    pub title: String,
    /// Where it says so.
    pub law: String,
    /// How many hours there are.
    pub hours: u32,
    /// When it starts.
    pub starts: Condition,
    /// When it is met.
    pub met: Condition,
    /// What changes when it is met.
    pub kept: Vec<Consequence>,
    /// What changes when it runs out.
    pub missed: Vec<Consequence>,
    /// Seats that it binds, by number; all if empty.
    pub to: Vec<SeatId>,
    /// Hours before it runs out at which it stops the clock; `None` where it does not.
    pub warns_h: Option<u32>,
}

impl Clock {
    /// Whether it binds a seat.
    #[must_use]
    pub fn binds(&self, seat: SeatId) -> bool {
        self.to.is_empty() || self.to.contains(&seat)
    }
}
