//! Findings as workflow commands, which GitHub shows beside the lines they are about.

use std::io::Write;

use crate::cli::stop::Stop;
use crate::scenario::{Diagnostic, Place, Severity, Source};

use super::Report;

/// Prints a line a finding.
pub(super) fn print(out: &mut dyn Write, reports: &[Report]) -> Result<(), Stop> {
    for Report { source, findings, .. } in reports {
        for found in findings {
            writeln!(out, "{}", command(source, found))?;
        }
    }
    Ok(())
}

fn command(source: &Source, found: &Diagnostic) -> String {
    let word = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let Place { line, column, end_line, end_column } = found.place(source);
    let end_column = end_column.saturating_sub(1).max(1);
    let help = found.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
    format!(
        "::{word} file={},line={line},col={column},endLine={end_line},endColumn={end_column},title={}::{}",
        escaped(source.name()).replace(':', "%3A").replace(',', "%2C"),
        found.code,
        escaped(&format!("{}{help}", found.message)),
    )
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}
