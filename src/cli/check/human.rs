//! Findings for people: each with the lines that it is about.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::cli::prose::count as counted;
use crate::cli::stop::Stop;
use crate::scenario::{Diagnostic, Severity, clean};

use super::{Report, count};

/// Prints every finding, and a line that counts them.
pub(super) fn print(out: &mut dyn Write, reports: &[Report]) -> Result<(), Stop> {
    let colours = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty());
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    for report in reports {
        let text = report.source.text();
        let cleaned = clean(text);
        for found in &report.findings {
            let span = moved(text, &cleaned, &found.span);
            writeln!(out, "{}\n", renderer.render(&[drawn(report.source.name(), &cleaned, span, found)]))?;
        }
    }
    let scenarios = counted(reports.len(), "scenario");
    let [errors, warnings, notes] =
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
            .map(|(severity, word)| counted(count(reports, severity), word));
    writeln!(out, "{scenarios} checked: {errors}, {warnings}, {notes}")?;
    Ok(())
}

fn drawn<'a>(name: &'a str, text: &'a str, span: Range<usize>, found: &'a Diagnostic) -> Group<'a> {
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(&found.message).id(found.code);
    let help = found.help.as_deref().map(|help| Level::HELP.message(help));
    if text.is_empty() {
        return title.element(annotate_snippets::Origin::path(name)).elements(help);
    }
    let snippet = Snippet::source(text).path(name).annotation(AnnotationKind::Primary.span(span));
    title.element(snippet).elements(help)
}

/// Where the bytes `span` of `text` went when it was cleaned.
fn moved(text: &str, cleaned: &str, span: &Range<usize>) -> Range<usize> {
    let to = |byte: usize| cleaned.floor_char_boundary(clean(&text[..text.floor_char_boundary(byte)]).len());
    let start = to(span.start);
    start..to(span.end).max(start)
}
