//! Hidden truths: what is drawn before play, as authors write it.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// Something that is one way or another, drawn before play and told in the review. Several are drawn independently.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HiddenFile {
    /// Unique id.
    pub id: Ref,
    /// What it is about, as the review tells it: `Whether anybody helped from inside`.
    pub title: Spanned<String>,
    /// The ways it can be. Their odds add up to 1.
    pub values: Vec<HiddenValueFile>,
    /// Seats, or groups of seats, that are told at the beginning how it is; nobody if empty.
    #[serde(default)]
    pub known_to: Vec<Ref>,
}

/// One way that a hidden truth can be.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HiddenValueFile {
    /// Unique id, within the hidden truth.
    pub id: Ref,
    /// How probable it is, 0-1.
    pub odds: Spanned<f64>,
    /// What the review tells if it was so, and those who know it from the beginning.
    pub told: Spanned<String>,
}
