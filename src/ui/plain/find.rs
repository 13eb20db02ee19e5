//! Finds what was meant: an id, a name or a number of a list.

use crate::view::{AllyCard, Case, Gauge, HypothesisLine, NetworkCard, Offer, TargetOption};

/// Something that can be named when typing.
pub(super) trait Named {
    /// The words for it.
    fn words(&self) -> Vec<&str>;
}

/// The thing of this id or name, else the one of this number, from 1.
pub(super) fn find<'a, T: Named>(things: &'a [T], typed: &str) -> Option<&'a T> {
    let lower = typed.to_lowercase();
    let named = things.iter().find(|thing| thing.words().iter().any(|word| word.to_lowercase() == lower));
    named.or_else(|| things.get(typed.parse::<usize>().ok()?.checked_sub(1)?))
}

/// The thing of this id or name; else the only one in whose name these words are.
pub(super) fn meant<'a, T: Named>(things: &'a [T], typed: &str) -> Option<&'a T> {
    let lower = typed.to_lowercase();
    let is = |thing: &&T| thing.words().iter().any(|word| word.to_lowercase() == lower);
    let has = |thing: &&T| thing.words().iter().any(|word| word.to_lowercase().contains(&lower));
    let mut those = things.iter().filter(has);
    things.iter().find(is).or_else(|| those.next().filter(|_| those.next().is_none()))
}

impl Named for Gauge {
    fn words(&self) -> Vec<&str> {
        vec![&self.name]
    }
}

impl Named for NetworkCard {
    fn words(&self) -> Vec<&str> {
        vec![&self.id, &self.sector]
    }
}

impl Named for Offer {
    fn words(&self) -> Vec<&str> {
        vec![&self.id, &self.name]
    }
}

impl Named for TargetOption {
    fn words(&self) -> Vec<&str> {
        vec![&self.id, &self.name]
    }
}

impl Named for AllyCard {
    fn words(&self) -> Vec<&str> {
        vec![&self.id, &self.name, &self.code]
    }
}

impl Named for Case {
    fn words(&self) -> Vec<&str> {
        vec![&self.id, &self.title]
    }
}

impl Named for HypothesisLine {
    fn words(&self) -> Vec<&str> {
        vec![&self.id, &self.name]
    }
}
