//! Short names for contents: equal contents have equal names, written in hexadecimal.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Declares one name of a fixed length, written as lower-case hexadecimal, most significant digit first.
macro_rules! hex_name {
    ($($(#[$doc:meta])* $name:ident: $bytes:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $bytes]);

        impl $name {
            /// Takes lower-case hexadecimal of exactly the right length; nothing else is a name.
            #[must_use]
            pub fn from_hex(text: &str) -> Option<Self> {
                let digits = text.as_bytes();
                if digits.len() != 2 * $bytes {
                    return None;
                }
                let mut name = [0; $bytes];
                for (byte, pair) in name.iter_mut().zip(digits.chunks_exact(2)) {
                    *byte = (nibble(pair[0])? << 4) | nibble(pair[1])?;
                }
                Some(Self(name))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::from_hex(&text).ok_or_else(|| D::Error::custom(concat!("expected ", $bytes, " bytes in hexadecimal")))
            }
        }
    )+};
}

hex_name! {
    /// Names a state of the world: 64 bits, enough to notice that two runs of the same decisions went different ways.
    Digest: 8;
    /// Names an exercise, 128 bits. Derived from what the exercise is played with, so it is not a random number.
    ExerciseId: 16;
    /// Names a rulebook or a scenario: BLAKE3, 256 bits.
    Fingerprint: 32;
}

impl Digest {
    /// The name with this value.
    #[must_use]
    pub const fn new(value: u64) -> Self {
        Self(value.to_be_bytes())
    }

    /// The name as a number.
    #[must_use]
    pub const fn value(self) -> u64 {
        u64::from_be_bytes(self.0)
    }
}

impl Fingerprint {
    /// The name of `contents`.
    #[must_use]
    pub fn of(contents: &[u8]) -> Self {
        Self(blake3::hash(contents).into())
    }
}

/// The value of one lower-case hexadecimal digit.
const fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back_from_its_digits() {
        let name = Digest::new(0x0123_4567_89ab_cdef);
        assert_eq!(name.to_string(), "0123456789abcdef");
        assert_eq!(Digest::from_hex("0123456789abcdef"), Some(name));
        assert_eq!(serde_json::from_str::<Digest>("\"0123456789abcdef\"").unwrap(), name);
    }

    #[test]
    fn a_name_has_one_spelling() {
        for other in
            ["", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0", "+123456789abcdef", "0123456789abcdeé"]
        {
            assert_eq!(Digest::from_hex(other), None, "{other}");
        }
    }
}
