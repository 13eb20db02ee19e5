//! Numbers that a scenario counts itself, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// A number that the scenario counts itself: doses left, days of fuel, calls unanswered.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberFile {
    /// Unique id. Texts show the number where they say `{number:ID}`.
    pub id: Ref,
    /// What is counted, as players read it.
    pub title: Spanned<String>,
    /// What it is at the beginning.
    pub start: Spanned<f64>,
    /// It never falls below this.
    #[serde(default)]
    pub least: Spanned<f64>,
    /// It never rises above this.
    #[serde(default = "hundred")]
    pub most: Spanned<f64>,
    /// Whether players see it in their situation.
    #[serde(default)]
    pub shown: bool,
}

fn hundred() -> Spanned<f64> {
    Spanned::unwritten(100.0)
}
