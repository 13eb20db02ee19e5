//! The interface: cells, keys and plain text, drawn from views. It never sees the simulation.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a key or an action means something to a few screens, and nothing to the rest"
)]

mod app;
mod background;
mod colour;
pub mod config;
mod cursor;
pub mod describe;
mod desk;
mod gate;
mod glyphs;
mod house;
mod keymap;
mod motion;
mod paint;
pub mod plain;
mod prose;
mod run;
#[cfg(any(test, debug_assertions))]
#[doc(hidden)]
pub mod sample;
mod screen;
pub mod script;
mod stopwatch;
mod terminal;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod tutor;
mod wakes;
mod widget;

pub use app::{App, Outcome, Start};
pub use background::at_terminal;
pub use desk::{Denied, Desk, Lobby, Shelf, Waker};
pub use glyphs::card;
pub use house::{House, Keeper};
pub use keymap::{KeyRow, key_rows};
pub use paint::{Paint, Reason};
pub use run::run;
pub use terminal::{is_raw, size};
pub use theme::Theme;
