//! Why a number is what it is.

use crate::vocab::{Account, EntryNo};

/// Something that can be opened: an account of the ledger, or an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opens {
    /// Why this number changed.
    Account(Account),
    /// What happened, and because of what.
    Event(EntryNo),
    /// The decision with this number, from 1.
    Decision(u32),
}

/// The answer to "why?".
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What is explained.
    pub title: String,
    /// Its value or text now.
    pub now: String,
    /// What moved it, newest turn first, largest first within a turn; or for an event: what it followed from.
    pub lines: Vec<LedgerLine>,
}

/// One cause.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerLine {
    /// The turn, from 1; 0 for the opening.
    pub turn: u16,
    /// How much it moved the number; 0 for what an event followed from.
    pub amount: f64,
    /// The cause in words.
    pub why: String,
    /// The cause's cause, if it has one.
    pub opens: Option<Opens>,
}
