//! Runs that broke, each with what repeats it.

use std::any::Any;

use crate::rehearse::policy::Known;

/// Failures that are kept; the others are counted.
const MOST: usize = 20;

/// A run that panicked, or ended in a state that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Failure {
    /// The round of the rehearsal, counting from 0.
    pub run: u32,
    /// Who played.
    pub policy: Known,
    /// The seed of the exercise.
    pub seed: u64,
    /// What broke.
    pub why: String,
}

/// The failures of a rehearsal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many there were.
    pub count: u64,
    /// The first of them, by round and policy.
    pub first: Vec<Failure>,
}

impl Failures {
    pub(super) fn add(&mut self, failure: Failure) {
        self.count += 1;
        self.first.push(failure);
        self.cut();
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.first.extend(other.first.iter().cloned());
        self.cut();
    }

    fn cut(&mut self) {
        self.first.sort();
        self.first.truncate(MOST);
    }
}

/// What a panic said.
pub(super) fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("it panicked without a word").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failures_are_kept_whoever_finds_them_first() {
        let failure = |run| Failure { run, policy: Known::Null, seed: 0, why: String::new() };
        let (mut one, mut two) = (Failures::default(), Failures::default());
        (0..40).rev().for_each(|run| if run % 3 == 0 { one.add(failure(run)) } else { two.add(failure(run)) });
        one.merge(&two);
        assert_eq!(one.count, 40);
        assert_eq!(one.first.iter().map(|it| it.run).collect::<Vec<_>>(), (0..20).collect::<Vec<_>>());
    }
}
