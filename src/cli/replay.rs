//! `whitecell replay`: tells an exercise turn by turn from its journal, or verifies that it comes out the same again.

mod human;
mod machine;
mod telling;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::scenario::clean_line;
use crate::store::read_journal;

use super::stop::{Exit, Stop};
use telling::Telling;

/// Look back at an exercise turn by turn, from its journal.
///
/// The exercise is played again from the scenario in the journal, and has to come out as the journal says. Exits with 1
/// where it does not, or the journal is damaged.
#[derive(Debug, Args)]
pub(super) struct Replay {
    /// The journal.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Only compare, and say for each turn how many events it had and which state it ended in.
    #[arg(long)]
    verify: bool,
    /// How to tell it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How a replay is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// As JSON, for scripts.
    Json,
}

impl Replay {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let read = read_journal(&self.path)?;
        let telling = Telling::of(&read)?;
        match (self.format, self.verify) {
            (Format::Text, true) => human::verification(out, &telling)?,
            (Format::Text, false) => human::timeline(out, &telling)?,
            (Format::Json, true) => machine::verification(out, &telling)?,
            (Format::Json, false) => machine::timeline(out, &telling)?,
        }
        match &telling.parting {
            Some(parting) => Err(parting.stop(&read.header)),
            None => Ok(Exit::Done),
        }
    }
}

/// `text` from a journal that anybody may have written, on one line.
fn plain(text: &str) -> String {
    clean_line(text)
}
