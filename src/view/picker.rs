//! The list of scenarios.

/// A scenario that can be played.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// The first words of the briefing, as a player reads them.
    pub opening: String,
    /// What can be chosen before the start.
    pub switches: Vec<SwitchCard>,
    /// The best overall score that the user came to, if any.
    pub best: Option<u8>,
    /// Whether it is a file of the user's own.
    pub own: bool,
    /// What is wrong with the file, a line each; it cannot be started then.
    pub errors: Vec<String>,
}

/// Something that is chosen before the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchCard {
    /// Its id, by which it is set.
    pub id: String,
    /// What is chosen.
    pub title: String,
    /// What it can be set to: id and title. The first is taken where nothing is chosen.
    pub options: Vec<(String, String)>,
}

/// An exercise that can be continued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedGame {
    /// Where its journal is.
    pub path: String,
    /// Id of its scenario.
    pub scenario: String,
    /// Title of its scenario.
    pub title: String,
    /// Turn, from 1, and how many there are.
    pub turn: (u16, u16),
    /// Whether it is over.
    pub over: bool,
    /// Minutes since it was last played, where that is known.
    pub age_min: Option<u64>,
    /// Whether whoever played it last was ended by force. Every decision is saved all the same.
    pub interrupted: bool,
}
