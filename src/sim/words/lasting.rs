//! How much a lever is changed, and for how long, in a reader's words.

use crate::journal::{Held, Until};
use crate::rulebook::Amount;
use crate::vocab::{Lever, Subject};

use super::{Words, sentence, signed, told_scale};

impl Words<'_, '_> {
    /// `Time to repair of Health in Solene: times 0.80, until D12 04h`.
    pub(super) fn held(self, lever: Lever, of: Subject, by: Held, until: Until) -> String {
        let until = match until {
            Until::At(moment) => format!("until {moment}"),
            Until::Fades(days) => format!("halving every {days:.0} d"),
        };
        format!("{}: {}, {until}", sentence(&self.lever(lever, of)), amount(lever, by.into()))
    }
}

/// By how much a lever is changed: `+4.0 a day`.
pub(crate) fn amount(lever: Lever, by: Amount) -> String {
    let scale = told_scale(lever);
    match by {
        Amount::Add(by) => signed(by * scale),
        Amount::Times(by) => format!("times {by:.2}"),
        Amount::PerDay(by) => format!("{} a day", signed(by * scale)),
        Amount::AtLeast(by) => format!("up to {:.1} at least", by * scale),
    }
}
