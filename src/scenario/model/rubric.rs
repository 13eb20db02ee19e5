//! Rubrics: how well something was done, as authors write them.

use serde::Deserialize;

use super::Ref;
use super::condition::ConditionFile;
use crate::scenario::Spanned;

/// Something that is judged by levels.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RubricFile {
    /// Unique id.
    pub id: Ref,
    /// What is judged.
    pub title: Spanned<String>,
    /// How much it weighs beside the other rubrics.
    #[serde(default = "one")]
    pub weight: Spanned<f64>,
    /// Whether the facilitator judges it. Otherwise it is at the first level whose condition holds.
    #[serde(default)]
    pub judged: bool,
    /// The levels, the best first.
    pub levels: Vec<LevelFile>,
}

/// A level of a rubric.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelFile {
    /// Unique id, within the rubric.
    pub id: Ref,
    /// What it looks like.
    pub title: Spanned<String>,
    /// What it is worth.
    pub points: Spanned<f64>,
    /// When it is this level, where nobody judges.
    #[serde(default = "always")]
    pub when: ConditionFile,
}

fn one() -> Spanned<f64> {
    Spanned::unwritten(1.0)
}

fn always() -> ConditionFile {
    ConditionFile::Always
}
