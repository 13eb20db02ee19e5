//! Decisions that the scenario puts to a seat.

/// A decision that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionCard {
    /// Its id, as commands name it.
    pub id: String,
    /// The question.
    pub ask: String,
    /// How it is answered, in words: `one option`, `a number from 0 to 10`.
    pub takes: String,
    /// What can be chosen; empty where the answer is a number or a text.
    pub options: Vec<OptionLine>,
    /// Whether a reason must be given.
    pub reason: bool,
    /// Whether it must be said how sure one is.
    pub confidence: bool,
    /// How long an answer can be changed, in words.
    pub changes: String,
    /// When it has to be answered, such as `D3 06h`; empty where there is no hurry.
    pub due: String,
    /// With whom it is negotiated: who, and what they said last.
    pub parties: Vec<(String, String)>,
    /// A hint.
    pub hint: String,
    /// The answer that counts when the turn is locked, or the last one; empty if there is none.
    pub answer: String,
}

impl DecisionCard {
    /// Whether an answer would be taken now, as far as its options go: not where none of them can be chosen.
    #[must_use]
    pub fn can_be_answered(&self) -> bool {
        self.options.is_empty() || self.options.iter().any(|it| it.refused.is_none())
    }
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLine {
    /// Its id, as commands name it.
    pub id: String,
    /// What it says.
    pub text: String,
    /// What it costs; empty if nothing.
    pub price: String,
    /// Why it cannot be chosen now.
    pub refused: Option<String>,
}

/// An answer, in the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    /// The turn, from 1.
    pub turn: u16,
    /// The question.
    pub ask: String,
    /// What was answered.
    pub answer: String,
    /// Why; empty where nothing was said.
    pub because: String,
    /// How sure, percent.
    pub sure: Option<u8>,
}
