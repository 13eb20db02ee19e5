//! Journals to test with.

use std::collections::BTreeMap;

use crate::journal::{Cause, Command, Decision, Digest, Entry, Event, Fingerprint, Header, Order, Page, Rule};
use crate::vocab::{EntryNo, Moment, NetworkId, OperationId, Slug};

use super::begin;

/// A text id.
pub(crate) fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

/// A header of the exercise with this seed.
pub(crate) fn header(seed: u64) -> Header {
    Header {
        engine: "0.1.0".into(),
        rulebook: Fingerprint::of(b"rulebook"),
        scenario: slug("harbour"),
        title: "Grey Harbour".into(),
        pack: String::new(),
        text: "(\n    title: \"Grey Harbour\",\n    note: \"naïve – “quoted”\",\n)\n".into(),
        seed,
        seat: slug("council"),
        settings: BTreeMap::new(),
        what_if: None,
        branch: None,
    }
}

/// The page of decision `number`, from 1. Every fourth locks the turn.
pub(crate) fn page(number: u32) -> Page {
    let command = match number % 4 {
        0 => Command::Lock,
        1 => Command::Plan(Decision::Respond { response: slug("isolate"), target: Some(slug("energy")) }),
        2 => Command::Undo,
        _ => Command::Drop(7),
    };
    let mut events = Vec::new();
    if number.is_multiple_of(4) {
        let struck = Event::NetworkStruck {
            network: NetworkId(3),
            operation: OperationId(1),
            loss: 0.1 + f64::from(number) / 3.0,
            repair_h: 1e-300,
            severity: 63.0,
        };
        let turn = u16::try_from(number / 4).unwrap();
        events.push(Entry { at: Moment(number), cause: Cause::Event(EntryNo(number)), event: struck });
        events.push(Entry { at: Moment(number), cause: Cause::Rule(Rule::Time), event: Event::TurnOpened { turn } });
    }
    let digest = |number: u32| Digest::new(u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    Page { order: Order { seat: slug("council"), command }, before: digest(number - 1), events, after: digest(number) }
}

/// A journal of these pages in parts: the header, then every frame.
pub(crate) fn parts(seed: u64, pages: impl IntoIterator<Item = Page>) -> Vec<Vec<u8>> {
    let (header, mut chain) = begin(&header(seed)).unwrap();
    let mut parts = vec![header];
    for page in pages {
        let (frame, next) = chain.frame(&page).unwrap();
        parts.push(frame);
        chain = next;
    }
    parts
}

/// A journal of `decisions` pages in parts.
pub(crate) fn journal(decisions: u32) -> Vec<Vec<u8>> {
    parts(7, (1..=decisions).map(page))
}
