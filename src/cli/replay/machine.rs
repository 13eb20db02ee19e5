//! A replay as JSON.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use crate::cli::json;
use crate::cli::stop::Stop;

use super::telling::{Telling, Turn};

/// What `whitecell replay --format json` prints.
#[derive(Debug, Serialize)]
struct Timeline<'a> {
    scenario: &'a str,
    title: &'a str,
    seat: &'a str,
    seed: u64,
    /// Whether the exercise is over.
    over: bool,
    ending: Option<&'a str>,
    turns: Vec<Told<'a>>,
    /// Bytes of an unfinished end that were left out.
    left_out: u64,
    /// Where it goes another way than the journal says.
    differs: Option<Differs<'a>>,
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    turn: u16,
    title: &'a str,
    closed: bool,
    decisions: Vec<Decision>,
    reports: Vec<Report<'a>>,
    /// The headline scores by name; empty until the turn was locked.
    scores: BTreeMap<String, f64>,
}

#[derive(Debug, Serialize)]
struct Decision {
    number: usize,
    command: String,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    at: &'a str,
    kind: &'a str,
    title: &'a str,
}

/// What `whitecell replay --verify --format json` prints.
#[derive(Debug, Serialize)]
struct Verification<'a> {
    same: bool,
    decisions: usize,
    turns: Vec<Verified>,
    left_out: u64,
    differs: Option<Differs<'a>>,
}

#[derive(Debug, Serialize)]
struct Verified {
    turn: u16,
    events: usize,
    digest: Option<String>,
    closed: bool,
}

#[derive(Debug, Serialize)]
struct Differs<'a> {
    turn: u16,
    decision: usize,
    command: &'a str,
    expected: &'a str,
    found: &'a str,
}

/// Prints what was decided and reported, turn by turn.
pub(super) fn timeline(out: &mut dyn Write, telling: &Telling) -> Result<(), Stop> {
    let header = &telling.header;
    let timeline = Timeline {
        scenario: header.scenario.as_str(),
        title: &header.title,
        seat: header.seat.as_str(),
        seed: header.seed,
        over: telling.ending.is_some(),
        ending: telling.ending.as_deref(),
        turns: telling.turns.iter().map(|it| told(telling, it)).collect(),
        left_out: telling.torn.map_or(0, |torn| torn.lost_bytes),
        differs: differs(telling),
    };
    json::print(out, &timeline)
}

/// Prints for each turn how many events it had, and the state it ended in.
pub(super) fn verification(out: &mut dyn Write, telling: &Telling) -> Result<(), Stop> {
    let verified = |turn: &Turn| Verified {
        turn: turn.number,
        events: turn.events,
        digest: turn.digest.map(|digest| digest.to_string()),
        closed: turn.closed,
    };
    let verification = Verification {
        same: telling.parting.is_none(),
        decisions: telling.decisions(),
        turns: telling.turns.iter().filter(|turn| !turn.decisions.is_empty()).map(verified).collect(),
        left_out: telling.torn.map_or(0, |torn| torn.lost_bytes),
        differs: differs(telling),
    };
    json::print(out, &verification)
}

fn told<'a>(telling: &Telling, turn: &'a Turn) -> Told<'a> {
    let decision = |(number, order): &(usize, _)| Decision { number: *number, command: telling.told(order) };
    Told {
        turn: turn.number,
        title: &turn.title,
        closed: turn.closed,
        decisions: turn.decisions.iter().map(decision).collect(),
        reports: turn.reports.iter().map(|it| Report { at: &it.at, kind: &it.kind, title: &it.title }).collect(),
        scores: turn.scores.iter().map(|(score, value)| (score.to_string().to_lowercase(), *value)).collect(),
    }
}

fn differs(telling: &Telling) -> Option<Differs<'_>> {
    telling.parting.as_deref().map(|it| Differs {
        turn: it.turn,
        decision: it.decision,
        command: &it.command,
        expected: &it.expected,
        found: &it.found,
    })
}
