//! Decisions that are put to players.

use crate::vocab::{NumberId, SeatId, Slug};

use super::{Condition, Consequence};
use crate::scenario::model::AnswersFile;

/// A decision that is put to players, or to the facilitator.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: Slug,
    /// The question.
    pub ask: String,
    /// The seat that it is put to; all of them if there is none.
    pub to: Option<SeatId>,
    /// Whether it is the facilitator's.
    pub facilitator: bool,
    /// Whether it is open from the beginning, since nothing asks it.
    pub standing: bool,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// What can be chosen.
    pub options: Vec<Choosable>,
    /// With whom it is negotiated.
    pub parties: Vec<Party>,
    /// Whether a reason must be given.
    pub reason: bool,
    /// Whether it must be said how sure one is.
    pub confidence: bool,
    /// How long an answer can be changed.
    pub answers: AnswersFile,
    /// Hours in which it must be answered; `None` for as many as one likes.
    pub within_h: Option<u32>,
    /// Options that are taken when it is not answered in time.
    pub otherwise: Vec<u16>,
    /// The number that the answer is put in.
    pub into: Option<NumberId>,
    /// A hint for players.
    pub hint: String,
    /// What the facilitator reads aloud, and: what is expected, what shows that it goes well, what shows that it goes
    /// wrong, anything else.
    pub notes: [String; 5],
}

/// What kind of answer a decision takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One option.
    Choice,
    /// Several, at least and at most so many.
    Several(u32, u32),
    /// All of them in order.
    Ranking,
    /// A number between these.
    Number(f64, f64),
    /// A text.
    Text,
    /// Clauses of a text that is negotiated.
    Draft,
}

/// Somebody with whom a text is negotiated.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// Its id.
    pub id: Slug,
    /// Name.
    pub name: String,
    /// What it says before anything is written.
    pub says: String,
    /// Clauses that it does not agree without, by number.
    pub wants: Vec<u16>,
    /// Clauses that it does not agree with.
    pub refuses: Vec<u16>,
    /// Where it gives way.
    pub trades: Vec<Trade>,
}

/// Where a party gives way.
#[derive(Clone, Debug, PartialEq)]
pub struct Trade {
    /// The clause that it wants or refuses.
    pub on: u16,
    /// The clause that must be in the text for that, if any.
    pub with: Option<u16>,
    /// What must hold for that.
    pub when: Condition,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosable {
    /// Its id.
    pub id: Slug,
    /// What it says.
    pub text: String,
    /// Political capital, and million euro, that it costs.
    pub cost: (f64, f64),
    /// What must hold for it to be chosen.
    pub only_if: Condition,
    /// What players read while that does not hold; may be empty.
    pub closed: String,
    /// How often it can be chosen; `None` for as often as one likes.
    pub attempts: Option<u32>,
    /// Hours before it can be chosen again.
    pub cooldown_h: u32,
    /// What it changes at once.
    pub then: Vec<Consequence>,
    /// What it changes so many hours later.
    pub later: Vec<(u32, Vec<Consequence>)>,
}
