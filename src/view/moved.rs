//! How a value moved, as it is told beside the value: in whole numbers that never contradict it.

use std::fmt;

/// How a value moved from one moment to another, in the whole numbers in which both are told.
///
/// The step is the difference of the numbers that are shown, so nobody reads `71 to 71` beside a change of 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Not at all, or by nothing that anybody could name.
    Not,
    /// By less than one, and the same whole number shows before and after.
    Hardly {
        /// Whether it went up.
        up: bool,
    },
    /// By this many.
    By(i32),
}

/// The least that counts as a move.
const LEAST: f64 = 0.05;

impl Moved {
    /// How it moved from `was` to `is`.
    #[must_use]
    pub fn between(was: f64, is: f64) -> Self {
        match whole(is) - whole(was) {
            0 if (is - was).abs() < LEAST => Self::Not,
            0 => Self::Hardly { up: is > was },
            by => Self::By(by),
        }
    }

    /// Whether it went up; `None` where it did not move.
    #[must_use]
    pub const fn up(self) -> Option<bool> {
        match self {
            Self::Not => None,
            Self::Hardly { up } => Some(up),
            Self::By(by) => Some(by > 0),
        }
    }
}

impl fmt::Display for Moved {
    /// In words: `up 3`, `down by less than 1`, `unchanged`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Not => f.write_str("unchanged"),
            Self::Hardly { up: true } => f.write_str("up by less than 1"),
            Self::Hardly { up: false } => f.write_str("down by less than 1"),
            Self::By(by) if *by > 0 => write!(f, "up {by}"),
            Self::By(by) => write!(f, "down {}", by.unsigned_abs()),
        }
    }
}

/// The whole number in which a value is told. What differs from a half only by how it was added up counts as the half.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "values that are told so are far below the limits of whole numbers"
)]
pub fn whole(value: f64) -> i32 {
    ((value * 1e6).round() / 1e6).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_never_contradicts_the_numbers_it_stands_beside() {
        let mut was = 0.0;
        while was < 5.0 {
            let mut is = 0.0;
            while is < 5.0 {
                match Moved::between(was, is) {
                    Moved::By(by) => assert_eq!(whole(was) + by, whole(is), "{was} to {is}"),
                    Moved::Hardly { up } => assert!(whole(was) == whole(is) && up == (is > was), "{was} to {is}"),
                    Moved::Not => assert!(whole(was) == whole(is) && (is - was).abs() < LEAST, "{was} to {is}"),
                }
                is += 0.13;
            }
            was += 0.17;
        }
    }

    #[test]
    fn a_move_is_told_in_words() {
        let told = [(71.4, 70.6), (70.4, 70.6), (3.0, 3.01), (3.0, 6.2), (9.0, 4.0)].map(|(a, b)| Moved::between(a, b));
        assert_eq!(told.map(|it| it.to_string()), ["down by less than 1", "up 1", "unchanged", "up 3", "down 5"]);
    }
}
