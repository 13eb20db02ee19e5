//! What was reported and what a seat could see happen, oldest first.

use crate::journal::{Entry, Event, FoundBy};
use crate::scenario::model::Reliability;
use crate::sim::component::DraftState;
use crate::sim::facts::Facts;
use crate::sim::media;
use crate::sim::words::Words;
use crate::view::{FeedItem, Opens};
use crate::vocab::{EntryNo, InjectId, Moment, OperationId, SeatId};

use super::telling::telling;
use super::{claims, decisions, filling, objectors};

/// The feed of a seat.
pub(super) fn feed(facts: &Facts<'_>, seat: SeatId) -> Vec<FeedItem> {
    let mut items = Vec::new();
    let mut turn = 0;
    let mut locks = 0;
    for (no, entry) in numbered(facts) {
        match entry.event {
            Event::TurnOpened { turn: opened } => turn = opened,
            Event::TurnLocked { .. } => locks += 1,
            _ => {}
        }
        if !visible(facts, seat, entry) {
            continue;
        }
        let new = locks == facts.conduct.locks;
        if let Some(item) = item(facts, no, entry, turn + 1, new) {
            items.push(item);
        }
    }
    items
}

/// The last `most` things that every seat of the scenario was told, newest first: what one of them does not get is not here.
pub(super) fn for_all(facts: &Facts<'_>, most: usize) -> Vec<FeedItem> {
    let seats = facts.scenario().seats.len();
    let all: Vec<_> = numbered(facts).collect();
    let told = all.into_iter().rev().filter(|(_, entry)| (0..seats).all(|it| visible(facts, SeatId::at(it), entry)));
    told.filter_map(|(no, entry)| item(facts, no, entry, 0, false)).take(most).collect()
}

/// Every entry of the record with its number.
pub(super) fn numbered<'a>(facts: &'a Facts<'_>) -> impl Iterator<Item = (EntryNo, &'a Entry)> {
    let first = facts.record.before;
    facts.record.entries.iter().enumerate().map(move |(at, it)| (EntryNo(first + at as u32), it))
}

/// Whether a seat could know of an event while the exercise runs.
#[allow(clippy::too_many_lines, reason = "a line for each event, so that none is missed")]
pub(super) fn visible(facts: &Facts<'_>, seat: SeatId, entry: &Entry) -> bool {
    match entry.event {
        Event::InjectDelivered { inject } => receives(facts, seat, inject),
        Event::DecisionAsked { decision }
        | Event::DecisionSettled { decision, .. }
        | Event::TextRefused { decision, .. }
        | Event::DecisionLapsed { decision } => decisions::concerns(facts, seat, decision),
        Event::ClockStarted { clock }
        | Event::ClockWarned { clock }
        | Event::ClockMet { clock }
        | Event::ClockMissed { clock } => facts.scenario().clocks[clock.index()].binds(seat),
        Event::SecretTold { hidden } => facts.scenario().hidden[usize::from(hidden)].known_to.contains(&seat),
        Event::ClaimMade { .. } | Event::ClaimWithdrawn { .. } => claims::is_heard(facts, seat, entry),
        Event::NetworkStruck { loss, operation, .. } => loss > 0.0 || was_found(facts, operation, entry.at),
        Event::OperationEvicted { operation } => was_found(facts, operation, entry.at),
        Event::EvidenceArrived { incident, .. } => {
            facts.dossiers()[incident.index()].disclosed.is_some_and(|(at, _)| at <= entry.at)
        }
        Event::NetworkRestored { .. }
        | Event::OperationFound { .. }
        | Event::WormSpread { .. }
        | Event::IncidentDisclosed { .. }
        | Event::PlantExposed { .. }
        | Event::ActClaimed { .. }
        | Event::AdversaryReacted { .. }
        | Event::AdversaryNamed { .. }
        | Event::ClaimReversed { .. }
        | Event::ResponseStarted { .. }
        | Event::ResponseDone { .. }
        | Event::ResponseFailed { .. }
        | Event::ResponseEnded { .. }
        | Event::RiskRealised { .. }
        | Event::AllyJoined { .. }
        | Event::LawBroken { .. }
        | Event::ConsultationCalled { .. }
        | Event::ConsultationHeld { .. }
        | Event::TextTabled { .. }
        | Event::SilenceBroken { .. }
        | Event::TextSoftened { .. }
        | Event::TextConditioned { .. }
        | Event::EvidenceShared { .. }
        | Event::AllyLobbied { .. }
        | Event::TextTabledAgain { .. }
        | Event::TextWithdrawn { .. }
        | Event::TextAdopted { .. }
        | Event::TextFailed { .. }
        | Event::AllyActed { .. }
        | Event::AllyConceded { .. }
        | Event::AllyProposed { .. }
        | Event::ExerciseEnded { .. } => true,
        Event::TurnOpened { .. }
        | Event::TurnLocked { .. }
        | Event::Interrupted { .. }
        | Event::InjectSkipped { .. }
        | Event::InjectArmed { .. }
        | Event::InjectVaried { .. }
        | Event::DecisionAnswered { .. }
        | Event::DecisionClosed { .. }
        | Event::RubricJudged { .. }
        | Event::FlagSet { .. }
        | Event::NumberMoved { .. }
        | Event::NumberSet { .. }
        | Event::OperationStarted { .. }
        | Event::OperationAdvanced { .. }
        | Event::OperationSetBack { .. }
        | Event::OperationAbandoned { .. }
        | Event::OperationStruck { .. }
        | Event::OperationReturned { .. }
        | Event::OperationFrozen { .. }
        | Event::OperationPlanned { .. }
        | Event::AdversaryChose { .. }
        | Event::EvidenceChecked { .. }
        | Event::EstimateStated { .. }
        | Event::ResponseDecided { .. }
        | Event::IncidentAnswered { .. }
        | Event::IncidentUnanswered { .. }
        | Event::LeverMoved { .. }
        | Event::LeverHeld { .. }
        | Event::InjectHeld { .. }
        | Event::InjectFreed { .. }
        | Event::InjectMoved { .. }
        | Event::InjectDropped { .. } => false,
    }
}

