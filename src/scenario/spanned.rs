//! Values that remember where in the file they were written.

use std::fmt;
use std::ops::Range;

use ron::value::RawValue;
use serde::{Deserialize, Deserializer, de};

/// A value and the place of the text it came from.
///
/// RON tells where *parsing* failed, but not where a well-formed value stood. Borrowing the raw text keeps that: its
/// address, less the address of the whole file, is the offset.
#[derive(Clone)]
pub struct Spanned<T> {
    value: T,
    address: usize,
    len: usize,
}

impl<T> Spanned<T> {
    /// The value itself.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The bytes of `file` that this was read from; the start of the file where it was read from another text.
    pub fn span(&self, file: &str) -> Range<usize> {
        self.address
            .checked_sub(file.as_ptr().addr())
            .map(|start| start..start + self.len)
            .filter(|span| span.end <= file.len())
            .unwrap_or(0..0)
    }
}

impl<T: Default> Default for Spanned<T> {
    fn default() -> Self {
        Self { value: T::default(), address: 0, len: 0 }
    }
}

impl<T: fmt::Debug> fmt::Debug for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<'de, T: de::DeserializeOwned> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(deserializer)?.trim();
        let value = raw.into_rust().map_err(|error| de::Error::custom(error.code))?;
        let text = raw.get_ron();
        Ok(Self { value, address: text.as_ptr().addr(), len: text.len() })
    }
}
