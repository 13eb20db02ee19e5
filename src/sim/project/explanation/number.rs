//! What moved a number that the scenario counts.

use crate::journal::Event;
use crate::scenario::shown_number;
use crate::sim::project::feed;
use crate::view::{Explanation, LedgerLine};
use crate::vocab::NumberId;

use super::{Asker, nothing, turn_at};

impl Asker<'_, '_> {
    /// What moved a number that players see, newest first, and what it was at the start.
    pub(super) fn number(&self, number: NumberId) -> Explanation {
        let facts = self.facts;
        let row = &facts.scenario().numbers[number.index()];
        if !row.shown && !self.over {
            return nothing();
        }
        let start = LedgerLine { turn: 0, amount: row.start, why: "What it is at the start".into(), opens: None };
        let mut lines = vec![start];
        let mut value = row.start;
        for (no, entry) in feed::numbered(facts) {
            let after = match entry.event {
                Event::NumberMoved { number: it, by } if it == number => row.within(value + by),
                Event::NumberSet { number: it, to } if it == number => row.within(to),
                _ => continue,
            };
            let (why, opens) = self.cause(entry.cause);
            lines.push(LedgerLine { turn: turn_at(facts, no), amount: after - value, why, opens });
            value = after;
        }
        lines.reverse();
        let now = shown_number(facts.story.numbers[number.index()]);
        Explanation { title: row.title.clone(), now, lines, small: Some(Vec::new()) }
    }
}
