//! The record: what was decided, what happened, and why, as values.

mod cause;
mod command;
mod event;
mod refusal;

pub use cause::{Cause, Rule};
pub use command::{Command, CouncilMove, Decision, Order};
pub use event::{Entry, Event, Failure, FoundBy, Objection};
pub use refusal::Refusal;
