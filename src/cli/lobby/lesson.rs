//! The tutorial: which exercise it is played in, what it says, and how far the user has come in it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::store::{Notes, bundled};
use crate::view::{SavedGame, Tip};
use crate::vocab::Deed;

use super::super::play::FIRST;

/// The scenario that it is played in.
pub(super) const SCENARIO: &str = FIRST;

/// What is chosen for it before the start.
pub(super) const CHOSEN: [(&str, &str); 1] = [("guide", "guided")];

/// The note in which it is remembered.
const NOTE: &str = "tutorial.json";

/// How far the user has come in the tutorial.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lesson {
    /// The name of its journal.
    journal: String,
    /// What was done in it.
    done: Vec<Deed>,
}

impl Lesson {
    /// The journal of the tutorial that the user has begun, and not come to the end of. Its exercise is among those
    /// that can be continued.
    pub(super) fn under_way(&mut self, paths: &[PathBuf], saved: &[SavedGame]) -> Option<PathBuf> {
        let note = Notes::of_user().ok()?.read(NOTE);
        *self = serde_json::from_str(&note).unwrap_or_default();
        let name = |path: &Path| path.file_name().is_some_and(|it| it.to_str() == Some(&self.journal));
        let at = paths.iter().position(|path| name(path))?;
        let open = saved.get(at).is_some_and(|game| !game.over);
        (open && !self.done.contains(&Deed::ReadWhy)).then(|| paths[at].clone())
    }

    /// Begins anew, in the exercise whose journal is at `path`.
    pub(super) fn begin(&mut self, path: &Path) {
        self.journal = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.remember(&[]);
    }

    /// What was done in it.
    pub(super) fn done(&self) -> &[Deed] {
        &self.done
    }

    /// Keeps what was done in it. Where that cannot be kept, the tips begin anew.
    pub(super) fn remember(&mut self, done: &[Deed]) {
        self.done = done.to_vec();
        let note = serde_json::to_string(self).expect("names and words are text");
        if let Ok(notes) = Notes::of_user() {
            notes.keep(NOTE, &note);
        }
    }
}

/// What the tutorial says, as the interface takes it.
pub(super) fn tips() -> &'static [Tip] {
    static TIPS: OnceLock<Vec<Tip>> = OnceLock::new();
    TIPS.get_or_init(|| {
        let tip = |it: &crate::rulebook::Tip| Tip {
            title: it.title.clone(),
            spot: it.spot,
            after: it.after.clone(),
            until: it.until.clone(),
            text: it.text.clone(),
            plain: it.plain.clone(),
        };
        bundled::tips().iter().map(tip).collect()
    })
}
