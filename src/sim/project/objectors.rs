//! Allies that break silence on the same text at the same moment, told together.

use crate::journal::{Entry, Event, Objection};
use crate::sim::facts::Facts;
use crate::sim::words::{Words, counted, objection, sentence};
use crate::vocab::{AllyId, EntryNo, ProposalId};

/// Title and text of the report that begins with entry `no`; `None` where the report before it tells of it.
pub(super) fn together(facts: &Facts<'_>, no: EntryNo, proposal: ProposalId) -> Option<(String, String)> {
    let at = no.0.checked_sub(facts.record.before)? as usize;
    let (before, after) = facts.record.entries.split_at_checked(at)?;
    let hour = after.first()?.at;
    let broken = |it: &Entry| broken(it, proposal).filter(|_| it.at == hour);
    if before.last().and_then(broken).is_some() {
        return None;
    }
    let objections: Vec<(AllyId, Objection)> = after.iter().map_while(broken).collect();
    let words = Words(facts);
    let title = match objections.as_slice() {
        [] => return None,
        [_] => words.event(&after.first()?.event),
        [..] => {
            let many = format!("{} Allies break silence: {}", counted(objections.len()), words.measure(proposal));
            sentence(&many)
        }
    };
    Some((title, over(words, &objections)))
}

fn broken(entry: &Entry, on: ProposalId) -> Option<(AllyId, Objection)> {
    match entry.event {
        Event::SilenceBroken { proposal, ally, over } if proposal == on => Some((ally, over)),
        _ => None,
    }
}

/// Who objects over what, in the order in which it was first said.
fn over(words: Words<'_, '_>, objections: &[(AllyId, Objection)]) -> String {
    let mut kinds: Vec<Objection> = Vec::new();
    for (_, it) in objections {
        if !kinds.contains(it) {
            kinds.push(*it);
        }
    }
    let line = |kind: &Objection| {
        let who = objections.iter().filter(|(_, it)| it == kind).map(|(ally, _)| words.ally(*ally));
        format!("Over {}: {}.", objection(*kind), who.collect::<Vec<_>>().join(", "))
    };
    kinds.iter().map(line).collect::<Vec<_>>().join("\n")
}
