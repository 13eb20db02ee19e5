//! Values that remember where in the file they were written.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// The name under which a [`Spanned`] asks its reader for a place and a value.
pub(super) const SPANNED: &str = "whitecell::Spanned";

/// A value and the bytes of the file that it was read from.
#[derive(Clone)]
pub struct Spanned<T> {
    value: T,
    start: u32,
    end: u32,
}

impl<T> Spanned<T> {
    /// A value that was not written: a default.
    pub const fn unwritten(value: T) -> Self {
        Self { value, start: 0, end: 0 }
    }

    /// The value itself.
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The bytes of the file that this was read from; empty for a value that was not written.
    pub const fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl<T: Default> Default for Spanned<T> {
    fn default() -> Self {
        Self::unwritten(T::default())
    }
}

impl<T: fmt::Debug> fmt::Debug for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    /// Two values are equal wherever they stand.
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    /// Asks the reader of scenarios for the place; any other reader, such as plain RON, gives the value alone.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return T::deserialize(deserializer).map(Self::unwritten);
        }
        deserializer.deserialize_tuple_struct(SPANNED, 3, PlaceAndValue(PhantomData))
    }
}

/// Takes start, end and value in that order.
struct PlaceAndValue<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PlaceAndValue<T> {
    type Value = Spanned<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Spanned<T>, A::Error> {
        let mut place = || parts.next_element::<u32>()?.ok_or_else(|| de::Error::custom("a place has two ends"));
        let (start, end) = (place()?, place()?);
        let value = parts.next_element()?.ok_or_else(|| de::Error::custom("a value follows its place"))?;
        Ok(Spanned { value, start, end })
    }
}
