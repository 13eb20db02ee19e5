//! Words that stand in for others in texts, and may be chosen anew before the start, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// A piece of text with a name. Texts show it where they say `{text:ID}`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    /// Unique id. Before the start, `text:ID` can be set to another text.
    pub id: Ref,
    /// What it says.
    pub text: Spanned<String>,
    /// What to ask those who may set it: `Which port is yours?`.
    #[serde(default)]
    pub ask: Spanned<String>,
}

/// An organisation that players may take for their own: texts name it by its parts, such as `{org.name}`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationFile {
    /// Unique id, which stands before the dot. Before the start, `ID.name` and the others can be set to another text.
    pub id: Ref,
    /// Its name: `{ID.name}`.
    pub name: Spanned<String>,
    /// Its name in short: `{ID.short}`; the name if left out.
    #[serde(default)]
    pub short: Spanned<String>,
    /// Who leads it: `{ID.head}`.
    #[serde(default)]
    pub head: Spanned<String>,
    /// Where it is: `{ID.place}`.
    #[serde(default)]
    pub place: Spanned<String>,
    /// What it does: `{ID.work}`.
    #[serde(default)]
    pub work: Spanned<String>,
}
