//! Text ids: what a thing is called in files, scripts and journals.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// The longest text id.
const MAX_LEN: usize = 64;

/// A text id: 1 to 64 of `a-z`, `0-9`, `_` and `-`.
///
/// Lower-case ASCII only, so that two ids that look alike are alike.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Slug(Arc<str>);

/// The text is not a [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to 64 of a-z, 0-9, - and _")]
pub struct BadSlug;

impl Slug {
    /// Takes `text` as an id.
    ///
    /// # Errors
    ///
    /// Where a character or the length is not allowed.
    pub fn new(text: &str) -> Result<Self, BadSlug> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
        if text.is_empty() || text.len() > MAX_LEN || !text.bytes().all(allowed) {
            return Err(BadSlug);
        }
        Ok(Self(text.into()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_ascii() {
        assert!(Slug::new("bronze-statue_2").is_ok());
        for bad in ["", "Bronze", "a b", "é", "а", &"x".repeat(65)] {
            assert_eq!(Slug::new(bad), Err(BadSlug), "{bad}");
        }
    }
}
