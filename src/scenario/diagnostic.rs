//! One thing that is wrong with a scenario, and where.

mod findings;
mod render;

use std::ops::Range;

use super::source::Source;

pub(super) use findings::Findings;
pub use render::{Look, render, summary};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, but hardly as meant.
    Warning,
    /// Something to think about.
    Note,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One thing that is wrong with a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The finding's name: `unknown-ally`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The bytes of the text that it is about.
    pub span: Range<usize>,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A place in a text, as people count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line just past the last character.
    pub end_line: usize,
    /// Column just past the last character.
    pub end_column: usize,
}

impl Diagnostic {
    /// Where it stands in `source`.
    #[must_use]
    pub fn place(&self, source: &Source) -> Place {
        let (line, column) = line_and_column(source.text(), self.span.start);
        let (end_line, end_column) = line_and_column(source.text(), self.span.end.max(self.span.start));
        Place { line, column, end_line, end_column }
    }
}

/// Line and column of a byte, both from 1; of the end for a byte past it.
fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(byte)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_from_one() {
        let source = Source::new("a.ron", "(\n  título: \"é\",\n)".as_bytes()).unwrap();
        let start = source.text().find('"').unwrap();
        let found = Diagnostic {
            code: "x",
            severity: Severity::Error,
            span: start..start + 4,
            message: "m".into(),
            help: None,
        };
        assert_eq!(found.place(&source), Place { line: 2, column: 11, end_line: 2, end_column: 14 });
    }
}
