//! Puts numbers of the scenario where its texts show them, as they stood when a text was read.

use crate::journal::Event;
use crate::scenario::{fill as fill_slots, number_of, shown_number};
use crate::sim::facts::Facts;
use crate::vocab::{EntryNo, NumberId};

use super::feed::numbered;

/// `text` with the numbers of the moment when entry `no` was written.
pub(crate) fn fill(facts: &Facts<'_>, text: &str, no: EntryNo) -> String {
    filled(facts, text, |number| at(facts, number, no))
}

/// `text` with the numbers of now.
pub(crate) fn fill_now(facts: &Facts<'_>, text: &str) -> String {
    filled(facts, text, |number| facts.story.numbers[number.index()])
}

fn filled(facts: &Facts<'_>, text: &str, value: impl Fn(NumberId) -> f64) -> String {
    fill_slots(text, |key| {
        let id = number_of(key)?;
        let number = facts.scenario().numbers.iter().position(|it| it.id.as_str() == id)?;
        Some(shown_number(value(NumberId::at(number))))
    })
}

/// What a number was when entry `no` was written.
fn at(facts: &Facts<'_>, number: NumberId, no: EntryNo) -> f64 {
    let row = &facts.scenario().numbers[number.index()];
    let before = numbered(facts).take_while(|(it, _)| *it < no);
    before.fold(row.start, |value, (_, entry)| match entry.event {
        Event::NumberMoved { number: it, by } if it == number => row.within(value + by),
        Event::NumberSet { number: it, to } if it == number => row.within(to),
        _ => value,
    })
}
