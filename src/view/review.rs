//! The review at the end: scores, what moved them, and the truth.

use crate::vocab::Score;

use super::claim::RightLine;
use super::clock::ClockLine;
use super::decision::AnswerLine;
use super::ledger::Opens;

/// The review of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Title of the scenario.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// The ending's name.
    pub ending: String,
    /// What the ending says.
    pub ending_text: String,
    /// Every score and sub-score, parents before parts.
    pub scores: Vec<ScoreLine>,
    /// The headline scores at the end of each turn.
    pub by_turn: Vec<TurnScores>,
    /// What moved the scores most, turn by turn.
    pub movers: Vec<Mover>,
    /// What really happened, told.
    pub story: String,
    /// Who was behind it.
    pub author: String,
    /// The facts behind what was reported.
    pub truth: Vec<TruthLine>,
    /// What others said of who did it, and the seat itself, and who was right.
    pub right: Vec<RightLine>,
    /// The objectives, and whether the run shows them.
    pub objectives: Vec<ObjectiveLine>,
    /// The rubrics, and at which level they stand.
    pub rubrics: Vec<RubricLine>,
    /// What was answered to the decisions of the scenario, oldest first.
    pub answers: Vec<AnswerLine>,
    /// Every clock of law that started, and what became of it.
    pub clocks: Vec<ClockLine>,
    /// Questions for the debrief.
    pub questions: Vec<String>,
    /// Other numbers worth knowing: name and value in words (Brier score, harm avoided, money spent ...).
    pub figures: Vec<(String, String)>,
    /// Everything that happened, oldest first.
    pub timeline: Vec<TimelineLine>,
    /// What the facilitator did, noted and was asked, oldest first of each.
    pub table: Vec<TableLine>,
}

/// Something that the facilitator did, noted or was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableLine {
    /// The turn, from 1.
    pub turn: u16,
    /// What.
    pub text: String,
    /// Whether it is a note (and then a strength, something to improve, or neither), and not an act.
    pub note: Option<Option<bool>>,
}

/// A score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreLine {
    /// Which.
    pub score: Score,
    /// Its value, 0-100.
    pub value: f64,
    /// What it was at the start.
    pub start: f64,
    /// Whether it is a part of the one above it.
    pub part: bool,
    /// What it means, in a sentence.
    pub means: String,
}

/// The headline scores at the end of a turn, in the order of [`Score::HEADLINE`].
#[derive(Clone, Debug, PartialEq)]
pub struct TurnScores {
    /// The turn, from 1.
    pub turn: u16,
    /// The values.
    pub values: [f64; 5],
}

/// Something that moved a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Mover {
    /// The turn, from 1.
    pub turn: u16,
    /// Which score.
    pub score: Score,
    /// By how much.
    pub amount: f64,
    /// Why, in words.
    pub why: String,
    /// The cause.
    pub opens: Option<Opens>,
}

/// A fact behind what was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthLine {
    /// What was reported, or an operation's name.
    pub about: String,
    /// What is so.
    pub truth: String,
}

/// An objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveLine {
    /// What players should be able to do.
    pub text: String,
    /// What would show it.
    pub evidence: String,
    /// Whether the run shows it.
    pub shown: bool,
    /// The level of its rubric; empty if it has none.
    pub level: String,
}

/// One line of what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLine {
    /// The turn, from 1.
    pub turn: u16,
    /// When.
    pub at: String,
    /// What, in words.
    pub text: String,
    /// Whether the players could know it at the time.
    pub hidden: bool,
    /// The event.
    pub opens: Opens,
}

/// A rubric and its level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricLine {
    /// What is judged.
    pub title: String,
    /// What its level looks like; `not judged` where nobody has.
    pub level: String,
    /// What the level is worth; empty where nobody has judged.
    pub points: String,
    /// What the best level is worth.
    pub of: String,
    /// Whether the facilitator judges it.
    pub judged: bool,
}
