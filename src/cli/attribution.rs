//! `whitecell attribution`: what analysts come to believe of a scenario's incidents over time.

use std::io::Write;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use crate::rehearse::{Estimate, Spread, Watch, watch};
use crate::scenario::Scenario;
use crate::sim::Ground;
use crate::store::bundled;
use crate::vocab::Moment;

use super::catalogue::find;
use super::json;
use super::prose::count;
use super::report::{Figures, Format};
use super::stop::{Exit, Stop};

/// Let a scenario run many times with nothing done, and tell what the analysts believe of its incidents.
///
/// For every incident and day: in how many runs it was known, and how likely the analysts held the truth, and whoever is framed.
/// It tells who did it: not for players.
#[derive(Debug, Args)]
pub(super) struct Attribution {
    /// The id of a scenario, or a scenario file.
    #[arg(value_name = "ID|FILE")]
    scenario: String,
    /// Runs.
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Days of exercise time at which to look.
    #[arg(long, value_delimiter = ',', value_name = "DAYS", default_values_t = [5, 30, 60],
          value_parser = clap::value_parser!(u16).range(1..=7300))]
    at_days: Vec<u16>,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl Attribution {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (_, scenario) = find(&self.scenario)?;
        let scenario = Arc::new(scenario);
        let ground = Arc::new(Ground::new(Arc::clone(bundled::shared()), Arc::clone(&scenario)));
        let mut at: Vec<Moment> = self.at_days.iter().map(|it| Moment(u32::from(*it) * 24)).collect();
        at.sort_unstable();
        at.dedup();
        let plan = Watch { runs: self.runs, seed: self.seed, jobs: 0, at };
        let estimates = watch(&ground, &plan)
            .map_err(|bad| Stop::failed(bad.to_string(), "try again with fewer programs running"))?;
        match self.format {
            Format::Table => print(out, &scenario, &plan, &estimates)?,
            Format::Json => json::print(out, &Told::of(&scenario, &plan, &estimates))?,
        }
        Ok(Exit::Done)
    }
}

fn print(out: &mut dyn Write, scenario: &Scenario, plan: &Watch, estimates: &[Estimate]) -> Result<(), Stop> {
    writeln!(out, "{}: {}, seed {}, nothing done", scenario.title, count(plan.runs as usize, "run"), plan.seed)?;
    let mut last = None;
    for it in estimates {
        if last != Some(it.incident) {
            let row = &scenario.incidents[it.incident.index()];
            writeln!(out, "\n{}: it was {}", row.title, scenario.hypotheses[row.truth.index()].name)?;
            writeln!(
                out,
                "{:>6}  {:>8}  {:<22}  {:<22}",
                "Day", "Known", "Truth (10 % to 90 %)", "Framed (10 % to 90 %)"
            )?;
            last = Some(it.incident);
        }
        let band = |it: &Spread| format!("{:.2} ({:.2} to {:.2})", it.mean, it.p10, it.p90);
        let (truth, framed) = (band(&it.truth), it.framed.as_ref().map_or_else(|| "-".into(), band));
        let line = format!("{:>6}  {:>6.0} %  {truth:<22}  {framed:<22}", it.at.hours() / 24, it.known * 100.0);
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Told<'a> {
    scenario: &'a str,
    seed: u64,
    runs: u32,
    incidents: Vec<Incident<'a>>,
}

#[derive(Serialize)]
struct Incident<'a> {
    id: &'a str,
    truth: &'a str,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    #[serde(rename = "day")]
    number: u32,
    known: f64,
    truth: Figures,
    framed: Option<Figures>,
}

impl<'a> Told<'a> {
    fn of(scenario: &'a Scenario, plan: &Watch, estimates: &[Estimate]) -> Self {
        let day = |it: &Estimate| Day {
            number: it.at.hours() / 24,
            known: it.known,
            truth: Figures::from(it.truth),
            framed: it.framed.map(Figures::from),
        };
        let incident = |of: &[Estimate]| {
            let row = &scenario.incidents[of[0].incident.index()];
            let truth = scenario.hypotheses[row.truth.index()].id.as_str();
            Incident { id: row.id.as_str(), truth, days: of.iter().map(day).collect() }
        };
        let incidents = estimates.chunk_by(|a, b| a.incident == b.incident).map(incident).collect();
        Self { scenario: scenario.id.as_str(), seed: plan.seed, runs: plan.runs, incidents }
    }
}
