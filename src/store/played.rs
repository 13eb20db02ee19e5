//! When a journal was last played, as the disk tells it. It orders lists, and is never part of an exercise.

#![allow(clippy::disallowed_types, reason = "a list says how long ago; nothing that is replayed reads it")]

use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// When a journal was last played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Played(SystemTime);

impl Played {
    /// When the journal at `path` was last written; long ago where the disk does not tell.
    pub(super) fn of(path: &Path) -> Self {
        let written = fs::metadata(path).and_then(|meta| meta.modified());
        Self(written.unwrap_or(SystemTime::UNIX_EPOCH))
    }

    /// How many minutes ago that was; `None` where the clock was set back since.
    #[must_use]
    pub fn minutes_ago(self) -> Option<u64> {
        Some(SystemTime::now().duration_since(self.0).ok()?.as_secs() / 60)
    }
}
