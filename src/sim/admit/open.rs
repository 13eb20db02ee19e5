//! Every response that a seat may start now, with each target it may be aimed at.

use crate::rulebook::TargetKind;
use crate::sim::catalogue::{Entry, Term};
use crate::sim::state::Choice;
use crate::vocab::{ResponseId, Subject};

use super::sight::Sight;
use super::{afford, is_new, need, targets};

/// A response that a seat may start now, aimed at something, with what the seat knows of that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Open {
    /// Which.
    pub response: ResponseId,
    /// What it is aimed at; the Alliance where at nothing.
    pub target: Subject,
    /// How likely the analysts hold it that the target did what it would be blamed for, 0-1; 0 for a target that is nobody's
    /// adversary.
    pub likelihood: f64,
    /// Whether something is known to be wrong with the network it is aimed at; true for any other target.
    pub affected: bool,
}

impl Open {
    /// The choice of it.
    #[must_use]
    pub const fn choice(&self) -> Choice {
        Choice::Respond { response: self.response, target: self.target }
    }
}

/// Every response that a seat may start now, with each target it may be aimed at.
pub(crate) fn open(sight: &Sight<'_, '_>) -> Vec<Open> {
    let facts = sight.facts;
    let catalogue = &facts.ground().catalogue;
    // In the order of `TargetKind`.
    let aims = [TargetKind::Nothing, TargetKind::Network, TargetKind::Ally, TargetKind::Adversary]
        .map(|kind| targets(facts, sight.seat, kind));
    let mut open = Vec::with_capacity(64);
    for &response in catalogue.possible(sight.seat) {
        let Entry { cost, target, terms, .. } = catalogue.entry(response);
        let met = |it: &Term, target| need::check(sight, it, target).is_ok();
        if afford(sight, cost).is_err() || !terms.iter().all(|it| it.is_aimed() || met(it, Subject::Alliance)) {
            continue;
        }
        for &target in &aims[*target as usize] {
            let aimed = terms.iter().all(|it| !it.is_aimed() || met(it, target));
            if aimed && is_new(sight, response, target).is_ok() {
                let (likelihood, affected) = (sight.likelihood(target), sight.is_affected(target));
                open.push(Open { response, target, likelihood, affected });
            }
        }
    }
    open
}
