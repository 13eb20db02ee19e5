//! `whitecell show`: what a player may know of a scenario before the first turn. The truth stays in the file.

use std::fmt::Write as _;
use std::io::Write;

use clap::Args;

use crate::scenario::Scenario;

use super::catalogue::{entry, find};
use super::json::{self, Shown};
use super::prose::{count, folded, stretch};
use super::stop::{Exit, Stop};

/// Show what players know of a scenario before the first turn. No secrets.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// A scenario's id, as `whitecell list` shows it, or a scenario file.
    #[arg(value_name = "ID|FILE")]
    scenario: String,
    /// Print JSON, for scripts.
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (_, scenario) = find(&self.scenario)?;
        if self.json {
            json::print(out, &Shown::from(&scenario))?;
        } else {
            out.write_all(told(&scenario).as_bytes())?;
        }
        Ok(Exit::Done)
    }
}

fn told(scenario: &Scenario) -> String {
    let entry = entry(scenario);
    let hours = scenario.turns.iter().map(|turn| turn.hours).sum();
    let turns = count(scenario.turns.len(), "turn");
    let mut page = format!("{} ({})\n", entry.title, entry.id);
    let _ = writeln!(page, "{}, {} minutes, {turns} over {}\n", entry.difficulty, entry.minutes, stretch(hours));
    page.push_str(&folded(&entry.summary, ""));
    for (heading, text) in ["Situation", "At stake", "Task"].iter().zip(&scenario.briefing) {
        let _ = write!(page, "\n{heading}\n{}", folded(text, "  "));
    }
    let seats = entry.seats.iter().map(|(id, title)| format!("{id}: {title}"));
    list(&mut page, "Seats, the first by default", seats);
    list(&mut page, "What is practised", entry.objectives.iter().cloned());
    page
}

fn list(page: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let _ = writeln!(page, "\n{heading}");
    for line in lines {
        let indented = folded(&line, "    ");
        let _ = writeln!(page, "  - {}", indented.trim());
    }
}
