//! `whitecell calibrate`: how often forecasts are right, over exercises that policies play.

use std::io::Write;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use crate::rehearse::{Calibration, Sample, Tried};
use crate::sim::Ground;
use crate::store::bundled;

use super::catalogue::{find, shipped};
use super::json;
use super::report::Format;
use super::stop::{Exit, Stop};

/// Measure how often forecasts are right: bands of dry runs on what a seat knows, held against what really comes.
///
/// Policies play exercises. Now and then some of the responses that are open are tried out: in worlds that the seat's belief
/// allows, as for players, and in the true one. What a response really does is the difference to doing nothing, on the same
/// rolls. Bands of nothing at all where nothing came are not counted.
#[derive(Debug, Args)]
pub(super) struct Calibrate {
    /// Scenarios, by id or file. [default: all that ship]
    #[arg(value_name = "ID|FILE")]
    scenarios: Vec<String>,
    /// Exercises of each scenario.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    exercises: u32,
    /// Look at one turn in so many.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=100))]
    every: u16,
    /// Responses to try in a turn.
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u16).range(1..=1000))]
    responses: u16,
    /// Fixes everything.
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// Cores to use. [default: all there are]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What `whitecell calibrate --format json` prints of a scenario, or of all together (`all`).
#[derive(Serialize)]
struct Held {
    scenario: String,
    tried: usize,
    deterrence: Share,
    resilience: Share,
}

/// Bands that were counted, those that held, and the factor that would make as many hold as are meant to.
#[derive(Serialize)]
struct Share {
    counted: usize,
    held: usize,
    nothing: usize,
    percent: f64,
    fitting: f64,
}

impl Calibrate {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let shipped: Vec<String> = shipped().map(|(id, _)| id.to_owned()).collect();
        let ids = if self.scenarios.is_empty() { &shipped } else { &self.scenarios };
        let sample = Sample {
            seed: self.seed,
            exercises: self.exercises,
            every: self.every,
            responses: self.responses.into(),
            jobs: self.jobs,
        };
        if self.format == Format::Table {
            writeln!(out, "{:<24}{:>8}{:>20}{:>20}", "", "tried", "deterrence", "resilience")?;
        }
        let (mut all, mut rows) = (Vec::new(), Vec::new());
        for id in ids {
            let (_, scenario) = find(id)?;
            let ground = Arc::new(Ground::new(Arc::clone(bundled::shared()), Arc::new(scenario)));
            let tried = sample.run(&ground).map_err(|it| Stop::Failed { message: it.to_string(), help: None })?;
            self.told(out, held(id, &tried), &mut rows)?;
            all.extend(tried);
        }
        self.told(out, held("all", &all), &mut rows)?;
        if self.format == Format::Json {
            json::print(out, &rows)?;
            return Ok(Exit::Done);
        }
        let numbers = &bundled::rulebook().parameters.forecast;
        let fitting = |score| Calibration::fitting(&all, score, numbers.share.value);
        writeln!(
            out,
            "Meant to hold: {:.0} %. It would be so with widen_deterrence {:.2} and widen_resilience {:.2}; they are {} and {}.",
            100.0 * numbers.share.value,
            fitting(0),
            fitting(1),
            numbers.widen_deterrence.value,
            numbers.widen_resilience.value
        )?;
        Ok(Exit::Done)
    }

    fn told(&self, out: &mut dyn Write, row: Held, rows: &mut Vec<Held>) -> Result<(), Stop> {
        if self.format == Format::Table {
            let share = |it: &Share| format!("{:.0} % of {}", it.percent, it.counted);
            let (one, two) = (share(&row.deterrence), share(&row.resilience));
            writeln!(out, "{:<24}{:>8}{one:>20}{two:>20}", row.scenario, row.tried)?;
            out.flush()?;
        }
        rows.push(row);
        Ok(())
    }
}

fn held(scenario: &str, tried: &[Tried]) -> Held {
    let share = |score| {
        let it = Calibration::of(tried, score);
        let meant = bundled::rulebook().parameters.forecast.share.value;
        Share {
            counted: it.counted,
            held: it.held,
            nothing: it.nothing,
            percent: (it.percent() * 10.0).round() / 10.0,
            fitting: Calibration::fitting(tried, score, meant),
        }
    };
    Held { scenario: scenario.to_owned(), tried: tried.len(), deterrence: share(0), resilience: share(1) }
}
