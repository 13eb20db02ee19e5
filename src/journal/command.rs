//! Decisions taken at the table.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::act::Act;

/// A command and the seat that gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Who.
    pub seat: Slug,
    /// What.
    pub command: Command,
}

/// What a seat asks of the exercise. Named in the imperative, because it may still be refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Command {
    /// Add a decision to this turn's plan. It can be taken back until the turn is locked.
    Plan(Decision),
    /// Take the last decision of the plan back.
    Undo,
    /// Take one decision of the plan back, counting from 0.
    Drop(u16),
    /// Lock the plan: it is carried out, and time passes until the next turn or until something cannot wait.
    Lock,
    /// Put an inject on the table that waits for the facilitator.
    Release(Slug),
    /// Answer a decision that the scenario puts.
    Answer(Answer),
    /// Say at which level a rubric stands. Also once the exercise is over.
    Judge {
        /// The rubric.
        rubric: Slug,
        /// The level.
        level: Slug,
    },
    /// Lock the plan, and lock again whatever cannot wait, until the turn is over.
    FinishTurn,
    /// The seat has decided, or (false) goes on deciding. Once every seat at the table has, the turn is locked.
    Ready(bool),
    /// Ask the facilitator something.
    Ask(String),
    /// Something that the facilitator does or notes.
    Facilitate(Act),
}

impl Command {
    /// Whether time passes by it, whoever gives it.
    #[must_use]
    pub const fn passes_time(&self) -> bool {
        matches!(self, Self::Lock | Self::FinishTurn)
    }
}

/// An answer to a decision that the scenario puts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The decision.
    pub decision: Slug,
    /// What is answered: ids of options, a number, or a text.
    pub words: String,
    /// Why; empty where nothing is said.
    pub because: String,
    /// How sure, percent.
    pub sure: Option<u8>,
}

impl Answer {
    /// `text` without what a script line would take for its own: line ends, `|` and `#`; each gap is one space.
    #[must_use]
    pub fn plain(text: &str) -> String {
        let kept: String = text.chars().filter(|it| !matches!(it, '|' | '#')).collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for Answer {
    /// As a script line writes it: `answer evacuate yes | because the roads hold | sure 80`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "answer {} {}", self.decision, Self::plain(&self.words))?;
        if !self.because.is_empty() {
            write!(f, " | because {}", Self::plain(&self.because))?;
        }
        self.sure.map_or(Ok(()), |percent| write!(f, " | sure {percent}"))
    }
}

/// One decision of a turn's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Decision {
    /// Start a response.
    Respond {
        /// Which.
        response: Slug,
        /// What it is aimed at: an Ally, an adversary, or the sector of a network of one's own.
        target: Option<Slug>,
    },
    /// Make a move on the text that is before the Council.
    Council(CouncilMove),
    /// State how likely a hypothesis is, in percent. Scored in the review.
    Estimate {
        /// The case.
        incident: Slug,
        /// Who is behind it.
        hypothesis: Slug,
        /// How likely, 0-100.
        percent: u8,
    },
}

/// A move on the text that is before the Council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CouncilMove {
    /// Soften the text by one step.
    Soften,
    /// Make the text conditional. A second vote is needed later.
    Condition,
    /// Show the Allies what the evidence is; sources may be burnt.
    ShareEvidence,
    /// Speak to one Ally about this text.
    Lobby(Slug),
    /// Put the text under silence again as it stands.
    HoldFirm,
    /// Take the text off the table.
    Withdraw,
    /// Break silence on a text of somebody else.
    BreakSilence,
}

impl fmt::Display for Command {
    /// The command as a script line writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan(decision) => decision.fmt(f),
            Self::Undo => f.write_str("undo"),
            Self::Drop(index) => write!(f, "drop {}", index + 1),
            Self::Lock => f.write_str("lock"),
            Self::FinishTurn => f.write_str("lock turn"),
            Self::Answer(answer) => answer.fmt(f),
            Self::Judge { rubric, level } => write!(f, "judge {rubric} {level}"),
            Self::Release(inject) => write!(f, "release {inject}"),
            Self::Ready(true) => f.write_str("ready"),
            Self::Ready(false) => f.write_str("unready"),
            Self::Ask(text) => write!(f, "ask {}", Answer::plain(text)),
            Self::Facilitate(act) => act.fmt(f),
        }
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Respond { response, target: None } => write!(f, "respond {response}"),
            Self::Respond { response, target: Some(target) } => write!(f, "respond {response} {target}"),
            Self::Council(step) => step.fmt(f),
            Self::Estimate { incident, hypothesis, percent } => write!(f, "estimate {incident} {hypothesis} {percent}"),
        }
    }
}

impl fmt::Display for CouncilMove {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Soften => f.write_str("council soften"),
            Self::Condition => f.write_str("council condition"),
            Self::ShareEvidence => f.write_str("council share"),
            Self::Lobby(ally) => write!(f, "council lobby {ally}"),
            Self::HoldFirm => f.write_str("council hold"),
            Self::Withdraw => f.write_str("council withdraw"),
            Self::BreakSilence => f.write_str("council break"),
        }
    }
}
