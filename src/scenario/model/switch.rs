//! Switches: what is chosen before the start, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// Something that is chosen before the start, by whoever sets the exercise up.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwitchFile {
    /// Unique id, by which it is set.
    pub id: Ref,
    /// What is chosen: `Season`.
    pub title: Spanned<String>,
    /// What it can be set to. The first is taken where nothing is chosen.
    pub options: Vec<SwitchOptionFile>,
}

/// What a switch can be set to.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwitchOptionFile {
    /// Unique id, within the switch.
    pub id: Ref,
    /// What it is called.
    pub title: Spanned<String>,
}
