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

/// What `whitecell calibrate --format json` prints of the bands that have something in common.
#[derive(Serialize)]
struct Held {
    /// What they have in common: `scenario`, `level` (of the response), `turns` or `all`.
    by: &'static str,
    /// Which scenario, level or turns.
    of: String,
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
    /// One standard error of the percentage.
    error: f64,
    fitting: f64,
}

/// Turns that are reported together.
const TURNS: u16 = 3;

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
            writeln!(out, "{:<28}{:>8}{:>26}{:>26}", "", "tried", "deterrence", "resilience")?;
        }
        let (mut all, mut rows) = (Vec::new(), Vec::new());
        for id in ids {
            let (_, scenario) = find(id)?;
            let ground = Arc::new(Ground::new(Arc::clone(bundled::shared()), Arc::new(scenario)));
            let tried = sample.run(&ground).map_err(|it| Stop::Failed { message: it.to_string(), help: None })?;
            // Exercises of two scenarios are two exercises.
            let first = all.last().map_or(0, |it: &Tried| it.exercise + 1);
            let tried: Vec<Tried> = tried.into_iter().map(|it| Tried { exercise: first + it.exercise, ..it }).collect();
            self.told(out, held("scenario", id.clone(), &tried), &mut rows)?;
            all.extend(tried);
        }
        for (by, of, tried) in groups(&all) {
            self.told(out, held(by, of, &tried), &mut rows)?;
        }
        self.told(out, held("all", "all".into(), &all), &mut rows)?;
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
            let error =
                |it: &Share| if it.error.is_finite() { format!(" \u{b1} {:.0}", it.error) } else { String::new() };
            let share = |it: &Share| format!("{:.0}{} % of {}", it.percent, error(it), it.counted);
            let (one, two) = (share(&row.deterrence), share(&row.resilience));
            if rows.last().is_some_and(|it| it.by != row.by) {
                writeln!(out)?;
            }
            writeln!(out, "{:<28}{:>8}{one:>26}{two:>26}", row.of, row.tried)?;
            out.flush()?;
        }
        rows.push(row);
        Ok(())
    }
}

/// What was tried, by level of the response, and by when in the exercise.
fn groups(all: &[Tried]) -> Vec<(&'static str, String, Vec<Tried>)> {
    let responses = &bundled::rulebook().responses.rows;
    let mut groups: Vec<((usize, u16), &'static str, String, Vec<Tried>)> = Vec::new();
    for it in all {
        let level = responses[it.response.index()].level;
        let span = it.turn / TURNS;
        let turns = format!("turns {} to {}", span * TURNS + 1, (span + 1) * TURNS);
        for (key, by, of) in [((0, level as u16), "level", level.name().to_owned()), ((1, span), "turns", turns)] {
            match groups.iter_mut().find(|known| known.0 == key) {
                Some(known) => known.3.push(it.clone()),
                None => groups.push((key, by, of, vec![it.clone()])),
            }
        }
    }
    groups.sort_by_key(|it| it.0);
    groups.into_iter().map(|(_, by, of, tried)| (by, of, tried)).collect()
}

fn held(by: &'static str, of: String, tried: &[Tried]) -> Held {
    let numbers = &bundled::rulebook().parameters.forecast;
    let share = |score, widen| {
        let it = Calibration::of(tried, score, widen);
        let tenth = |it: f64| (it * 10.0).round() / 10.0;
        Share {
            counted: it.counted,
            held: it.held,
            nothing: it.nothing,
            percent: tenth(it.percent()),
            error: tenth(it.error),
            fitting: Calibration::fitting(tried, score, numbers.share.value),
        }
    };
    let (deterrence, resilience) = (share(0, numbers.widen_deterrence.value), share(1, numbers.widen_resilience.value));
    Held { by, of, tried: tried.len(), deterrence, resilience }
}
