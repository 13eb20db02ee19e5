//! Texts that are negotiated: to which clauses a party agrees.

use crate::scenario::{Decision, Party, Trade};

use super::condition::holds;
use super::facts::Facts;

/// Why a party does not agree to a text: clauses that it would have to have, and clauses that it would have to be without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Quarrel {
    pub(crate) missing: Vec<u16>,
    pub(crate) refused: Vec<u16>,
}

/// What keeps a party from a text with these clauses now; nothing where it agrees.
pub(crate) fn quarrel(facts: &Facts<'_>, party: &Party, clauses: &[u16]) -> Quarrel {
    let has = |it: u16| clauses.contains(&it);
    let gives_way = |on: u16| {
        let fits = |it: &&Trade| it.on == on && it.with.is_none_or(has) && holds(facts, &it.when);
        party.trades.iter().any(|it| fits(&it))
    };
    let stays = |it: &u16| !gives_way(*it);
    Quarrel {
        missing: party.wants.iter().copied().filter(|it| !has(*it)).filter(stays).collect(),
        refused: party.refuses.iter().copied().filter(|it| has(*it)).filter(stays).collect(),
    }
}

/// The parties, by number, that do not agree to a text with these clauses now.
pub(crate) fn against(facts: &Facts<'_>, row: &Decision, clauses: &[u16]) -> Vec<u16> {
    let parties = row.parties.iter().enumerate();
    parties.filter(|(_, it)| quarrel(facts, it, clauses) != Quarrel::default()).map(|(at, _)| at as u16).collect()
}
