//! Policies: players that decide by rule. They know what a seat knows, and choose responses by their attributes, never by
//! name.

mod answering;
mod assertive;
mod cautious;
mod everything;
mod hand;
mod null;
mod random;
mod repeated;
mod scripted;

use std::fmt;

use rand_chacha::ChaCha8Rng;

use crate::sim::Exercise;
use crate::vocab::SeatId;

use assertive::Assertive;
use cautious::Cautious;
use everything::Everything;
use null::Null;
use random::Random;

pub(super) use repeated::Repeated;
pub(super) use scripted::Scripted;

/// A player that decides by rule.
pub trait Policy {
    /// Decides what the seat does now: called whenever time stands still, before the turn is locked.
    ///
    /// What it may do and can afford is for the exercise to say; what is refused is simply not done.
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, luck: &mut ChaCha8Rng);

    /// Locks what it decided and lets time pass: to the next turn, or to what cannot wait.
    fn let_pass(&mut self, exercise: &mut Exercise) {
        exercise.run();
    }
}

/// The policies that ship with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Does nothing.
    Null,
    /// Does anything.
    Random,
    /// Helps, tells, consults, gathers evidence; answers only what is sure, and mildly.
    Cautious,
    /// Names and punishes as soon as it may.
    Assertive,
    /// Starts all it may, all the time.
    Everything,
}

impl Known {
    /// Every policy, in the order of reports.
    pub const ALL: [Self; 5] = [Self::Null, Self::Random, Self::Cautious, Self::Assertive, Self::Everything];

    /// What users call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Random => "random",
            Self::Cautious => "cautious",
            Self::Assertive => "assertive",
            Self::Everything => "everything",
        }
    }

    /// The policy that users call `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// A player of this kind at the start of an exercise.
    pub fn seated(self) -> Box<dyn Policy> {
        match self {
            Self::Null => Box::new(Null),
            Self::Random => Box::new(Random),
            Self::Cautious => Box::new(Cautious::default()),
            Self::Assertive => Box::new(Assertive::default()),
            Self::Everything => Box::new(Everything),
        }
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
