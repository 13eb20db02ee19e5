//! `whitecell rehearse`: what many dry runs reach of a scenario, and what they never do.

mod machine;
mod table;

use std::io::Write;
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use crate::rehearse::{Coverage, Known, Reached, Rehearsal, parts, parts_of_inject, replay};
use crate::scenario::{Condition, Scenario, with_words};
use crate::sim::{Exercise, Ground};
use crate::vocab::Score;

use super::catalogue::find;
use super::rehearsal::{cores, covered, ground};
use super::report::Format;
use super::stop::{Exit, Stop};

/// Try a scenario out in many dry runs, and tell what they never reach.
///
/// Runs are dealt to the policies of `simulate` in turn. Told are endings that are never reached and injects that never come, with what did not hold, responses that nobody can start, that
/// no sensible player starts, or that only cost; endings, length and scores; and runs that break. The same seed gives the same
/// bytes, whatever the number of jobs. Exits with 1 where a run broke.
#[derive(Debug, Args)]
pub(super) struct Rehearse {
    /// The id of a scenario, or a scenario file.
    #[arg(value_name = "ID|FILE")]
    scenario: String,
    /// Runs, of all policies together.
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    runs: u32,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Threads to run on [default: one for each core].
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Play nothing but this run, and tell its decisions; a run that breaks breaks here too.
    #[arg(long, value_name = "POLICY:RUN", value_parser = only)]
    only: Option<(Known, u32)>,
}

/// Policies that choose with sense: what none of them ever starts, players hardly will.
const SENSIBLE: [Known; 2] = [Known::Cautious, Known::Assertive];

/// A part of a condition, and the share of runs, 0-1, at whose end it held.
#[derive(Debug, Serialize)]
struct Clue {
    condition: String,
    held: f64,
}

/// How many habits of sensible policies are told.
const HABITS: usize = 5;

/// What is reported.
struct Report<'a> {
    /// What the scenario was called on the command line.
    named: &'a str,
    scenario: &'a Scenario,
    ground: &'a Ground,
    plan: &'a Rehearsal,
    coverage: &'a Coverage,
}

