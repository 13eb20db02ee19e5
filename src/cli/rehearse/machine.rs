//! What `whitecell rehearse --format json` prints: its shape, which scripts rely on.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use crate::cli::json;
use crate::cli::report::Figures;
use crate::cli::stop::Stop;
use crate::rehearse::{Known, Reached};
use crate::vocab::Slug;

use super::{Clue, Report, score_names};

#[derive(Serialize)]
struct Rehearsed<'a> {
    scenario: &'a str,
    seed: u64,
    runs: u32,
    policies: Vec<Policy<'a>>,
    endings_never_reached: BTreeMap<&'a str, Vec<Clue>>,
    /// The most of them, by share of turns, 0-1.
    responses_chosen_most: BTreeMap<&'a str, f64>,
    injects_never_fired: Vec<&'a str>,
    injects_why_never: BTreeMap<&'a str, Vec<Clue>>,
    responses_never_open: Vec<&'a str>,
    responses_never_chosen: Vec<&'a str>,
    responses_dominated: Vec<&'a str>,
    failures: Failures,
}

/// Shares are of the policy's runs, 0-1.
#[derive(Serialize)]
struct Policy<'a> {
    name: &'static str,
    runs: u64,
    scores: BTreeMap<String, Figures>,
    turns: f64,
    halts: f64,
    minutes: f64,
    endings: BTreeMap<&'a str, f64>,
    injects: BTreeMap<&'a str, f64>,
    operations_struck: BTreeMap<&'a str, f64>,
    responses: BTreeMap<&'a str, f64>,
}

#[derive(Serialize)]
struct Failures {
    count: u64,
    first: Vec<Failure>,
}

#[derive(Serialize)]
struct Failure {
    run: u32,
    policy: &'static str,
    seed: u64,
    why: String,
    command: String,
}

pub(super) fn print(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let failures = &report.coverage.failures;
    let failure = |it: &crate::rehearse::Failure| Failure {
        run: it.run,
        policy: it.policy.name(),
        seed: it.seed,
        why: it.why.clone(),
        command: report.repeats(it.policy, it.run),
    };
    let rehearsed = Rehearsed {
        scenario: report.scenario.id.as_str(),
        seed: report.plan.seed,
        runs: report.plan.runs,
        policies: Known::ALL.into_iter().zip(&report.coverage.policies).map(|it| policy(report, it)).collect(),
        endings_never_reached: report.never_ended().into_iter().collect(),
        responses_chosen_most: report.habits().into_iter().collect(),
        injects_never_fired: report.never_fired(),
        injects_why_never: report.never_came().into_iter().collect(),
        responses_never_open: report.never_open(),
        responses_never_chosen: report.never_chosen(),
        responses_dominated: report.dominated(),
        failures: Failures { count: failures.count, first: failures.first.iter().map(failure).collect() },
    };
    json::print(out, &rehearsed)
}

fn policy<'a>(report: &'a Report<'_>, (policy, tally): (Known, &Reached)) -> Policy<'a> {
    let of = |counts: &[u64]| counts.iter().map(|it| *it as f64 / tally.runs.max(1) as f64).collect::<Vec<_>>();
    let by = |ids: Vec<&'a Slug>, counts: &[u64]| ids.into_iter().map(Slug::as_str).zip(of(counts)).collect();
    let scenario = report.scenario;
    Policy {
        name: policy.name(),
        runs: tally.runs,
        scores: score_names().into_iter().zip(tally.scores.iter().map(|it| it.spread().into())).collect(),
        turns: tally.mean_turns(),
        halts: tally.halts as f64 / tally.runs.max(1) as f64,
        minutes: report.minutes(tally),
        endings: by(scenario.endings.iter().map(|it| &it.id).collect(), &tally.endings),
        injects: by(scenario.injects.iter().map(|it| &it.id).collect(), &tally.injects),
        operations_struck: by(scenario.operations.iter().map(|it| &it.id).collect(), &tally.struck),
        responses: by(report.ground.rulebook().responses.rows.iter().map(|it| &it.id).collect(), &tally.responses),
    }
}
