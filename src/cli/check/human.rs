//! Findings for people: each with the line that it is about.

use std::io::Write;

use crate::cli::look::is_coloured;
use crate::cli::prose::count;
use crate::cli::stop::Stop;
use crate::scenario::{Diagnostic, Look, render, summary};

use super::{Report, UNREADABLE};

/// Columns that a line with its findings may take: what a page of prose does not, and most windows do.
const COLUMNS: usize = 120;

/// Prints every finding, and a line that counts them.
pub(super) fn print(out: &mut dyn Write, reports: &[Report]) -> Result<(), Stop> {
    let look = Look { coloured: is_coloured(), columns: COLUMNS };
    for Report { source, findings, .. } in reports {
        match findings.as_slice() {
            [found] if found.code == UNREADABLE => {
                writeln!(out, "error[{UNREADABLE}]: {}\n --> {}\n", found.message, source.name())?;
            }
            findings => out.write_all(render(findings, source, look).as_bytes())?,
        }
    }
    let all: Vec<Diagnostic> = reports.iter().flat_map(|report| report.findings.clone()).collect();
    let more = if all.is_empty() { "" } else { "; `whitecell explain NAME` says more" };
    let translations = reports.iter().filter(|it| it.translates).count();
    let scenarios = reports.len() - translations;
    let mut looked_at = Vec::new();
    if scenarios > 0 || translations == 0 {
        looked_at.push(count(scenarios, "scenario"));
    }
    if translations > 0 {
        looked_at.push(count(translations, "translation"));
    }
    writeln!(out, "{} checked: {}{more}", looked_at.join(" and "), summary(&all))?;
    Ok(())
}
