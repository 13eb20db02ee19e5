//! Findings as JSON.

use std::io::Write;

use serde::Serialize;

use crate::cli::json;
use crate::cli::stop::Stop;
use crate::scenario::{Diagnostic, Place, Severity, Source};

use super::{Report, count};

/// What `whitecell check --format json` prints.
#[derive(Debug, Serialize)]
struct Checked<'a> {
    errors: usize,
    warnings: usize,
    findings: Vec<Finding<'a>>,
}

/// One finding. Lines and columns count from 1, columns in characters; the end is just past the last one.
#[derive(Debug, Serialize)]
struct Finding<'a> {
    code: &'static str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

/// Prints all findings as one JSON object.
pub(super) fn print(out: &mut dyn Write, reports: &[Report]) -> Result<(), Stop> {
    let findings = reports.iter().flat_map(|report| report.findings.iter().map(|it| finding(&report.source, it)));
    let checked = Checked {
        errors: count(reports, Severity::Error),
        warnings: count(reports, Severity::Warning),
        findings: findings.collect(),
    };
    json::print(out, &checked)
}

fn finding<'a>(source: &'a Source, found: &'a Diagnostic) -> Finding<'a> {
    let Place { line, column, end_line, end_column } = found.place(source);
    Finding {
        code: found.code,
        severity: found.severity.name(),
        file: source.name(),
        line,
        column,
        end_line,
        end_column,
        message: &found.message,
        help: found.help.as_deref(),
    }
}
