//! `whitecell simulate`: many runs of a scenario by policies, without a player.

mod machine;
mod players;
mod table;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::rehearse::{Batch, Known, Player, Summary, rehearse};
use crate::scenario::Scenario;

use super::catalogue::find;
use super::rehearsal::{bar, cores, ground};
use super::report::Format;
use super::stop::{Exit, Stop};

/// Play a scenario many times by simple policies, and tell how they fare.
///
/// Every player meets the same luck, run by run. The same seed gives the same figures, whatever the number of jobs.
#[derive(Debug, Args)]
pub(super) struct Simulate {
    /// The id of a scenario, or a scenario file.
    #[arg(value_name = "ID|FILE")]
    scenario: String,
    /// Runs of each policy.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The policies to play, in this order [default: all, unless scripts or responses are named].
    #[arg(long, value_enum, value_delimiter = ',', value_name = "NAMES")]
    policy: Vec<Known>,
    /// A script to play in every run; lines that a run does not allow are left out. Can be given several times.
    #[arg(long, value_name = "FILE")]
    script: Vec<PathBuf>,
    /// Responses to start over and over, each for itself, as a player who knows nothing else; `all` for each of them.
    #[arg(long, value_delimiter = ',', value_name = "IDS")]
    repeat: Vec<String>,
    /// Threads to run on [default: one for each core].
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl ValueEnum for Known {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Null => "does nothing",
            Self::Random => "does anything",
            Self::Cautious => "helps, tells, consults; answers only what is sure, and mildly",
            Self::Assertive => "names and punishes as soon as it may",
            Self::Everything => "starts all it may, every turn",
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
}

/// What came of it.
struct Report<'a> {
    scenario: &'a Scenario,
    batch: &'a Batch,
    summaries: &'a [Summary],
    /// Wall-clock seconds that the runs took. Everything else depends on the seed alone.
    elapsed_s: f64,
}

impl Report<'_> {
    /// Playthroughs a second: runs of players, the comparison with doing nothing thrown in.
    fn per_s(&self) -> f64 {
        let playthroughs = f64::from(self.batch.runs) * self.batch.players.len() as f64;
        playthroughs / self.elapsed_s.max(1e-9)
    }

    fn players(&self) -> impl Iterator<Item = (&Player, &Summary)> {
        self.batch.players.iter().zip(self.summaries)
    }
}

impl Simulate {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (_, scenario) = find(&self.scenario)?;
        let scenario = Arc::new(scenario);
        let ground = ground(&scenario);
        let Some(players) = self.players(ground.rulebook(), out)? else { return Ok(Exit::Findings) };
        let batch =
            Batch { runs: self.runs, seed: self.seed, jobs: self.jobs.map_or_else(cores, usize::from), players };
        let bar = bar(u64::from(batch.runs) * batch.players.len() as u64);
        #[expect(
            clippy::disallowed_types,
            reason = "how long it took is a fact about this machine, not about the exercise"
        )]
        let start = std::time::Instant::now();
        let runs = rehearse(&ground, &batch, &|| bar.inc(1));
        let elapsed_s = start.elapsed().as_secs_f64();
        bar.finish_and_clear();
        let runs = runs.map_err(|bad| Stop::failed(bad.to_string(), "ask for fewer with `--jobs`"))?;
        let summaries: Vec<_> = runs.iter().map(|it| Summary::of(it, scenario.endings.len())).collect();
        let report = Report { scenario: &scenario, batch: &batch, summaries: &summaries, elapsed_s };
        match self.format {
            Format::Table => table::print(out, &report)?,
            Format::Json => machine::print(out, &report)?,
        }
        Ok(Exit::Done)
    }
}
