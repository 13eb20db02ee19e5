//! A made-up exercise for tests of the interface: every view, rich enough to fill a screen, and a desk that answers.

mod allies;
mod board;
mod case;
mod council;
mod decision;
mod desk;
mod feed;
mod lobby;
mod offers;
mod review;
mod table;

pub use board::board;
pub use decision::decision;
pub use desk::{SampleDesk, explanation};
pub use lobby::{SampleLobby, briefing, entries, saved, shelf};
pub use review::review;
pub use table::TableDesk;
