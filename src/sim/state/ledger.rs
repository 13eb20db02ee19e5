//! Why every number moved, by turn and cause. Never read by the model, so it is not part of the digest.

use std::collections::BTreeMap;

use crate::journal::Cause;
use crate::vocab::Account;

/// One line of the ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Posting {
    /// The turn, from 0.
    pub(crate) turn: u16,
    pub(crate) account: Account,
    pub(crate) cause: Cause,
    pub(crate) amount: f64,
}

/// The ledger. Rehearsals keep none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    kept: bool,
    sums: BTreeMap<(Account, u16, Cause), f64>,
}

impl Ledger {
    /// Whether postings are kept; forgets all of them.
    pub(crate) fn keep(&mut self, kept: bool) {
        self.kept = kept;
        self.sums.clear();
    }

    /// Whether postings are kept.
    pub(crate) const fn is_kept(&self) -> bool {
        self.kept
    }

    /// Posts that `cause` moved `account` by `amount` in `turn`.
    #[inline]
    pub(crate) fn post(&mut self, turn: u16, account: Account, cause: Cause, amount: f64) {
        if self.kept && amount != 0.0 {
            self.add(turn, account, cause, amount);
        }
    }

    #[cold]
    fn add(&mut self, turn: u16, account: Account, cause: Cause, amount: f64) {
        *self.sums.entry((account, turn, cause)).or_insert(0.0) += amount;
    }

    /// Every posting of an account, oldest turn first.
    pub(crate) fn of(&self, account: Account) -> impl Iterator<Item = Posting> {
        let first = (account, 0, Cause::Decision(0));
        self.sums
            .range(first..)
            .take_while(move |((it, _, _), _)| *it == account)
            .map(|(&(account, turn, cause), &amount)| Posting { turn, account, cause, amount })
    }

    /// What moved an account in a turn.
    pub(crate) fn in_turn(&self, account: Account, turn: u16) -> impl Iterator<Item = Posting> {
        self.of(account).filter(move |it| it.turn == turn)
    }
}
