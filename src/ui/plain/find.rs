//! Finds what was meant: an id, a name or a number of a list.

use crate::view::{AllyCard, Case, Gauge, HypothesisLine, NetworkCard, Offer, Opens, TargetOption};

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

/// What the thing of this id or name opens; else what the only one opens in whose name these words are.
pub(super) fn opened<'a>(things: impl Iterator<Item = (&'a dyn Named, Opens)> + Clone, typed: &str) -> Option<Opens> {
    let lower = typed.to_lowercase();
    let called = |thing: &dyn Named| thing.words().iter().any(|word| word.to_lowercase() == lower);
    let holds = |thing: &dyn Named| thing.words().iter().any(|word| word.to_lowercase().contains(&lower));
    let mut those = things.clone().filter(|(thing, _)| holds(*thing)).map(|(_, opens)| opens);
    let only = || those.next().filter(|_| those.next().is_none());
    things.clone().find(|(thing, _)| called(*thing)).map(|(_, opens)| opens).or_else(only)
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
