//! What the public reads, as authors write it.

use serde::Deserialize;

use crate::scenario::Spanned;

/// What makes an inject a media item: the public reads it too, and is moved by it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediaFile {
    /// Where it stands: a newspaper, a channel, a network.
    pub outlet: Spanned<String>,
    /// Share of the public of the Ally it concerns that reads it, 0-1.
    pub reach: Spanned<f64>,
    /// How it speaks of those who govern.
    #[serde(default)]
    pub tone: Tone,
}

/// How a media item speaks of those who govern.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Tone {
    /// It blames them: trust falls, and dread rises.
    Hostile,
    /// It tells what happens: uncertainty falls.
    #[default]
    Neutral,
    /// It speaks for them: trust rises a little.
    Friendly,
}
