//! What can be wrong with a journal, in words for the person who has to deal with it.

/// The end of the journal is missing: the last write was cut short, by a crash or a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the journal ended in an unfinished write after decision {after_decision}: {lost_bytes} bytes from byte {at} on were \
     left out. Check that the last decision shown is the last you took"
)]
pub struct Torn {
    /// Where the unfinished part begins, bytes from the start of the file.
    pub at: u64,
    /// How long it is, bytes.
    pub lost_bytes: u64,
    /// The last decision that is whole; 0 where there is none.
    pub after_decision: u32,
}

/// A journal cannot be read: where, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Nothing is in it.
    #[error(
        "the journal is empty: the exercise was interrupted before it began, and nothing was decided in it. It can be deleted"
    )]
    Empty,
    /// It is something else.
    #[error("this is not a Whitecell journal: it does not begin as one does. Check the path")]
    NotAJournal,
    /// It comes from a later version.
    #[error(
        "this journal is in format {found}, and this version of Whitecell reads format {known}. Open it with the version \
         that wrote it, or a later one"
    )]
    NewerFormat {
        /// The journal's format.
        found: u32,
        /// The format read here.
        known: u32,
    },
    /// It ends before the first decision could have been written.
    #[error(
        "the journal ends within its header (it has {len} bytes): the exercise was interrupted before it began, and nothing \
         was decided in it. It can be deleted"
    )]
    HeaderCutShort {
        /// Bytes in the file.
        len: u64,
    },
    /// Its header is damaged.
    #[error(
        "the journal's header is damaged: {why}. Without it the decisions cannot be replayed: use a backup copy of the file"
    )]
    Header {
        /// What is wrong.
        why: String,
    },
    /// It is damaged before its end.
    #[error(
        "the journal is damaged in the middle: {why} at byte {offset}, after decision {after_decision}, and more was written \
         after that. Nothing was changed. Use a backup copy of the file, or save the {after_decision} decisions before it into \
         a new journal"
    )]
    Middle {
        /// Where the damage begins, bytes from the start of the file.
        offset: u64,
        /// The last whole decision before it.
        after_decision: u32,
        /// What is wrong.
        why: Wrong,
    },
    /// A page is intact, but does not say what a page says.
    #[error(
        "decision {decision} (at byte {offset}) is intact, but this version of Whitecell does not understand it: {why}. The \
         journal was begun with version {engine}: open it with that version"
    )]
    Page {
        /// Which decision.
        decision: u32,
        /// Where it is, bytes from the start of the file.
        offset: u64,
        /// Version that began the journal.
        engine: String,
        /// What is not understood.
        why: String,
    },
}

/// What is wrong at a place in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Bytes have changed.
    #[error("the contents do not agree with their checksum")]
    Changed,
    /// A decision is missing, doubled or out of order.
    #[error("decision {found} stands where decision {expected} belongs")]
    Order {
        /// The next in order.
        expected: u32,
        /// What is there.
        found: u32,
    },
}

/// `text` without control characters, and not too long: it comes from a file that anybody may have written.
pub(super) fn plain(text: &str) -> String {
    text.chars().take(200).map(|char| if char.is_control() { '\u{fffd}' } else { char }).collect()
}
