//! A made-up exercise for tests of the interface: every view, rich enough to fill a screen, and a desk that answers.

mod allies;
mod board;
mod case;
mod council;
mod desk;
mod feed;
mod lobby;
mod offers;
mod review;

pub use board::board;
pub use desk::{SampleDesk, explanation};
pub use lobby::{SampleLobby, briefing, entries, saved, shelf};
pub use review::review;
