//! What happened, in order; and what is about to be made true.

use bevy_ecs::resource::Resource;

use crate::journal::{Cause, Entry, Event};
use crate::vocab::EntryNo;

/// What systems decided and nobody has applied yet.
#[derive(Resource, Clone, Debug, Default)]
pub(crate) struct Outbox(pub(crate) Vec<(Cause, Event)>);

/// What happened, in order. A forked world starts with an empty list and goes on counting.
#[derive(Resource, Clone, Debug, Default)]
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

    /// The event with this number, if this world saw it.
    pub(crate) fn entry(&self, no: EntryNo) -> Option<&Entry> {
        self.entries.get((no.0.checked_sub(self.before)?) as usize)
    }
}
