//! What may stand on the wall for everybody.

use super::table::{TableSeat, Wall};

/// What may stand on the wall for everybody. It is made from what every seat gets, and holds nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projector {
    /// Title of the scenario.
    pub scenario: String,
    /// The turn, from 1, and how many there are.
    pub turn: (u16, u16),
    /// What the turn is called.
    pub title: String,
    /// Exercise time, such as `D3 06h`.
    pub now: String,
    /// Whether it is over.
    pub over: bool,
    /// What every seat was told last, newest first: when, who says so, headline.
    pub news: Vec<(String, String, String)>,
    /// The headline scores: name, value, change over the last turn.
    pub scores: Vec<(String, f64, f64)>,
    /// The seats at the table, and whether they have locked.
    pub seats: Vec<TableSeat>,
    /// The clock on the wall, where it is turned on.
    pub clock: Option<Wall>,
}