impl Report<'_> {
    /// Ids of injects that never came.
    fn never_fired(&self) -> Vec<&str> {
        let count = |at: usize| self.coverage.total(|it| it.injects[at]);
        let rows = self.scenario.injects.iter().enumerate();
        rows.filter(|(at, _)| count(*at) == 0).map(|(_, it)| it.id.as_str()).collect()
    }

    /// Endings that were never reached: id, and the parts of its condition, each with the share of runs at whose end it held.
    fn never_ended(&self) -> Vec<(&str, Vec<Clue>)> {
        let count = |at: usize| self.coverage.total(|it| it.endings[at]);
        let rows = self.scenario.endings.iter().enumerate().filter(|(at, _)| count(*at) == 0);
        rows.map(|(at, it)| (it.id.as_str(), self.clues(&parts(&it.when), &self.coverage.clues.endings[at]))).collect()
    }

    /// Injects that never came, likewise.
    fn never_came(&self) -> Vec<(&str, Vec<Clue>)> {
        let count = |at: usize| self.coverage.total(|it| it.injects[at]);
        let rows = self.scenario.injects.iter().enumerate().filter(|(at, _)| count(*at) == 0);
        rows.map(|(at, it)| (it.id.as_str(), self.clues(&parts_of_inject(it), &self.coverage.clues.injects[at])))
            .collect()
    }

    fn clues(&self, parts: &[&Condition], held: &[u64]) -> Vec<Clue> {
        let runs = self.coverage.runs().max(1) as f64;
        let words = |it: &Condition| with_words(it, self.scenario, self.ground.rulebook());
        parts.iter().zip(held).map(|(it, held)| Clue { condition: words(it), held: *held as f64 / runs }).collect()
    }

    /// Ids of responses for which `wanted` holds, by their number.
    fn responses(&self, wanted: impl Fn(usize) -> bool) -> Vec<&str> {
        let rows = self.ground.rulebook().responses.rows.iter().enumerate();
        rows.filter(|(at, _)| wanted(*at)).map(|(_, it)| it.id.as_str()).collect()
    }

    fn never_open(&self) -> Vec<&str> {
        self.responses(|at| !self.coverage.open[at])
    }

    fn never_chosen(&self) -> Vec<&str> {
        let chosen = |at: usize| SENSIBLE.iter().any(|it| self.coverage.of(*it).responses[at] > 0);
        self.responses(|at| self.coverage.open[at] && !chosen(at))
    }

    /// Ids of the responses that sensible policies start most, with the share of their turns, 0-1; most first.
    fn habits(&self) -> Vec<(&str, f64)> {
        let turns: u64 = SENSIBLE.iter().map(|it| self.coverage.of(*it).all_turns()).sum();
        let started = |at: usize| SENSIBLE.iter().map(|it| self.coverage.of(*it).turns_with[at]).sum::<u64>();
        let rows = self.ground.rulebook().responses.rows.iter().enumerate();
        let mut habits: Vec<(&str, f64)> =
            rows.map(|(at, it)| (it.id.as_str(), started(at) as f64 / turns.max(1) as f64)).collect();
        habits.sort_by(|a, b| b.1.total_cmp(&a.1));
        habits.truncate(HABITS);
        habits
    }

    fn dominated(&self) -> Vec<&str> {
        self.responses(|at| self.coverage.gains[at].is_dominated())
    }

    /// Minutes at the table of a run, on average: of those that the scenario is made for, as much as of its turns.
    fn minutes(&self, tally: &Reached) -> f64 {
        f64::from(self.scenario.minutes) * tally.mean_turns() / self.scenario.turns.len().max(1) as f64
    }

    /// The command that repeats a run alone.
    fn repeats(&self, policy: Known, run: u32) -> String {
        format!("whitecell rehearse {} --seed {} --only {policy}:{run}", self.named, self.plan.seed)
    }
}

impl Rehearse {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (_, scenario) = find(&self.scenario)?;
        let scenario = Arc::new(scenario);
        let ground = ground(&scenario);
        if let Some((policy, run)) = self.only {
            return self.one(&ground, policy, run, out);
        }
        let jobs = self.jobs.map_or_else(cores, usize::from);
        let plan = Rehearsal { runs: self.runs, seed: self.seed, jobs };
        let coverage = covered(&ground, &plan)?;
        let report =
            Report { named: &self.scenario, scenario: &scenario, ground: &ground, plan: &plan, coverage: &coverage };
        match self.format {
            Format::Table => table::print(out, &report)?,
            Format::Json => machine::print(out, &report)?,
        }
        Ok(if coverage.failures.count == 0 { Exit::Done } else { Exit::Findings })
    }

    /// Plays one run of the rehearsal, and tells it.
    fn one(&self, ground: &Arc<Ground>, policy: Known, run: u32, out: &mut dyn Write) -> Result<Exit, Stop> {
        writeln!(out, "{}, run {run} by `{policy}` of the rehearsal with seed {}", ground.scenario().title, self.seed)?;
        out.flush()?;
        let mut exercise = Exercise::new(Arc::clone(ground));
        replay(&mut exercise, self.seed, run, policy);
        table::course(out, &mut exercise)?;
        Ok(Exit::Done)
    }
}

fn only(text: &str) -> Result<(Known, u32), String> {
    let named = text.split_once(':').and_then(|(policy, run)| Some((Known::named(policy)?, run.parse().ok()?)));
    named.ok_or_else(|| "name a policy and a run, as in `random:12`".to_owned())
}

/// The names of the headline scores.
fn score_names() -> [String; Score::HEADLINE.len()] {
    Score::HEADLINE.map(|it| it.to_string())
}
