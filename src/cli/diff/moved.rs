//! How the endings and scores of dry runs moved from one scenario to another.

use std::io::Write;
use std::sync::Arc;

use crate::cli::prose::count;
use crate::cli::rehearsal::{cores, covered, ground};
use crate::cli::stop::Stop;
use crate::rehearse::{Coverage, Known, Rehearsal};
use crate::scenario::Scenario;
use crate::vocab::Score;

/// Rehearses both on the same seeds, and tells what moved.
pub(super) fn tell(
    out: &mut dyn Write,
    was: &Arc<Scenario>,
    is: &Arc<Scenario>,
    runs: u32,
    seed: u64,
) -> Result<(), Stop> {
    let plan = Rehearsal { runs, seed, jobs: cores() };
    let [before, after] = [covered(&ground(was), &plan)?, covered(&ground(is), &plan)?];
    writeln!(out, "\n{} of each on the same seeds, seed {seed}", count(runs as usize, "run"))?;
    for (name, coverage) in [("the first", &before), ("the second", &after)] {
        if coverage.failures.count > 0 {
            writeln!(
                out,
                "{} of {name} broke; `whitecell rehearse` says how",
                count(coverage.failures.count as usize, "run")
            )?;
        }
    }
    scores(out, &before, &after)?;
    endings(out, (was, &before), (is, &after))
}

/// Mean scores, by policy: what they were, and by how much they moved.
fn scores(out: &mut dyn Write, before: &Coverage, after: &Coverage) -> Result<(), Stop> {
    let names = Score::HEADLINE.map(|it| format!("{:>14}", it.to_string())).concat();
    writeln!(out, "\n{:<12}{names}", "Mean score")?;
    for ((policy, was), is) in Known::ALL.into_iter().zip(&before.policies).zip(&after.policies) {
        let cell = |at: usize| {
            let (was, is) = (was.scores[at].spread().mean, is.scores[at].spread().mean);
            format!("{:>14}", format!("{is:.1} ({:+.1})", is - was))
        };
        writeln!(out, "{:<12}{}", policy.name(), (0..Score::HEADLINE.len()).map(cell).collect::<String>())?;
    }
    Ok(())
}

/// The share of each ending over all policies: what it was, what it is, and the difference in points.
fn endings(out: &mut dyn Write, was: (&Scenario, &Coverage), is: (&Scenario, &Coverage)) -> Result<(), Stop> {
    let share = |(scenario, coverage): (&Scenario, &Coverage), id: &str| {
        let at = scenario.endings.iter().position(|it| it.id.as_str() == id)?;
        Some(100.0 * coverage.total(|it| it.endings[at]) as f64 / coverage.runs().max(1) as f64)
    };
    let mut ids: Vec<&str> = Vec::new();
    for ending in was.0.endings.iter().chain(&is.0.endings) {
        if !ids.contains(&ending.id.as_str()) {
            ids.push(ending.id.as_str());
        }
    }
    writeln!(out, "\n{:<26}{:>9}{:>9}{:>9}", "Ending", "was", "is", "moved")?;
    for id in ids {
        let (before, after) = (share(was, id), share(is, id));
        let cell = |it: Option<f64>| it.map_or_else(|| "-".to_owned(), |it| format!("{it:.1} %"));
        let moved = after.unwrap_or(0.0) - before.unwrap_or(0.0);
        writeln!(out, "{id:<26}{:>9}{:>9}{:>9}", cell(before), cell(after), format!("{moved:+.1}"))?;
    }
    Ok(())
}
