//! The table that `whitecell simulate` prints.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

use crate::cli::prose::count;
use crate::cli::stop::Stop;
use crate::vocab::Score;

use super::Report;

/// Columns of a cell of figures, and between cells.
const CELL: usize = 20;

pub(super) fn print(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let runs = count(report.batch.runs as usize, "run");
    writeln!(out, "{}: {runs} of each policy, seed {}", report.scenario.title, report.batch.seed)?;
    writeln!(out)?;
    scores(out, report)?;
    writeln!(out)?;
    endings(out, report)?;
    writeln!(out)?;
    let (each, jobs) = (report.per_s(), count(report.batch.jobs, "job"));
    writeln!(out, "{:.2} s, {each:.0} playthroughs a second on {jobs}", report.elapsed_s)?;
    Ok(())
}

/// Means, with what four runs in five lie between.
fn scores(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let names = Score::HEADLINE.map(|it| it.to_string());
    line(out, "Mean (10 % to 90 %)", &names)?;
    for (policy, summary) in report.policies() {
        let cells = summary.scores.map(|it| format!("{:.1} ({:.0} to {:.0})", it.mean, it.p10, it.p90));
        line(out, policy.name(), &cells)?;
    }
    Ok(())
}

/// How often each policy reached each ending, a line an ending.
fn endings(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let names: Vec<String> = report.batch.policies.iter().map(ToString::to_string).collect();
    line(out, "Ending", &names)?;
    for (at, ending) in report.scenario.endings.iter().enumerate() {
        let cells: Vec<String> = report.summaries.iter().map(|it| it.endings[at].to_string()).collect();
        line(out, ending.id.as_str(), &cells)?;
    }
    Ok(())
}

fn line(out: &mut dyn Write, head: &str, cells: &[String]) -> Result<(), Stop> {
    let mut line = padded(head);
    line.extend(cells.iter().map(|it| padded(it)));
    writeln!(out, "{}", line.trim_end())?;
    Ok(())
}

fn padded(text: &str) -> String {
    let blanks = CELL.saturating_sub(text.width());
    format!("{text}{}  ", " ".repeat(blanks))
}
