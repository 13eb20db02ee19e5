//! The table that `whitecell simulate` prints.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

use crate::cli::prose::count;
use crate::cli::stop::Stop;
use crate::rehearse::{Player, Summary};
use crate::vocab::Score;

use super::Report;

/// Columns of what a line is about, at least.
const HEAD: usize = 19;

/// Columns of a cell of figures, at least.
const CELL: usize = 12;

pub(super) fn print(out: &mut dyn Write, report: &Report<'_>) -> Result<(), Stop> {
    let runs = count(report.batch.runs as usize, "run");
    let (single, lines): (Vec<_>, Vec<_>) = report.players().partition(|(it, _)| matches!(it, Player::Repeat { .. }));
    writeln!(out, "{}: {runs} of each {}, seed {}", report.scenario.title, noun(&lines), report.batch.seed)?;
    if !lines.is_empty() {
        writeln!(out)?;
        scores(out, "Mean, 10 % to 90 %", &lines)?;
        writeln!(out)?;
        endings(out, report, &lines)?;
    }
    if !single.is_empty() {
        writeln!(out)?;
        scores(out, "One thing over and over", &best_first(single))?;
    }
    writeln!(out)?;
    let (each, jobs) = (report.per_s(), count(report.batch.jobs, "job"));
    writeln!(out, "{:.2} s, {each:.0} playthroughs a second on {jobs}", report.elapsed_s)?;
    Ok(())
}

/// A player and how it fared.
type Row<'a> = (&'a Player, &'a Summary);

fn noun(lines: &[Row<'_>]) -> &'static str {
    let policies = !lines.is_empty() && lines.iter().all(|(it, _)| matches!(it, Player::Known(_)));
    if policies { "policy" } else { "player" }
}

fn best_first(mut rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    rows.sort_by(|(_, a), (_, b)| b.scores[0].mean.total_cmp(&a.scores[0].mean));
    rows
}

/// Means, with what four runs in five lie between.
fn scores(out: &mut dyn Write, head: &str, rows: &[Row<'_>]) -> Result<(), Stop> {
    let mut lines = vec![(head.to_owned(), Score::HEADLINE.map(|it| it.to_string()).to_vec())];
    for (player, summary) in rows {
        let cells = summary.scores.map(|it| format!("{:.1} {:.0}-{:.0}", it.mean, it.p10, it.p90));
        lines.push((player.to_string(), cells.to_vec()));
    }
    columns(out, &lines)
}

/// How often each player reached each ending, a line an ending.
fn endings(out: &mut dyn Write, report: &Report<'_>, rows: &[Row<'_>]) -> Result<(), Stop> {
    let mut lines = vec![("Ending".to_owned(), rows.iter().map(|(it, _)| it.to_string()).collect::<Vec<_>>())];
    for (at, ending) in report.scenario.endings.iter().enumerate() {
        let cells = rows.iter().map(|(_, it)| it.endings[at].to_string()).collect();
        lines.push((ending.id.to_string(), cells));
    }
    columns(out, &lines)
}

/// Lines of a head and as many cells as the first line has, each column as wide as it needs.
fn columns(out: &mut dyn Write, lines: &[(String, Vec<String>)]) -> Result<(), Stop> {
    let head = lines.iter().map(|(head, _)| head.width()).fold(HEAD, usize::max);
    let widths: Vec<usize> = (0..lines[0].1.len())
        .map(|at| lines.iter().map(|(_, cells)| cells[at].width() + 2).fold(CELL, usize::max))
        .collect();
    for (name, cells) in lines {
        write!(out, "{name}{}", " ".repeat(head - name.width()))?;
        for (cell, width) in cells.iter().zip(&widths) {
            write!(out, "{}{cell}", " ".repeat(width - cell.width()))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
