//! `whitecell brief`: what whoever leads a session wants on paper.

mod decisions;
mod page;
mod show;

use std::io::Write;

use clap::Args;

use crate::store::bundled;

use super::catalogue::find_in;
use super::stop::{Exit, Stop};

/// Print the facilitator's guide and run of show, as Markdown. Full of secrets.
#[derive(Debug, Args)]
pub(super) struct Brief {
    /// The id of a scenario, or a scenario file.
    #[arg(value_name = "ID|FILE")]
    scenario: String,
    /// The language of the scenario's texts, such as `fr`, if it has a translation into it.
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
}

impl Brief {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (_, scenario) = find_in(&self.scenario, self.language.as_deref())?;
        out.write_all(page::page(&scenario, scenario.rulebook(bundled::rulebook())).as_bytes())?;
        Ok(Exit::Done)
    }
}