/// Whether a seat gets an inject.
pub(super) fn receives(facts: &Facts<'_>, seat: SeatId, inject: InjectId) -> bool {
    let row = facts.scenario().inject(inject);
    let audience = &row.audience;
    !row.unseen && (audience.is_empty() || audience.contains(&seat))
}

/// Whether an operation had been found by then. Asked of the record: an intruder that comes back unseen is no longer found,
/// and what was known of it before must not vanish with that.
fn was_found(facts: &Facts<'_>, operation: OperationId, by: Moment) -> bool {
    let found = |it: &&Entry| matches!(it.event, Event::OperationFound { operation: it, .. } if it == operation);
    facts.record.entries.iter().take_while(|it| it.at <= by).any(|it| found(&it))
}

/// A word for what kind of thing an event is.
fn kind(event: &Event) -> &'static str {
    match event {
        Event::InjectDelivered { .. } => "REPORT",
        Event::DecisionAsked { .. }
        | Event::DecisionSettled { .. }
        | Event::TextRefused { .. }
        | Event::DecisionLapsed { .. } => "DECISION",
        Event::ClockStarted { .. } | Event::ClockWarned { .. } | Event::ClockMet { .. } | Event::ClockMissed { .. } => {
            "CLOCK"
        }
        Event::ClaimMade { .. } | Event::ClaimWithdrawn { .. } => "CLAIM",
        Event::SecretTold { .. } => "SECRET",
        Event::EvidenceArrived { .. }
        | Event::PlantExposed { .. }
        | Event::ActClaimed { .. }
        | Event::IncidentDisclosed { .. } => "EVIDENCE",
        Event::NetworkStruck { .. }
        | Event::WormSpread { .. }
        | Event::OperationFound { .. }
        | Event::OperationEvicted { .. } => "ATTACK",
        Event::NetworkRestored { .. } => "SERVICE",
        Event::ExerciseEnded { .. } => "END",
        Event::AdversaryReacted { .. } => "ADVERSARY",
        Event::AllyJoined { .. } | Event::AllyActed { .. } | Event::AllyConceded { .. } => "ALLY",
        Event::ConsultationCalled { .. }
        | Event::ConsultationHeld { .. }
        | Event::TextTabled { .. }
        | Event::SilenceBroken { .. }
        | Event::TextSoftened { .. }
        | Event::TextConditioned { .. }
        | Event::EvidenceShared { .. }
        | Event::AllyLobbied { .. }
        | Event::TextTabledAgain { .. }
        | Event::TextWithdrawn { .. }
        | Event::TextAdopted { .. }
        | Event::TextFailed { .. }
        | Event::AllyProposed { .. } => "COUNCIL",
        _ => "RESPONSE",
    }
}

