//! What only the facilitator is shown. No board holds any of it.

use super::decision::DecisionCard;

/// What the facilitator may do or should know now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Console {
    /// Injects that wait to be released.
    pub waiting: Vec<Waiting>,
    /// Decisions that are open, the facilitator's own and the players'.
    pub decisions: Vec<ConsoleDecision>,
    /// Rubrics that the facilitator judges.
    pub rubrics: Vec<ConsoleRubric>,
}

/// An inject that waits to be released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its id, as commands name it.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Whether it can come now.
    pub ready: bool,
    /// Notes, each with its name.
    pub notes: Vec<(String, String)>,
}

/// An open decision, with what players are not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleDecision {
    /// The decision.
    pub card: DecisionCard,
    /// Whether it is the facilitator's own.
    pub own: bool,
    /// Notes, each with its name.
    pub notes: Vec<(String, String)>,
}

/// A rubric that the facilitator judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleRubric {
    /// Its id, as commands name it.
    pub id: String,
    /// What is judged.
    pub title: String,
    /// Its levels, the best first: id and what it looks like.
    pub levels: Vec<(String, String)>,
    /// The level it was judged at; empty if it was not.
    pub level: String,
}
