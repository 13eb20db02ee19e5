//! What `whitecell rehearse` prints for people.

#![allow(clippy::wildcard_enum_match_arm, reason = "a run is told by a few of many events")]

use std::borrow::Borrow;
use std::io::Write;

use crate::cli::prose::{count, folded};
use crate::cli::stop::Stop;
use crate::journal::Event;
use crate::rehearse::{Known, Reached, Spread};
use crate::scenario::clean_line;
use crate::sim::Exercise;
use crate::vocab::Subject;

use super::{Clue, Report, score_names};

pub(super) fn print(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let runs = count(report.plan.runs as usize, "run");
    writeln!(
        out,
        "{}: {runs}, dealt to {} policies, seed {}",
        report.scenario.title,
        Known::ALL.len(),
        report.plan.seed
    )?;
    failures(out, report)?;
    scores(out, report)?;
    lengths(out, report)?;
    endings(out, report)?;
    injects(out, report)?;
    never(out, "Endings that were never reached", &report.never_ended())?;
    never(out, "Injects that never came", &report.never_came())?;
    let habits: Vec<String> =
        report.habits().iter().map(|(id, share)| format!("{id} {:.0} %", 100.0 * share)).collect();
    list(out, "Responses that sensible policies start most, in this share of their turns", &habits)?;
    list(out, "Responses that nobody could ever start", &report.never_open())?;
    list(out, "Responses that no sensible policy started", &report.never_chosen())?;
    list(out, "Responses that only cost: without them every score is better", &report.dominated())
}

fn failures(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let failures = &report.coverage.failures;
    if failures.count == 0 {
        return Ok(());
    }
    writeln!(out, "\n{} BROKE, the first of them:", count(failures.count as usize, "run"))?;
    for it in &failures.first {
        writeln!(out, "  seed {}, by `{}`: {}", it.seed, it.policy, clean_line(&it.why))?;
        writeln!(out, "    {}", report.repeats(it.policy, it.run))?;
    }
    Ok(())
}

/// A line a policy: means, with what four runs in five lie between.
fn scores(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let names = score_names().map(|it| format!("{it:>14}")).concat();
    writeln!(out, "\n{:<10}{names}", "Mean")?;
    for (policy, tally) in policies(report) {
        let cell = |it: Spread| format!("{:>14}", format!("{:.1} {:.0}-{:.0}", it.mean, it.p10, it.p90));
        let cells = tally.scores.each_ref().map(|it| cell(it.spread())).concat();
        writeln!(out, "{:<10}{cells}", policy.name())?;
    }
    Ok(())
}

/// A line a policy: how long a run is.
fn lengths(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    writeln!(out, "\n{:<12}{:>13}{:>13}{:>13}", "Length", "turns", "halts", "minutes")?;
    for (policy, tally) in policies(report) {
        let halts = tally.halts as f64 / tally.runs.max(1) as f64;
        let (turns, minutes) = (tally.mean_turns(), report.minutes(tally));
        writeln!(out, "{:<12}{turns:>13.1}{halts:>13.1}{minutes:>13.0}", policy.name())?;
    }
    Ok(())
}

fn policies<'a>(report: &'a Report<'_>) -> impl Iterator<Item = (Known, &'a Reached)> {
    Known::ALL.into_iter().zip(&report.coverage.policies)
}

/// The share of each ending, by policy.
fn endings(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let names = report.scenario.endings.iter().map(|it| it.id.as_str());
    shares(out, "Ending", names, report, |tally, at| tally.endings[at])
}

/// The share of runs in which each inject came, by policy.
fn injects(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let names = report.scenario.injects.iter().map(|it| it.id.as_str());
    shares(out, "Inject came", names, report, |tally, at| tally.injects[at])
}

fn shares<'a>(
    out: &mut dyn Write,
    head: &str,
    names: impl Iterator<Item = &'a str>,
    report: &Report<'_>,
    count: impl Fn(&Reached, usize) -> u64,
) -> Result<(), Stop> {
    let policies = Known::ALL.map(|it| format!("{:>11}", it.name())).concat();
    writeln!(out, "\n{head:<20}{:>5}{policies}", "all")?;
    for (at, name) in names.enumerate() {
        let of = |count: u64, runs: u64| format!("{:.0} %", 100.0 * count as f64 / runs.max(1) as f64);
        let all = of(report.coverage.total(|it| count(it, at)), report.coverage.runs());
        let cells = report.coverage.policies.iter().map(|it| format!("{:>11}", of(count(it, at), it.runs)));
        writeln!(out, "{name:<19} {all:>5}{}", cells.collect::<String>())?;
    }
    Ok(())
}

/// What never came about, and what of its condition held at the end of how many runs.
fn never(out: &mut dyn Write, heading: &str, all: &[(&str, Vec<Clue>)]) -> Result<(), Stop> {
    writeln!(out, "\n{heading}")?;
    if all.is_empty() {
        writeln!(out, "  none")?;
    }
    for (id, clues) in all {
        writeln!(out, "  {id}")?;
        for Clue { condition, held } in clues {
            let told = format!("{} (at the end of {:.0} % of the runs)", clean_line(condition), 100.0 * held);
            out.write_all(folded(&told, "    ").as_bytes())?;
        }
    }
    Ok(())
}

fn list(out: &mut dyn Write, heading: &str, ids: &[impl Borrow<str>]) -> Result<(), Stop> {
    let ids = if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
    write!(out, "\n{heading}\n{}", folded(&ids, "  "))?;
    Ok(())
}

/// Tells one run: what was decided and what came, hour by hour.
pub(super) fn course(out: &mut dyn Write, exercise: &mut Exercise) -> Result<(), Stop> {
    let ground = std::sync::Arc::clone(exercise.ground());
    let (scenario, rulebook) = (ground.scenario(), ground.rulebook());
    let target = |of: Subject| match of {
        Subject::Adversary(it) => format!(" against {}", rulebook.adversaries.rows[it.index()].name),
        Subject::Ally(it) => format!(" for {}", rulebook.roster.allies[it.index()].name),
        _ => String::new(),
    };
    for entry in exercise.record() {
        let told = match entry.event {
            Event::TurnOpened { turn } => format!("turn {}: {}", turn + 1, scenario.turns[usize::from(turn)].title),
            Event::InjectDelivered { inject } => format!("  inject {}", scenario.inject(inject).id),
            Event::ResponseStarted { response, target: of, .. } => {
                format!("  response {}{}", rulebook.responses.rows[response.index()].id, target(of))
            }
            Event::ExerciseEnded { ending } => format!("ending {}", scenario.endings[usize::from(ending)].id),
            _ => continue,
        };
        writeln!(out, "{:>5} h  {told}", entry.at.hours())?;
    }
    let scores = exercise.outcome().scores[0];
    writeln!(out, "Overall {scores:.1}. Digest {:016x}.", exercise.digest())?;
    Ok(())
}
