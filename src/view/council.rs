//! The Council: the text on the table, who stands where and why.

use std::fmt;

/// The Council as a seat sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilBoard {
    /// The text on the table, if any.
    pub text: Option<CouncilText>,
    /// Where the Allies stand on it, objectors first. Where there is no text: empty.
    pub positions: Vec<Position>,
    /// Texts of the past and what became of them, newest first.
    pub record: Vec<String>,
    /// Hours of consultation behind the next vote.
    pub consultation_h: f64,
    /// How far evidence is shared among Allies, 0-1.
    pub sharing: f64,
    /// The moves open to this seat now, each with the reason if it cannot be made.
    pub moves: Vec<Move>,
}

/// The text on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilText {
    /// The measure's name.
    pub measure: String,
    /// What the text says now.
    pub text: String,
    /// Who put it there.
    pub sponsor: String,
    /// Whether it is this seat's.
    pub own: bool,
    /// What state it is in.
    pub state: TextState,
    /// Round of negotiation, from 1.
    pub round: u16,
    /// Rounds there can be.
    pub rounds: u16,
    /// How far it was softened, 0-1.
    pub softened: f64,
    /// Whether it is conditional.
    pub conditional: bool,
    /// When silence ends, such as `D3 06h`; empty if silence is not running.
    pub silence_ends: String,
    /// Hours until then.
    pub hours_left: u32,
    /// Who broke silence in the last round, and why.
    pub broken_by: Vec<String>,
    /// How it would read softened; empty where it is soft already, or cannot be.
    pub softer: String,
}

impl CouncilText {
    /// The text, clause by clause: each of its sentences is one.
    #[must_use]
    pub fn clauses(&self) -> Vec<&str> {
        clauses(&self.text)
    }
}

/// The sentences of a text.
fn clauses(text: &str) -> Vec<&str> {
    let mut clauses = Vec::new();
    let mut rest = text.trim();
    while let Some(end) = rest.find(". ").filter(|end| rest[end + 2..].starts_with(char::is_uppercase)) {
        clauses.push(&rest[..=end]);
        rest = rest[end + 2..].trim_start();
    }
    if !rest.is_empty() {
        clauses.push(rest);
    }
    clauses
}

/// What state a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextState {
    /// Planned this turn: it will be tabled when the turn is locked.
    Planned,
    /// Being prepared: not yet under silence.
    Preparing,
    /// Under silence.
    Silence,
    /// Silence was broken: soften, condition, share, lobby, hold or withdraw.
    Broken,
}

/// Where an Ally stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// Broke silence, or surely would.
    Objects,
    /// May break silence.
    Wavers,
    /// Will let it pass.
    Accepts,
    /// Wants it.
    Supports,
}

impl fmt::Display for Stance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Objects => "objects",
            Self::Wavers => "wavers",
            Self::Accepts => "accepts",
            Self::Supports => "supports",
        })
    }
}

/// Where an Ally stands on the text, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The Ally's id, as commands name it.
    pub id: String,
    /// Its name.
    pub ally: String,
    /// Its code.
    pub code: String,
    /// Where it stands, as the delegation reads it.
    pub stance: Stance,
    /// Why, in its own words.
    pub reason: String,
    /// The terms of that judgement: what it is, and what it adds (plus) or takes away (minus).
    pub terms: Vec<(String, f64)>,
    /// Whether it broke silence in the last round.
    pub broke: bool,
    /// Whether it was lobbied for this text.
    pub lobbied: bool,
    /// What would bring it nearer, what brings it furthest first; empty where it lets the text pass as it is.
    pub wins: Vec<Win>,
}

/// Something that would bring an Ally nearer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Win {
    /// What to do, in the imperative.
    pub how: String,
    /// What it costs.
    pub price: String,
    /// Where the Ally would stand then.
    pub to: Stance,
}

/// A move that can be made in the Council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The command.
    pub id: &'static str,
    /// What it does, in the imperative.
    pub name: String,
    /// What it costs or risks.
    pub price: String,
    /// Why it cannot be made now, if so.
    pub refused: Option<String>,
    /// Whether it is planned this turn.
    pub planned: bool,
}

#[cfg(test)]
mod tests {
    use super::clauses;

    #[test]
    fn each_sentence_of_a_text_is_a_clause() {
        assert_eq!(
            clauses("One holds. Two, at 4.5 h, follows. It ends"),
            ["One holds.", "Two, at 4.5 h, follows.", "It ends"]
        );
        assert!(clauses(" ").is_empty());
    }
}
