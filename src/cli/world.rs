//! `whitecell world`: years of peace with no script and no players, as a table of incidents.

mod csv;
mod summary;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::rehearse::{Span, Tally, Unfinished, chronicle};
use crate::rulebook::Rulebook;
use crate::sim::Peace;
use crate::store::{Export, bundled};

use super::amend::Setting;
use super::stop::{Exit, Stop};

/// Let years of peace pass, with no script and no players, and tell every incident.
///
/// One row an incident, as comma-separated values; days count from the start of the run. Runs with the same seed share all
/// their luck, so that two worlds that differ in `--set` can be compared run by run.
#[derive(Debug, Args)]
pub(super) struct World {
    /// Years in each run.
    #[arg(long, value_name = "Y", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=200))]
    years: u32,
    /// Runs.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Where the rows go; they go to the standard output if it is left out. With it, a summary is printed.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// A number of the rulebook to change, by its path in `whitecell params`; may be given many times.
    #[arg(long, value_name = "PATH=NUMBER")]
    set: Vec<Setting>,
    /// Threads to run on [default: one for each core].
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

impl World {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let peace = Peace::new(Arc::new(self.rulebook()?));
        let Some(path) = &self.out else {
            self.write(&peace, out).map_err(|bad| stopped(bad, Stop::Output))?;
            return Ok(Exit::Done);
        };
        let tally = self.to_file(&peace, path)?;
        summary::print(out, &tally)?;
        writeln!(out)?;
        writeln!(out, "{} incidents in {}", tally.incidents(), path.display())?;
        Ok(Exit::Done)
    }

    fn rulebook(&self) -> Result<Rulebook, Stop> {
        let mut rulebook = bundled::rulebook().clone();
        self.set.iter().try_for_each(|it| it.make(&mut rulebook))?;
        Ok(rulebook)
    }

    fn to_file(&self, peace: &Peace, path: &Path) -> Result<Tally, Stop> {
        let mut file = Export::begin(path)?;
        let written = self.write(peace, &mut file);
        let tally = written.map_err(|bad| stopped(bad, |bad| file.trouble(&bad).into()))?;
        file.keep()?;
        Ok(tally)
    }

    fn write(&self, peace: &Peace, out: &mut dyn Write) -> Result<Tally, Unfinished<io::Error>> {
        csv::head(out).map_err(Unfinished::Refused)?;
        let span = Span { years: self.years, runs: self.runs, seed: self.seed, jobs: self.jobs.map_or(0, usize::from) };
        let mut tally = Tally::default();
        chronicle(peace, &span, |run, years| {
            tally.add(peace, self.years, &years);
            years.incidents.iter().try_for_each(|it| csv::row(out, peace, run, it))
        })?;
        Ok(tally)
    }
}

fn stopped(bad: Unfinished<io::Error>, refused: impl Fn(io::Error) -> Stop) -> Stop {
    match bad {
        Unfinished::NoThreads(bad) => Stop::failed(bad.to_string(), "ask for fewer with `--jobs`"),
        Unfinished::Refused(bad) => refused(bad),
    }
}
