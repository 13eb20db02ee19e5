//! `whitecell list`: the scenarios that ship with the program.

use std::io::Write;

use clap::Args;

use crate::scenario::load;
use crate::store::bundled;
use crate::view::PickerEntry;

use super::catalogue::{entry, shipped};
use super::json::{self, Listed};
use super::prose::{count, folded};
use super::stop::{Exit, Stop};

/// List the scenarios that ship with whitecell.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Print JSON, for scripts.
    #[arg(long)]
    json: bool,
}

impl List {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let entries = shipped()
            .map(|(id, source)| match load(&source, bundled::rulebook()) {
                Ok(scenario) => Ok(entry(&scenario)),
                Err(findings) => Err(damaged(id, findings.len())),
            })
            .collect::<Result<Vec<_>, _>>()?;
        if self.json {
            let listed: Vec<Listed> = entries.into_iter().map(Listed::from).collect();
            json::print(out, &listed)?;
        } else {
            out.write_all(entries.iter().map(told).collect::<Vec<_>>().join("\n").as_bytes())?;
        }
        Ok(Exit::Done)
    }
}

fn told(entry: &PickerEntry) -> String {
    let PickerEntry { id, title, summary, difficulty, minutes, turns, .. } = entry;
    let turns = count(usize::from(*turns), "turn");
    format!("{id}\n  {title} ({difficulty}, {minutes} minutes, {turns})\n{}", folded(summary, "  "))
}

/// Cannot happen to a released program: a test loads every shipped scenario.
fn damaged(id: &str, findings: usize) -> Stop {
    let message = format!("the scenario `{id}` that ships with whitecell has {}", count(findings, "finding"));
    Stop::Failed { message, help: None }
}
