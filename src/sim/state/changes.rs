//! Changes of levers that last for a while.

use serde::Serialize;

use crate::rulebook::Amount;
use crate::sim::math::halving;
use crate::vocab::{EntryNo, Lever, Moment, ProgressId, Subject};

/// When a lasting change ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) enum Ends {
    /// At this moment.
    At(Moment),
    /// Fades, halving every so many days.
    Fades(f64),
    /// With the response that made it.
    With(ProgressId),
}

/// A change of a lever that lasts for a while.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lasting {
    pub(crate) lever: Lever,
    pub(crate) of: Subject,
    pub(crate) by: Amount,
    pub(crate) since: Moment,
    pub(crate) ends: Ends,
    /// The event that made it.
    pub(crate) entry: EntryNo,
}

impl Serialize for Lasting {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, by) = match self.by {
            Amount::Add(by) => (0_u8, by),
            Amount::Times(by) => (1, by),
            Amount::PerDay(by) => (2, by),
            Amount::AtLeast(by) => (3, by),
        };
        (self.lever, self.of, kind, by, self.since, self.ends, self.entry).serialize(serializer)
    }
}

/// Every lasting change: lever by lever, and of each lever the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Changes {
    items: Vec<Lasting>,
    /// A bit for each lever that some change moves, so that the others cost nothing to ask.
    moved: u64,
}

const fn bit(lever: Lever) -> u64 {
    1 << (lever as u64)
}

impl Changes {
    /// Every lasting change.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Lasting> {
        self.items.iter()
    }

    /// Adds a change.
    pub(crate) fn add(&mut self, change: Lasting) {
        self.moved |= bit(change.lever);
        let at = self.items.partition_point(|it| it.lever as u8 <= change.lever as u8);
        self.items.insert(at, change);
    }

    /// Keeps only the changes for which `keep` holds.
    pub(crate) fn retain(&mut self, keep: impl Fn(&Lasting) -> bool) {
        self.items.retain(|it| keep(it));
        self.moved = self.items.iter().fold(0, |moved, it| moved | bit(it.lever));
    }

    /// The next moment at which a change ends.
    pub(crate) fn next_end(&self) -> Option<Moment> {
        let end = |it: &Lasting| match it.ends {
            Ends::At(moment) => Some(moment),
            Ends::Fades(_) | Ends::With(_) => None,
        };
        self.items.iter().filter_map(end).min()
    }

    /// Whether any change moves this lever.
    pub(crate) const fn moves(&self, lever: Lever) -> bool {
        self.moved & bit(lever) != 0
    }

    /// `base`, with every change of `lever` whose subject `is` one of interest.
    #[inline]
    pub(crate) fn adjust(&self, lever: Lever, base: f64, now: Moment, is: impl Fn(Subject) -> bool) -> f64 {
        if self.moves(lever) { self.adjusted(lever, base, now, is) } else { base }
    }

    #[inline(never)]
    fn adjusted(&self, lever: Lever, base: f64, now: Moment, is: impl Fn(Subject) -> bool) -> f64 {
        let (mut sum, mut factor) = (base, 1.0);
        let first = self.items.partition_point(|it| (it.lever as u8) < lever as u8);
        let own = self.items[first..].iter().take_while(|it| it.lever == lever);
        for change in own.filter(|it| is(it.of)) {
            let left = match change.ends {
                Ends::Fades(half_life_d) => halving(now.days_since(change.since), half_life_d),
                Ends::At(_) | Ends::With(_) => 1.0,
            };
            match change.by {
                Amount::Add(by) => sum += by * left,
                Amount::Times(by) => factor *= 1.0 + (by - 1.0) * left,
                Amount::AtLeast(by) => sum = sum.max(by),
                Amount::PerDay(_) => {}
            }
        }
        sum * factor
    }
}
