//! The numbers of the model: tables and coefficients as data, each with unit and source.
//!
//! Every row lives in `assets/rulebook/*.ron`, embedded in the binary; code holds equations, never constants of the
//! model. A column's unit and basis stand once at the head of its table, a single coefficient carries its own. The
//! articles in `assets/library/*.ron` tell what the numbers and names stand for in the world.

mod adversary;
mod amend;
mod archetype;
mod basis;
mod cast;
mod effect;
mod entry;
mod evidence;
mod lesson;
mod lever;
mod library;
mod load;
mod lookup;
mod measure;
pub mod parameters;
mod peace;
mod response;
mod roster;
mod sector;
#[cfg(test)]
pub(crate) mod shipped;
mod told;
mod validate;

pub use adversary::{ActorClass, Adversary, Goal, MenuOption, Reaction, ReactionTrigger};
pub use amend::BadAmendment;
pub use archetype::{Archetype, Voice};
pub use basis::{Basis, Column, Figure, Table};
pub use cast::{BadCast, Casts, Keep, OwnCast};
pub use effect::{EffectType, Objective};
pub use entry::Entry;
pub use evidence::{Channel, GenericHypothesis};
pub use lesson::{Tip, tips};
pub use lever::{Amount, Change, Lasts, Scope};
pub use library::{Article, Kind, Library};
pub use load::{BadRulebook, Rulebook};
pub use lookup::Named;
pub use measure::{Forum, Measure};
pub use parameters::Parameters;
pub use peace::{AnswerKind, Habit, Interest, Lure, Partner};
pub use response::{
    Alone, Authority, Coalition, Combination, Cost, Delay, LegalClass, Level, Need, Outcome, Response, Risk, TargetKind,
};
pub use roster::{Ally, Link, LinkKind, NetworkLevel, Roster};
pub use sector::{Dependency, Requirement, Sector};
pub use told::ToldRow;
