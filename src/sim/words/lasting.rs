//! What the scenario changes for a while, in a reader's words.

use crate::journal::{Held, Until};
use crate::vocab::{Lever, Subject};

use super::{Words, sentence, signed, told_scale};

impl Words<'_, '_, '_> {
    /// `Time to repair of Health in Solene: times 0.80, until D12 04h`.
    pub(super) fn held(self, lever: Lever, of: Subject, by: Held, until: Until) -> String {
        let scale = told_scale(lever);
        let by = match by {
            Held::Add(by) => signed(by * scale),
            Held::Times(by) => format!("times {by:.2}"),
            Held::PerDay(by) => format!("{} a day", signed(by * scale)),
            Held::AtLeast(by) => format!("up to {:.1} at least", by * scale),
        };
        let until = match until {
            Until::At(moment) => format!("until {moment}"),
            Until::Fades(days) => format!("halving every {days:.0} d"),
        };
        format!("{}: {by}, {until}", sentence(&self.lever(lever, of)))
    }
}
