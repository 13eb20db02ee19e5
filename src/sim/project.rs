//! From the world to what a seat may see. What a seat must not know never enters its view.

#![allow(clippy::wildcard_enum_match_arm, reason = "a seat is told of a few of many events")]

mod board;
mod briefing;
mod cases;
mod claims;
mod clocks;
mod clues;
mod console;
mod council_board;
mod courses;
mod decisions;
mod explanation;
mod feed;
mod filling;
mod objectors;
mod offers;
mod places;
mod review;
mod round_up;
mod rubrics;
mod table;
mod telling;
mod winning;

pub(crate) use board::board;
pub(crate) use briefing::briefing;
pub(crate) use console::console;
pub(crate) use explanation::explain;
pub(crate) use feed::event as event_at;
pub(crate) use filling::{fill, fill_now};
pub(crate) use review::review;
pub(crate) use table::{projector, table};
