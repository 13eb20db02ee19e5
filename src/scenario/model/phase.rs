//! Phases of an exercise, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// Turns that belong together: the first night, the weeks after. A phase lasts until the next one begins.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseFile {
    /// Unique id.
    pub id: Ref,
    /// What it is called.
    pub title: Spanned<String>,
    /// The turn with which it begins, counting from 1.
    pub from_turn: Spanned<u32>,
    /// How fast time goes in it, for players: `a turn is a month`.
    #[serde(default)]
    pub tempo: Spanned<String>,
    /// How to run it, for the facilitator.
    #[serde(default)]
    pub advice: Spanned<String>,
}
