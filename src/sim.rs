//! The truth: what is so in an exercise, and what makes it change. The only owner of `bevy_ecs`.
//!
//! [`Exercise`] is the door. Behind it: `schedule` (one step, in order), `system` (the rules), `apply` (the only code
//! that changes facts), `component` and `state` (what is so), `facts` (what systems may read), `chance` (every roll).

mod admit;
mod alone;
mod apply;
mod asking;
mod bargain;
mod belief;
mod build;
mod by_id;
mod catalogue;
mod chance;
mod combine;
mod component;
mod condition;
mod council;
mod digest;
mod emit;
mod exercise;
mod explain;
mod facts;
mod ground;
mod held;
mod law;
mod likelihood;
mod lock;
mod math;
mod media;
mod menu;
mod model;
mod motive;
mod peace;
mod project;
mod rates;
mod schedule;
mod scope;
mod score;
mod service;
mod slots;
mod snapshot;
mod stake;
mod state;
mod system;
mod table;
#[cfg(test)]
mod tests;
mod trial;
mod words;

pub use admit::Open;
pub use belief::{Belief, Imagined, KnownGround};
pub use chance::Seed;
pub use exercise::{Exercise, Outcome};
pub use ground::Ground;
pub use peace::{Aim, Group, LegalWeight, Peace, PeaceIncident, Years};
pub use snapshot::Snapshot;
pub use state::{Choice, CouncilChoice};
pub use trial::{Answer, Question, Round, ask};
