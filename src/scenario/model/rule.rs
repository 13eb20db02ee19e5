//! Rules of a scenario: what happens off the table, as authors write it.

use serde::Deserialize;

use super::Ref;
use super::condition::ConditionFile;
use super::inject::{ConsequenceFile, TimingFile};
use crate::scenario::Spanned;

/// Something that happens off the table: no report tells of it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    /// Unique id, among rules and injects.
    pub id: Ref,
    /// What happens, in a few words for the review.
    pub title: Spanned<String>,
    /// When it happens.
    pub when: TimingFile,
    /// What else must hold at that time, or it does not happen.
    #[serde(default = "always")]
    pub only_if: ConditionFile,
    /// Chance that it happens at all, 0-1, drawn once.
    #[serde(default = "certain")]
    pub chance: Spanned<f64>,
    /// What it changes.
    pub then: Vec<ConsequenceFile>,
}

fn always() -> ConditionFile {
    ConditionFile::Always
}

fn certain() -> Spanned<f64> {
    Spanned::unwritten(1.0)
}
