//! The tips of the tutorial, as they stand in their file.

use serde::Deserialize;

use crate::vocab::{Deed, Spot};

/// What the tutorial says at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// What it is about, in a word or two.
    pub title: String,
    /// Where it is said.
    pub spot: Spot,
    /// What must have been done before.
    #[serde(default)]
    pub after: Vec<Deed>,
    /// It is not said again once one of these was done.
    pub until: Vec<Deed>,
    /// What it says on the screen. Keys stand in it as what they do, in braces: `{open}`.
    pub text: String,
    /// What it says in plain mode; nothing where it has no place there.
    #[serde(default)]
    pub plain: String,
}

/// Reads the tips in `text`; the first that is due is the one that is said.
///
/// # Errors
///
/// Where something is wrong, with its place.
pub fn tips(text: &str) -> Result<Vec<Tip>, String> {
    ron::from_str(text).map_err(|error| error.to_string())
}
