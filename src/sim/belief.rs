//! What a seat believes, as a world to try things out in: what it knows, and no more.
//!
//! [`Belief`] is the state with all that the seat cannot know taken out, plain data that any thread may have. [`Imagined`]
//! draws worlds from it, in which the rest is as the seat's own likelihoods and the rulebook have it, and tries responses out
//! there. `docs/decisions/0019-forecasts.md` tells what is drawn and why.

mod censored;
mod imagined;
mod known;
mod worlds;

use std::sync::Arc;

use crate::vocab::{Moment, OperationId, SeatId};

use super::exercise::Exercise;
use super::ground::Ground;
use super::snapshot::Snapshot;

pub use worlds::Imagined;

/// What a seat believes now: its own view of the state, and nothing of what is hidden from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    seat: SeatId,
    /// The state as far as it is known, with nothing planned.
    state: Snapshot,
    /// Operations that were driven out, and what their networks do to the chance that a foothold was kept.
    driven_out: Vec<DrivenOut>,
    /// Until when effects are counted.
    until: Moment,
}

/// An operation that is known to have been driven out.
#[derive(Clone, Copy, Debug, PartialEq)]
struct DrivenOut {
    operation: OperationId,
    /// Recovery readiness of its network as it counts, 0-1.
    ready: f64,
    /// Factor on the chance that a foothold is kept.
    rate: f64,
}

/// A ground with what no seat knows taken out of its scenario, by whom one takes to be behind it all.
#[derive(Clone, Debug)]
pub struct KnownGround {
    grounds: Vec<Arc<Ground>>,
}

impl KnownGround {
    /// Takes out of the scenario what is hidden from every seat.
    #[must_use]
    pub fn of(ground: &Ground) -> Self {
        let authors = ground.scenario.adversaries.iter().map(|it| it.adversary);
        Self { grounds: authors.map(|author| Arc::new(censored::ground(ground, author))).collect() }
    }
}

impl Exercise {
    /// What a seat believes now. Nothing changes by asking.
    pub fn belief(&mut self, seat: SeatId) -> Belief {
        let until = self.horizon();
        let mut state = self.snapshot();
        let facts = self.facts();
        let driven_out = known::driven_out(&facts);
        known::forget(&facts, seat, &mut state);
        Belief { seat, state, driven_out, until }
    }
}
