//! Why a number is what it is.

use crate::vocab::{Account, EntryNo, HypothesisId, IncidentId, NumberId};

/// Something that can be opened: an account of the ledger, or an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opens {
    /// Why this number changed.
    Account(Account),
    /// Why this one is held so likely to be behind an incident.
    Likelihood(IncidentId, HypothesisId),
    /// Why an incident is as grave as it is.
    Gravity(IncidentId),
    /// What happened, and because of what.
    Event(EntryNo),
    /// The decision with this number, from 1.
    Decision(u32),
    /// What was spent of something that there is only so much of.
    Holding(Holding),
    /// What moved a number that the scenario counts.
    Number(NumberId),
}

/// What a seat has to spend that is no lever of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holding {
    /// Money.
    Money,
    /// Places of staff attention in this turn.
    Staff,
    /// Experts of the pool.
    Experts,
}

/// The answer to "why?".
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What is explained.
    pub title: String,
    /// Its value or text now.
    pub now: String,
    /// What moved it, newest turn first, largest first within a turn; or for an event: what it followed from.
    pub lines: Vec<LedgerLine>,
    /// What moved it by too little to be listed; nothing for an event or a decision. With `lines` it adds up.
    pub small: Option<Vec<LedgerLine>>,
}

impl Explanation {
    /// What the lines are.
    #[must_use]
    pub fn heading(&self) -> &'static str {
        match self.small {
            Some(_) => "What moved it",
            None if self.lines.iter().any(|it| it.amount != 0.0) => "What speaks for it and against it",
            None => "What it followed from",
        }
    }

    /// What to say of the parts of a number that are not listed; empty where there are none.
    #[must_use]
    pub fn rest(&self) -> String {
        match (self.small.as_ref().map(Vec::len), self.lines.len()) {
            (None | Some(0), _) => String::new(),
            (Some(1), 0) => "One part moved, by less than 0.01.".into(),
            (Some(parts), 0) => format!("{parts} parts moved, each by less than 0.01."),
            (Some(1), _) => "One other part moved it by less than 0.01.".into(),
            (Some(parts), _) => format!("{parts} other parts moved it by less than 0.01 each."),
        }
    }
}

/// One cause.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerLine {
    /// The turn, from 1; 0 for the opening.
    pub turn: u16,
    /// How much it moved the number; 0 for what an event followed from.
    pub amount: f64,
    /// The cause in words.
    pub why: String,
    /// The cause's cause, if it has one.
    pub opens: Option<Opens>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_too_small_to_list_are_told_in_one_line() {
        let line = LedgerLine { turn: 1, amount: 0.001, why: "Repair".into(), opens: None };
        let of = |parts: Option<usize>| {
            let small = parts.map(|it| vec![line.clone(); it]);
            Explanation { title: String::new(), now: String::new(), lines: Vec::new(), small }.rest()
        };
        assert_eq!(of(Some(3)), "3 parts moved, each by less than 0.01.");
        assert_eq!([of(None), of(Some(0))], ["", ""]);
    }
}
