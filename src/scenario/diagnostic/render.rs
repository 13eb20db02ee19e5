//! Draws findings for people: the line they are about, with the place marked under it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::scenario::clean::{clean, clean_line, is_forbidden};
use crate::scenario::source::Source;

use super::{Diagnostic, Severity};

/// Characters of a line that are shown before and after the place; no line of a readable file is longer.
const AROUND: usize = 160;

/// How findings are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With colours (ANSI escape sequences).
    pub coloured: bool,
    /// Columns of the terminal.
    pub columns: usize,
}

/// Draws `findings` one below the other, each ending with an empty line.
#[must_use]
pub fn render(findings: &[Diagnostic], source: &Source, look: Look) -> String {
    let renderer = if look.coloured { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(look.columns.max(40));
    findings.iter().map(|found| draw(found, source, &renderer) + "\n\n").collect()
}

/// How many there are of what: `2 errors, 1 warning`.
#[must_use]
pub fn summary(findings: &[Diagnostic]) -> String {
    let count = |severity| findings.iter().filter(|found| found.severity == severity).count();
    let told = |severity: Severity| match count(severity) {
        0 => None,
        1 => Some(format!("1 {}", severity.name())),
        many => Some(format!("{many} {}s", severity.name())),
    };
    let told: Vec<_> = [Severity::Error, Severity::Warning, Severity::Note].into_iter().filter_map(told).collect();
    if told.is_empty() { "nothing found".into() } else { told.join(", ") }
}

fn draw(found: &Diagnostic, source: &Source, renderer: &Renderer) -> String {
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let place = found.place(source);
    let excerpt = Excerpt::of(source.text(), &found.span);
    let mark = AnnotationKind::Primary.span(excerpt.mark.clone()).label(found.message.as_str());
    let shown_column = excerpt.line[..excerpt.mark.start].chars().count() + 1;
    let name = clean_line(source.name());
    let snippet = Snippet::source(excerpt.line).path(name.as_str()).line_start(place.line).annotation(mark);
    let title = level.primary_title(found.code.replace('-', " ")).id(found.code);
    let mut group: Group<'_> = title.element(snippet);
    if let Some(help) = &found.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    // Where the line was shortened or cleaned, its columns are no longer those of the file.
    let told = |column: usize| format!("{name}:{}:{column}", place.line);
    renderer.render(&[group]).replacen(&told(shown_column), &told(place.column), 1)
}

/// The line that a finding begins on, cleaned, and the part of it that is marked.
struct Excerpt {
    line: String,
    mark: Range<usize>,
}

impl Excerpt {
    fn of(text: &str, span: &Range<usize>) -> Self {
        let start = text.floor_char_boundary(span.start);
        let before = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let after = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let end = text.floor_char_boundary(span.end).clamp(start, after);
        let head = last_characters(&text[before..start]);
        let marked = first_characters(&text[start..end]);
        let tail = first_characters(&text[start + marked.len()..after]);
        let shown = [show(head), show(marked), show(tail)];
        let mark = shown[0].len()..shown[0].len() + shown[1].len();
        Self { line: shown.concat(), mark }
    }
}

/// As [`clean`], but a forbidden character that is all there is to mark stays one character wide.
fn show(part: &str) -> String {
    let mut characters = part.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) if is_forbidden(only) => '\u{fffd}'.into(),
        _ => clean(part),
    }
}

fn first_characters(part: &str) -> &str {
    part.char_indices().nth(AROUND).map_or(part, |(at, _)| &part[..at])
}

fn last_characters(part: &str) -> &str {
    part.char_indices().rev().nth(AROUND).map_or(part, |(at, _)| &part[at..])
}
