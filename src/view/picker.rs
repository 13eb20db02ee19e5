//! The list of scenarios.

/// A scenario that can be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickerEntry {
    /// Its id, or the path of its file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A sentence or two.
    pub summary: String,
    /// `easy`, `medium`, `hard` or `expert`.
    pub difficulty: String,
    /// Minutes at the table.
    pub minutes: u32,
    /// Number of turns.
    pub turns: u16,
    /// The seats: id and title. The first is the default.
    pub seats: Vec<(String, String)>,
    /// What players practise.
    pub objectives: Vec<String>,
}

/// An exercise that can be continued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedGame {
    /// Where its journal is.
    pub path: String,
    /// Title of its scenario.
    pub title: String,
    /// Turn, from 1, and how many there are.
    pub turn: (u16, u16),
    /// Whether it is over.
    pub over: bool,
}
