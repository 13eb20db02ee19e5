//! Reads a scenario's text into its model.

use super::diagnostic::{Diagnostic, Severity};
use super::model::ScenarioFile;
use super::source::Source;

/// Reads `source`; reports every mistake of writing that it can.
pub(super) fn parse(source: &Source) -> (Option<ScenarioFile>, Vec<Diagnostic>) {
    match ron::from_str(source.text()) {
        Ok(file) => (Some(file), Vec::new()),
        Err(error) => {
            let found = Diagnostic {
                code: "syntax",
                severity: Severity::Error,
                span: offset(source.text(), error.span.start)..offset(source.text(), error.span.end),
                message: error.code.to_string(),
                help: None,
            };
            (None, vec![found])
        }
    }
}

fn offset(text: &str, position: ron::error::Position) -> usize {
    let start: usize = text.split_inclusive('\n').take(position.line - 1).map(str::len).sum();
    let line = &text[start..];
    start + line.char_indices().nth(position.col - 1).map_or(line.len(), |(at, _)| at)
}
