//! The table: who plays at it, who has locked, and the clock on the wall.

/// The table, as one seat sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The seats that are played here; empty where one plays alone.
    pub seats: Vec<TableSeat>,
    /// Which of them has the keyboard, from 0.
    pub at: usize,
    /// Whether somebody at this table has looked at what players may not know.
    pub facilitated: bool,
    /// The clock on the wall, where it is turned on.
    pub clock: Option<Wall>,
    /// What this seat asked the facilitator, and the answers; an empty one is still to come.
    pub talk: Vec<(String, String)>,
}

/// A seat at the table. It says nothing of what the seat knows or plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSeat {
    /// Its id, as commands name it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it has locked.
    pub locked: bool,
    /// Percent of time that it gets in addition.
    pub extra: u16,
}

/// The clock on the wall, as it was last set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wall {
    /// Seconds left then.
    pub left_s: u32,
    /// Whether it was set to run.
    pub runs: bool,
}