fn item(facts: &Facts<'_>, no: EntryNo, entry: &Entry, turn: u16, new: bool) -> Option<FeedItem> {
    let (source, text) = telling(facts, &entry.event);
    let mut item = FeedItem {
        turn,
        at: entry.at.to_string(),
        kind: kind(&entry.event).into(),
        title: filling::fill(facts, &Words(facts).event(&entry.event), no),
        text,
        source,
        voice: String::new(),
        grade: String::new(),
        only_you: false,
        urgent: false,
        new,
        opens: Some(Opens::Event(no)),
    };
    match entry.event {
        Event::InjectDelivered { inject } => {
            let row = facts.scenario().inject(inject);
            let (title, text) = wording(facts, inject, no);
            item.title = filling::fill(facts, title, no);
            item.text = filling::fill(facts, text, no);
            item.source.clone_from(&row.source);
            item.voice.clone_from(&row.voice);
            item.grade = format!("{}{}", letter(row.reliability), row.credibility);
            item.only_you = row.audience.len() == 1 && facts.scenario().seats.len() > 1;
            item.urgent = row.urgent;
            if let Some(it) = &row.media {
                item.kind = "MEDIA".into();
                item.source = media::told(&row.source, it);
            }
        }
        Event::EvidenceArrived { channel, points_at, .. } => {
            let row = &facts.rulebook().channels.rows[usize::from(channel)];
            item.title = format!("{}: {}", row.name, Words(facts).hypothesis(points_at));
        }
        Event::SilenceBroken { proposal, .. } => {
            let (title, objections) = objectors::together(facts, no, proposal)?;
            item.title = title;
            item.text = format!("{objections}\n\n{}", item.text);
            item.urgent = facts.drafts()[proposal.index()].state == DraftState::Broken;
        }
        Event::ClockWarned { .. } => item.urgent = true,
        Event::SecretTold { hidden } => {
            item.only_you = facts.scenario().hidden[usize::from(hidden)].known_to.len() == 1;
        }
        Event::OperationFound { by: FoundBy::Effect, .. } => return None,
        Event::AllyActed { incident, .. } => {
            (item.title, item.text) = super::round_up::round_up(facts, no, incident)?;
        }
        Event::AllyJoined { .. } if joined_before(facts, no, entry) => return None,
        Event::AllyJoined { progress, .. } => {
            item.title = super::cases::joiners(facts, progress);
        }
        _ => {}
    }
    Some(item)
}

/// An event in a sentence; of an inject that came in a variant, the headline of that.
pub(crate) fn event(facts: &Facts<'_>, event: &Event, no: EntryNo) -> String {
    match *event {
        Event::InjectDelivered { inject } => wording(facts, inject, no).0.to_owned(),
        _ => Words(facts).event(event),
    }
}

/// Headline and text of an inject that came with entry `no`: its own, or those of the variant that the next entry names.
pub(super) fn wording<'a>(facts: &'a Facts<'_>, inject: InjectId, no: EntryNo) -> (&'a str, &'a str) {
    let row = facts.scenario().inject(inject);
    match facts.record.entry(EntryNo(no.0 + 1)).map(|it| it.event) {
        Some(Event::InjectVaried { inject: it, variant }) if it == inject => {
            let variant = &row.variants[usize::from(variant)];
            (if variant.title.is_empty() { &row.title } else { &variant.title }, &variant.text)
        }
        _ => (&row.title, &row.text),
    }
}

/// Whether another Ally joined the same response at the same moment just before: one line tells of all.
fn joined_before(facts: &Facts<'_>, no: EntryNo, entry: &Entry) -> bool {
    let before = no.0.checked_sub(1).and_then(|it| facts.record.entry(EntryNo(it)));
    match (before.map(|it| &it.event), &entry.event) {
        (Some(Event::AllyJoined { progress: a, .. }), Event::AllyJoined { progress: b, .. }) => a == b,
        _ => false,
    }
}

const fn letter(reliability: Reliability) -> char {
    match reliability {
        Reliability::A => 'A',
        Reliability::B => 'B',
        Reliability::C => 'C',
        Reliability::D => 'D',
        Reliability::E => 'E',
        Reliability::F => 'F',
    }
}
