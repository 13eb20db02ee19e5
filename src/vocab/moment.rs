//! Exercise time, which has nothing to do with the clock on the wall.

use std::fmt;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// Hours in a day.
pub const HOURS_PER_DAY: f64 = 24.0;

/// A point in exercise time: whole hours since the exercise began.
///
/// The hour is the model's resolution: whatever happens, happens on the hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u32);

impl Moment {
    /// When the exercise begins.
    pub const START: Self = Self(0);

    /// Later than any exercise lasts.
    pub const NEVER: Self = Self(u32::MAX);

    /// Hours since the exercise began.
    #[must_use]
    pub const fn hours(self) -> u32 {
        self.0
    }

    /// Days since the exercise began.
    #[must_use]
    pub fn days(self) -> f64 {
        f64::from(self.0) / HOURS_PER_DAY
    }

    /// Hours from `earlier` to here; zero where `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Days from `earlier` to here; zero where `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> f64 {
        f64::from(self.since(earlier)) / HOURS_PER_DAY
    }
}

impl Add<u32> for Moment {
    type Output = Self;

    fn add(self, hours: u32) -> Self {
        Self(self.0.saturating_add(hours))
    }
}

impl fmt::Display for Moment {
    /// Days and hours, as a duty log writes them: `D3 06h`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "D{} {:02}h", self.0 / 24, self.0 % 24)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_day_and_hour() {
        assert_eq!((Moment::START + 78).to_string(), "D3 06h");
    }

    #[test]
    fn time_since_a_later_moment_is_nothing() {
        assert_eq!(Moment(5).since(Moment(9)), 0);
    }
}
