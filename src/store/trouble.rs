//! What can go wrong with a journal's file, in words for the person at the table.

use crate::journal::codec::{Damage, Unwritable};

use super::file::BadFile;

/// A journal could not be begun, opened or listed.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// There is a file already.
    #[error("{path} exists already, and a journal is never overwritten. Choose another name")]
    Exists {
        /// Which.
        path: String,
    },
    /// Somebody else has it.
    #[error("{path} is open in another Whitecell. Leave the exercise there, or read the journal without playing it")]
    InUse {
        /// Which.
        path: String,
    },
    /// It cannot be read as a file.
    #[error(transparent)]
    File(#[from] BadFile),
    /// It cannot be read as a journal.
    #[error("{path}: {damage}")]
    Damaged {
        /// Which.
        path: String,
        /// What is wrong with it.
        damage: Damage,
    },
    /// It cannot be written down.
    #[error("{path}: the journal cannot be begun: {why}")]
    Unwritable {
        /// Which.
        path: String,
        /// Why.
        why: Unwritable,
    },
    /// The system refused.
    #[error("{path}: could not {doing}: {why}")]
    System {
        /// Which.
        path: String,
        /// What was tried.
        doing: &'static str,
        /// Why not, and what helps.
        why: String,
    },
    /// There is no home folder to keep journals in.
    #[error("no home folder is known to keep journals in. Name a folder in WHITECELL_STATE")]
    NoHome,
}

/// A decision was not saved. From then on the file takes no more.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "nothing is saved from decision {since} on, in {path}: {why}. The {} before it are safe. Once that is put right, leave \
     and continue the exercise from its journal", since - 1
)]
pub struct NotSaved {
    /// Where the journal is.
    pub path: String,
    /// The first decision that was not saved, from 1.
    pub since: u32,
    /// Why.
    pub why: String,
}
