//! Whitecell runs, plays and debriefs cyber-crisis tabletop exercises.
//!
//! The layers, lowest first. Each may use only the layers that its line names; `tests/it/layers.rs` holds them to it.
//!
//! - [`vocab`]: the words every layer shares. Knows nothing else.
//! - [`journal`]: what was decided and what happened, as values. Knows `vocab`.
//! - [`rulebook`]: the numbers of the model, each with unit and source. Knows `vocab`.
//! - [`scenario`]: what an author wrote, checked and resolved. Knows `vocab`, `rulebook`.
//! - [`view`]: what a seat may see, as plain data. Knows `vocab`.
//! - [`sim`]: the truth. Knows everything above; the only owner of `bevy_ecs`.
//! - [`rehearse`]: many runs by policies. Knows `sim` and everything above it.
//! - [`ui`]: cells, keys and plain text. Knows `view`, `journal` (its commands) and `vocab`; never `sim`.
//! - [`store`]: the only files. Knows `journal`, `scenario`, `rulebook`, `vocab`.
//! - [`cli`]: one subcommand a file; joins everything.

pub mod cli;
pub mod journal;
pub mod rehearse;
pub mod rulebook;
pub mod scenario;
pub mod sim;
pub mod store;
pub mod ui;
pub mod view;
pub mod vocab;
