//! What Allies that nobody plays did of their own accord, told together: one report an incident and decision.

use crate::journal::{Entry, Event};
use crate::sim::facts::Facts;
use crate::sim::words::{Words, counted, sentence};
use crate::vocab::{AdversaryId, AllyId, EntryNo, IncidentId, ResponseId};

/// An Ally's own act.
struct Act {
    ally: AllyId,
    response: ResponseId,
    adversary: Option<AdversaryId>,
    percent: u8,
}

/// Title and text of the report that begins with entry `no`; `None` where an earlier report tells of it.
pub(super) fn round_up(facts: &Facts<'_>, no: EntryNo, incident: IncidentId) -> Option<(String, String)> {
    let entries = &facts.record.entries;
    let at = no.0.checked_sub(facts.record.before)? as usize;
    let (before, after) = entries.split_at(at.min(entries.len()));
    let same = |it: &&Entry| !matches!(it.event, Event::TurnLocked { .. });
    if before.iter().rev().take_while(same).any(|it| act(it, incident).is_some()) {
        return None;
    }
    let acts: Vec<Act> = after.iter().take_while(same).filter_map(|it| act(it, incident)).collect();
    let words = Words(facts);
    let title = match acts.as_slice() {
        [] => return None,
        [only] => sentence(&words.own_act(only.ally, only.response, only.adversary)),
        [..] => sentence(&format!("{} of their own accord: {}", words.say(&who(&acts)), words.incident(incident))),
    };
    Some((title, text(facts, &acts)))
}

/// `Seven Allies act`.
fn who(acts: &[Act]) -> String {
    let mut allies: Vec<AllyId> = acts.iter().map(|it| it.ally).collect();
    allies.sort_unstable();
    allies.dedup();
    format!("{} {}", counted(allies.len()), if allies.len() == 1 { "Ally acts" } else { "Allies act" })
}

fn act(entry: &Entry, about: IncidentId) -> Option<Act> {
    match entry.event {
        Event::AllyActed { ally, incident, response, adversary, percent, .. } if incident == about => {
            Some(Act { ally, response, adversary, percent })
        }
        _ => None,
    }
}

/// Who did what, and what made them.
fn text(facts: &Facts<'_>, acts: &[Act]) -> String {
    let words = Words(facts);
    let mut kinds: Vec<(ResponseId, Option<AdversaryId>)> = Vec::new();
    for act in acts {
        if !kinds.contains(&(act.response, act.adversary)) {
            kinds.push((act.response, act.adversary));
        }
    }
    let line = |&(response, adversary): &(ResponseId, Option<AdversaryId>)| {
        let who: Vec<&Act> = acts.iter().filter(|it| (it.response, it.adversary) == (response, adversary)).collect();
        let names: Vec<&str> = who.iter().map(|it| words.ally(it.ally)).collect();
        let what = sentence(&words.done_alone(response, adversary));
        format!("{what}: {}. {}", names.join(", "), reason(facts, &who))
    };
    let lines: Vec<String> = kinds.iter().map(line).collect();
    format!("{}\n\nIt costs your table nothing, and commits it to nothing.", lines.join("\n\n"))
}

/// Why they did it: how sure they were of whom they accused, or how grave it was.
fn reason(facts: &Facts<'_>, acts: &[&Act]) -> String {
    let Some(first) = acts.first() else { return String::new() };
    let aimed =
        facts.rulebook().responses.rows[first.response.index()].target == crate::rulebook::TargetKind::Adversary;
    let Some(adversary) = first.adversary.filter(|_| aimed) else {
        return "It was grave enough to speak of, and it accuses nobody.".into();
    };
    let least = acts.iter().map(|it| it.percent).min().unwrap_or(0);
    let most = acts.iter().map(|it| it.percent).max().unwrap_or(0);
    let sure = if least == most { format!("{least} %") } else { format!("{least} to {most} %") };
    let name = Words(facts).adversary(adversary);
    if acts.len() == 1 {
        format!("It holds it {sure} likely that it was {name}: as sure as it asks to be.")
    } else {
        format!("They hold it {sure} likely that it was {name}: each is as sure as it asks to be.")
    }
}
