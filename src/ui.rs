//! The interface: cells, keys and plain text, drawn from views. It never sees the simulation.

mod desk;

pub use desk::{Denied, Desk, Lobby};
