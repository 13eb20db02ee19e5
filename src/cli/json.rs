//! What subcommands print with `--json`: their shapes, which scripts rely on.

use std::io::Write;

use serde::Serialize;

use crate::scenario::Scenario;
use crate::view::PickerEntry;

use super::catalogue::entry;
use super::stop::Stop;

/// A scenario in `whitecell list --json`.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    id: String,
    title: String,
    summary: String,
    difficulty: String,
    minutes: u32,
    turns: u16,
    seats: Vec<Seat>,
    objectives: Vec<String>,
}

/// What `whitecell show ID --json` prints: what a player may know before the first turn.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    listed: Listed,
    year: u16,
    hours: Vec<u32>,
    briefing: Briefing,
}

#[derive(Debug, Serialize)]
struct Seat {
    id: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Briefing {
    situation: String,
    stakes: String,
    task: String,
}

impl From<PickerEntry> for Listed {
    fn from(entry: PickerEntry) -> Self {
        let PickerEntry { id, title, summary, difficulty, minutes, turns, seats, objectives, .. } = entry;
        let seats = seats.into_iter().map(|(id, title)| Seat { id, title }).collect();
        Self { id, title, summary, difficulty, minutes, turns, seats, objectives }
    }
}

impl From<&Scenario> for Shown {
    fn from(scenario: &Scenario) -> Self {
        let [situation, stakes, task] = scenario.briefing.clone();
        Self {
            listed: entry(scenario).into(),
            year: scenario.year,
            hours: scenario.turns.iter().map(|turn| turn.hours).collect(),
            briefing: Briefing { situation, stakes, task },
        }
    }
}

/// Prints `value` as JSON.
pub(super) fn print(out: &mut dyn Write, value: &impl Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(value).expect("these shapes hold only text and numbers");
    writeln!(out, "{text}")?;
    Ok(())
}
