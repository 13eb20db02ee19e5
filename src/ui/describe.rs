//! Every screen as plain text: one fact a clause, words for trends, no drawing characters.
//!
//! The lines serve plain mode, screen readers, pipes and tests. They are not wrapped: whoever shows them knows the width.
//! Where lines are numbered, the number is the place in the view's own list, from 1, so that it can be typed.

mod allies;
mod board;
mod briefing;
mod case;
mod claims;
mod clocks;
mod console;
mod council;
mod decisions;
mod ledger;
mod library;
mod networks;
mod news;
mod offer;
mod page;
mod past;
mod picker;
mod plan;
mod projector;
mod review;
mod situation;
mod table;
mod window;
mod words;

#[cfg(test)]
mod tests;

pub use allies::{allies, ally};
pub use board::board;
pub use briefing::briefing;
pub use case::{case, cases};
pub use claims::right;
pub use clocks::{clock, pressing};
pub use console::{console, pace, truth};
pub use council::{council, position};
pub use decisions::decisions;
pub use ledger::explanation;
pub use library::{article, articles};
pub use networks::{depends, networks};
pub use news::{latest, news, report};
pub use offer::{offer, offers, offers_about, targets};
pub use past::{moment, past};
pub use picker::{choice, picker};
pub use plan::{plan, under_way};
pub use projector::projector;
pub use review::{review, timeline, verdict};
pub use situation::{further, headline, history, purse, situation, turn};
pub use table::{left, seats, table};
pub use window::{numbered, pairs, under, untyped};
pub use words::clean;
