//! An amount of the rulebook, as the record keeps it of a lever that is changed for a while; and back.

use crate::journal::Held;
use crate::rulebook::Amount;

impl From<Amount> for Held {
    fn from(by: Amount) -> Self {
        match by {
            Amount::Add(by) => Self::Add(by),
            Amount::Times(by) => Self::Times(by),
            Amount::PerDay(by) => Self::PerDay(by),
            Amount::AtLeast(by) => Self::AtLeast(by),
        }
    }
}

impl From<Held> for Amount {
    fn from(by: Held) -> Self {
        match by {
            Held::Add(by) => Self::Add(by),
            Held::Times(by) => Self::Times(by),
            Held::PerDay(by) => Self::PerDay(by),
            Held::AtLeast(by) => Self::AtLeast(by),
        }
    }
}
