//! Evidence channels, and hypotheses that are always on the table.

use serde::{Deserialize, Serialize};

use crate::vocab::{Lever, Slug};

use super::basis::Basis;

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its id (`technical`, `secret` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Items a day at attribution capability 60.
    pub per_d: f64,
    /// Days in which the flow halves after disclosure; 0 for a steady flow.
    pub half_life_d: f64,
    /// Mean log-likelihood ratio of an item, towards the truth.
    pub weight: f64,
    /// Spread of the log-likelihood ratio.
    pub spread: f64,
    /// How far good tradecraft blunts it, 0-1.
    pub tradecraft: f64,
    /// The lever that speeds it up or slows it down.
    pub rate: Lever,
    /// Whether it is a secret source that is burnt when shown.
    pub secret: bool,
    /// Whether it sees by itself, so that a judgement with it may be held with high confidence.
    pub independent: bool,
    /// Whether it counts towards direction or control by a state.
    pub shows_control: bool,
    /// What an item reads like, with `{actor}` for the one it points at. Two or more, so that a log does not repeat.
    pub wordings: Vec<String>,
    /// Where the row comes from.
    pub basis: Basis,
}

/// A hypothesis that every incident has besides the scenario's adversaries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct GenericHypothesis {
    /// Its id (`criminal`, `insider` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
}
