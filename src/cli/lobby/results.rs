//! What the user's finished exercises came to. Playing one again takes a moment, so results are noted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::store::{Notes, Stamp, read_journal, stamp};
use crate::view::Review;
use crate::vocab::Score;

use super::super::session::{Course, follow};

/// The note in which they are kept.
const NOTE: &str = "results.json";

/// The most exercises that are played again in one go.
const MOST: usize = 40;

/// A finished exercise.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Finished {
    /// Id of its scenario.
    scenario: String,
    /// Bytes of its journal, which tell whether it is still the same.
    bytes: u64,
    /// The overall score; none where this version cannot play it again, or it began as a what-if.
    overall: Option<u8>,
}

/// Calls `tell` with scenario and overall score of every finished exercise at `paths`.
pub(super) fn each(paths: &[PathBuf], mut tell: impl FnMut(String, u8)) {
    let notes = Notes::of_user().ok();
    let note = notes.as_ref().map(|it| it.read(NOTE)).unwrap_or_default();
    let mut known: BTreeMap<String, Finished> = serde_json::from_str(&note).unwrap_or_default();
    let (before, mut played) = (known.len(), 0);
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = stamp(path).map_or(0, Stamp::size);
        let result = match known.get(&name) {
            Some(result) if result.bytes == bytes => result.clone(),
            _ if played == MOST => continue,
            _ => {
                played += 1;
                let Some((scenario, overall)) = again(path) else { continue };
                Finished { scenario, bytes, overall }
            }
        };
        if let Some(overall) = result.overall {
            tell(result.scenario.clone(), overall);
        }
        known.insert(name, result);
    }
    if let Some(notes) = notes.filter(|_| played > 0 || known.len() != before) {
        notes.keep(NOTE, &serde_json::to_string(&known).expect("names and numbers are text"));
    }
}

/// Scenario and overall score of the exercise in the journal at `path`, played again.
fn again(path: &Path) -> Option<(String, Option<u8>)> {
    let read = read_journal(path).ok()?;
    let score = || {
        let mut course = Course::begin(&read.header).ok()?;
        let seat = course.seat(&read.header).ok()?;
        for (at, page) in read.pages.iter().enumerate() {
            follow(&mut course, at + 1, page).ok()?;
        }
        overall(&course.exercise().review(seat)?)
    };
    let overall = if read.header.what_if.is_none() { score() } else { None };
    Some((read.header.scenario.to_string(), overall))
}

/// The overall score of a review, rounded.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score runs from 0 to 100")]
pub(super) fn overall(review: &Review) -> Option<u8> {
    let line = review.scores.iter().find(|it| it.score == Score::Overall)?;
    Some(line.value.round().clamp(0.0, 100.0) as u8)
}
