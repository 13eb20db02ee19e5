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
    /// The seats of the scenario, those at the table first.
    pub seats: Vec<ConsoleSeat>,
    /// Injects that have not come: those with an hour first, then those by hand, then those that wait for something.
    pub queue: Vec<QueueLine>,
    /// What is really so: about what, and what.
    pub truth: Vec<(String, String)>,
    /// Who did it, and what everybody believes, for every known incident.
    pub beliefs: Vec<BeliefLine>,
    /// Flags of the scenario.
    pub flags: Vec<(String, bool)>,
    /// Numbers of the scenario: id, what is counted, and how many.
    pub numbers: Vec<(String, String, String)>,
    /// What seats answered in words of their own: who, what was asked, what they said.
    pub texts: Vec<(String, String, String)>,
    /// What was noted, oldest first.
    pub notes: Vec<String>,
    /// What the facilitator did, oldest first.
    pub done: Vec<String>,
    /// The learning objectives, in order.
    pub objectives: Vec<String>,
    /// Minutes planned for each turn, where they are, and seconds that each took, where they were noted.
    pub pace: Vec<(Option<u32>, Option<u32>)>,
    /// How many acts of this turn can be taken back.
    pub undo: usize,
}

/// A seat, as the facilitator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleSeat {
    /// Its id, as commands name it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it is played at this table.
    pub played: bool,
    /// Whether it has locked.
    pub locked: bool,
    /// What it plans.
    pub plan: Vec<String>,
    /// Decisions that it has not answered.
    pub open: usize,
    /// What it asks the facilitator; empty where nothing is open.
    pub asks: String,
    /// Percent of time that it gets in addition.
    pub extra: u16,
}

/// An inject that has not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueLine {
    /// Its id, as commands name it.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// When it comes: a moment, `by hand`, or what it waits for in a word.
    pub when: String,
    /// Who gets it.
    pub to: String,
    /// What else is to be known: held back, taken out, not now, may not come.
    pub state: String,
    /// Whether it is released by hand and can be now.
    pub ready: bool,
    /// Whether it is kept back or taken out.
    pub stopped: bool,
    /// What players read.
    pub text: String,
    /// Notes, each with its name.
    pub notes: Vec<(String, String)>,
}

/// Who did it, and what everybody believes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeliefLine {
    /// The incident.
    pub about: String,
    /// Who did it.
    pub truth: String,
    /// What the analysts hold, and every seat that has said so: who, and what.
    pub held: Vec<(String, String)>,
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
