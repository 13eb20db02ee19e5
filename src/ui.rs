//! The interface: cells, keys and plain text, drawn from views. It never sees the simulation.

mod desk;
#[cfg(any(test, debug_assertions))]
#[doc(hidden)]
pub mod sample;

pub use desk::{Denied, Desk, Lobby};

pub mod describe;
pub mod plain;
pub mod script;
