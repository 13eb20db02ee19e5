//! What happened, in order.

use crate::journal::Entry;
use crate::vocab::EntryNo;

/// What happened, in order. A forked world starts with an empty list and goes on counting.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    /// Events before the first of the list.
    pub(crate) before: u32,
    pub(crate) entries: Vec<Entry>,
}

impl Record {
    /// The number that the next event gets.
    pub(crate) fn next(&self) -> EntryNo {
        let len = u32::try_from(self.entries.len()).expect("an exercise has fewer than 2^32 events");
        EntryNo(self.before + len)
    }

    /// Writes down what happens; its number.
    pub(crate) fn write(&mut self, entry: Entry) -> EntryNo {
        let no = self.next();
        self.entries.push(entry);
        no
    }

    /// The event with this number, if this world saw it.
    pub(crate) fn entry(&self, no: EntryNo) -> Option<&Entry> {
        self.entries.get((no.0.checked_sub(self.before)?) as usize)
    }
}
