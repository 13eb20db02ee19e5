//! What an author wrote: read, checked, and resolved into what an exercise runs on.
//!
//! Three types for three questions. *Model* is the file, field for field, with places. `check` reports everything that
//! is wrong with it. `resolve` looks every id up and gives the immutable [`Scenario`]. What is so *now* is `sim`'s.

pub mod model;
mod resolved;
mod spanned;

pub use resolved::{
    AdversaryCast, Condition, Consequence, DebriefQuestion, Ending, FalseFlag, Hypothesis, HypothesisActor, Incident,
    Inject, Level, Objective, Operation, Scenario, Seat, Timing, Turn,
};
pub use spanned::Spanned;
