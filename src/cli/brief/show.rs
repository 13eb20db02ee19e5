//! The run of show: what comes when, and what to watch for.

use std::fmt::Write as _;

use crate::rulebook::Rulebook;
use crate::scenario::model::Truthfulness;
use crate::scenario::{Condition, Inject, Scenario, Timing, when_told, with_words};
use crate::vocab::Moment;

use super::page::{line, quote, told};

/// What comes when: turn by turn what comes by the clock, and then what waits for something.
pub(super) fn run_of_show(scenario: &Scenario, rulebook: &Rulebook) -> String {
    let mut out = "## Run of show\n".to_owned();
    let mut begins = 0;
    let mut table = 0;
    for (at, turn) in scenario.turns.iter().enumerate() {
        let ends = begins + turn.hours;
        let last = at + 1 == scenario.turns.len();
        let (from, to) = (Moment(begins), Moment(ends));
        out += &phase(scenario, at);
        let table = turn.minutes.map_or_else(String::new, |it| {
            let begins = table;
            table += it;
            format!("; {it} minutes at the table, {} to {}", clock(begins), clock(table))
        });
        let _ = write!(out, "\n### Turn {}: {} ({from} to {to}{table})\n", at + 1, turn.title);
        let comes = |it: &&Inject| hour(&it.when).is_some_and(|hour| begins <= hour && (hour < ends || last));
        let mut injects: Vec<&Inject> = scenario.injects.iter().filter(comes).collect();
        injects.sort_by_key(|it| hour(&it.when));
        if injects.is_empty() {
            out.push_str("\nNothing comes by the clock.\n");
        }
        injects.iter().for_each(|it| out += &inject(it, scenario, rulebook));
        begins = ends;
    }
    let waiting: Vec<&Inject> = scenario.injects.iter().filter(|it| hour(&it.when).is_none()).collect();
    if !waiting.is_empty() {
        out.push_str("\n### What waits for something\n");
        waiting.iter().for_each(|it| out += &inject(it, scenario, rulebook));
    }
    out
}

/// The heading of a phase that begins with a turn, if one does.
fn phase(scenario: &Scenario, turn: usize) -> String {
    let Some(it) = scenario.phases.iter().find(|it| usize::from(it.from) == turn) else { return String::new() };
    let tempo = if it.tempo.is_empty() { String::new() } else { format!(" ({})", line(&it.tempo)) };
    let advice = if it.advice.is_empty() { String::new() } else { format!("\n{}\n", told(&it.advice)) };
    format!("\n## Phase: {}{tempo}\n{advice}", line(&it.title))
}

/// Minutes from the beginning of the first turn, as a clock shows them: `1:25`.
fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The hour from which an inject may come by the clock.
const fn hour(timing: &Timing) -> Option<u32> {
    match timing {
        Timing::At(hour) | Timing::Between(hour, _) | Timing::Every { from: hour, .. } => Some(*hour),
        Timing::Since(..) | Timing::After(..) | Timing::EachTime { .. } | Timing::Manual => None,
    }
}

fn inject(it: &Inject, scenario: &Scenario, rulebook: &Rulebook) -> String {
    let mut out = format!("\n**{}** (`{}`), {}", it.title, it.id, when_told(&it.when, scenario, rulebook));
    if it.only_if != Condition::Always {
        let _ = write!(out, "; only if {}", with_words(&it.only_if, scenario, rulebook));
    }
    if it.chance < 1.0 {
        let _ = write!(out, "; in {:.0} of 100 exercises", it.chance * 100.0);
    }
    if !it.audience.is_empty() {
        let seats: Vec<&str> = it.audience.iter().map(|seat| scenario.seats[seat.index()].title.as_str()).collect();
        let _ = write!(out, "; to {} alone", seats.join(", "));
    }
    if let Some(media) = &it.media {
        let percent = media.reach * 100.0;
        let _ = write!(out, "; {:?}, in {}, read by {percent:.0} %", media.tone, media.outlet);
    }
    if it.urgent {
        out.push_str("; it stops the clock");
    }
    if it.unseen {
        out.push_str(". Off the table: no report tells of it.\n");
        return out;
    }
    let truth = truth(it.truth);
    let _ = write!(out, ".\n\n{}\n>\n> {}", quote(&it.text), line(&it.source));
    let _ = write!(out, " ({:?}{}; {truth})\n\n", it.reliability, it.credibility);
    let names = ["Why", "Say", "Watch for"];
    for (name, text) in names.into_iter().zip(&it.notes).filter(|(_, text)| !text.trim().is_empty()) {
        let _ = writeln!(out, "- {name}: {}", line(text));
    }
    out
}

/// What the facilitator knows of a report.
const fn truth(truth: Truthfulness) -> &'static str {
    match truth {
        Truthfulness::True => "it is so",
        Truthfulness::Partial => "part of the picture",
        Truthfulness::Wrong => "a mistake",
        Truthfulness::Planted => "planted",
    }
}
