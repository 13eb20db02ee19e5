//! What a player reads before the first turn.

/// What a player reads before the first turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Briefing {
    /// Title of the scenario.
    pub title: String,
    /// `easy`, `medium`, `hard` or `expert`.
    pub difficulty: String,
    /// Minutes at the table.
    pub minutes: u32,
    /// Number of turns.
    pub turns: u16,
    /// Where things stand.
    pub situation: String,
    /// What is at stake.
    pub stakes: String,
    /// What is asked.
    pub task: String,
    /// The seat.
    pub seat: String,
    /// What the seat may do, each to follow "you may".
    pub may: Vec<String>,
    /// The other seats, which nobody plays.
    pub others: Vec<String>,
    /// People who speak in the story: name, and what they are.
    pub people: Vec<(String, String)>,
    /// What only this seat is told.
    pub private: String,
    /// Hidden truths that this seat knows: what each is about, and how it is.
    pub secrets: Vec<(String, String)>,
    /// What players practise.
    pub objectives: Vec<String>,
}
