//! What an author wrote: read, checked, and resolved into what an exercise runs on.
//!
//! Three types for three questions. *Model* is the file, field for field, with places. `check` reports everything that
//! is wrong with it. `resolve` looks every id up and gives the immutable [`Scenario`]. What is so *now* is `sim`'s.

mod check;
mod clean;
mod diagnostic;
mod difference;
mod format;
mod graph;
mod head;
mod load;
mod migrate;
pub mod model;
mod names;
mod nearest;
mod own;
mod parse;
mod resolve;
mod resolved;
mod settings;
mod source;
mod spanned;
mod told;
mod translation;
mod wording;

pub use check::{Checked, Finding, check, finding, findings};
pub use clean::{clean, clean_line};
pub use diagnostic::{Diagnostic, Look, Place, Severity, render, summary};
pub use difference::{Change, Difference, Field, Part, differences};
pub use format::format;
pub use graph::{Edge, Graph, Node, NodeKind};
pub use head::{Head, HeadSwitch, head, turns_of};
pub use load::{load, load_with};
pub use migrate::migrated;
pub use own::pack_named;
#[cfg(test)]
pub(crate) use parse::READ;
pub use resolve::{Unresolved, resolve};
pub use resolved::{
    AdversaryCast, Character, Choosable, Claimant, Clock, Condition, Consequence, DebriefQuestion, Decision, Ending,
    FalseFlag, Happening, Hidden, HiddenValue, Hypothesis, HypothesisActor, Incident, Inject, Kind, Level, Media,
    Number, Objective, Operation, Party, Phase, Piece, Rubric, RubricLevel, Scenario, Seat, Switch, Timing, Trade,
    Turn, Variant,
};
pub use source::{BadPack, BadSource, LARGEST, PACK, Source};
pub use spanned::Spanned;
pub use told::{when_told, with_words};
pub use translation::{PROSE, Refreshed, check_translation, is_translation, refreshed, translated};
pub use wording::{Settings, fill, number_of, shown_number};
