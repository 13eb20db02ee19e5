//! People of the story, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// Somebody who speaks in the story, and may be the source of injects.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CharacterFile {
    /// Unique id.
    pub id: Ref,
    /// Name.
    pub name: Spanned<String>,
    /// What they are: `editor of the Aster Bay Courier`.
    pub role: Spanned<String>,
    /// How they speak, for whoever reads them aloud.
    #[serde(default)]
    pub voice: Spanned<String>,
}
