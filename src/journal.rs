//! The record: what was decided, what happened, and why, as values.

mod act;
mod cause;
pub mod codec;
mod command;
mod digest;
mod event;
mod header;
mod page;
mod refusal;

pub use act::{Act, Change, Cue, Note, Tick};
pub use cause::{Cause, Rule};
pub use command::{Answer, Command, CouncilMove, Decision, Order};
pub use digest::{Digest, ExerciseId, Fingerprint};
pub use event::{Entry, Event, Failure, FoundBy, Held, Objection, Until};
pub use header::{Branch, Header, WhatIf};
pub use page::Page;
pub use refusal::Refusal;
