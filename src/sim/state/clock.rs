//! Exercise time, turn by turn.

use serde::Serialize;

use crate::vocab::{HOURS_PER_DAY, Moment};

/// Why time stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Halt {
    /// A turn is open: the players decide.
    Turn,
    /// A turn was interrupted: the players decide again.
    Interrupt,
    /// The exercise is over, with this ending.
    Over(u16),
}

/// Exercise time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Clock {
    /// Until when flows have run; in a step, where it began for them.
    pub(crate) from: Moment,
    /// Where it ends: now.
    pub(crate) now: Moment,
    /// The present turn, from 0.
    pub(crate) turn: u16,
    /// When it ends.
    pub(crate) turn_ends: Moment,
    /// Why time stands still; `None` while it runs.
    pub(crate) halt: Option<Halt>,
    /// When service was last shaken: steps are short after that.
    pub(crate) last_shock: Moment,
    /// When the next struck network is back, at the present pace of repair.
    pub(crate) back: Moment,
    /// Whether anything is in flux, so that steps must be short at all.
    pub(crate) in_flux: bool,
}

impl Clock {
    /// Hours of the present step.
    pub(crate) fn step_h(&self) -> f64 {
        f64::from(self.now.since(self.from))
    }

    /// Days of the present step.
    pub(crate) fn step_d(&self) -> f64 {
        self.step_h() / HOURS_PER_DAY
    }
}
