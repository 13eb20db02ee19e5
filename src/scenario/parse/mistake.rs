//! Mistakes of writing: what the reader of a file reports by itself.

mod pages;

use std::ops::Range;

use crate::scenario::diagnostic::{Diagnostic, Severity};

pub(in crate::scenario) use pages::MISTAKES;

/// A word, bracket, comma or quote that does not belong where it stands.
pub(in crate::scenario) const SYNTAX: &str = "syntax";
/// A bracket that is never closed, or closes nothing.
pub(super) const UNCLOSED_BRACKET: &str = "unclosed-bracket";
/// A text without its closing quote.
pub(super) const UNCLOSED_TEXT: &str = "unclosed-text";
/// Brackets in brackets in brackets.
pub(super) const TOO_DEEP: &str = "too-deep";
/// A field that this kind of thing does not have.
pub(super) const UNKNOWN_FIELD: &str = "unknown-field";
/// A field that has to be there and is not.
pub(super) const MISSING_FIELD: &str = "missing-field";
/// A field that is there twice.
pub(super) const DUPLICATE_FIELD: &str = "duplicate-field";
/// A word that is not one of those allowed here.
pub(super) const UNKNOWN_WORD: &str = "unknown-word";
/// A number for a text, a list for a number.
pub(super) const WRONG_TYPE: &str = "wrong-type";

/// Mistakes that are kept; nobody reads more, and a hostile file could make a million.
const MOST: usize = 200;

/// Mistakes found so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Mistakes {
    found: Vec<Diagnostic>,
    /// Where brackets or quotes were mended: what stands there may not be what was written.
    torn: Vec<Range<usize>>,
}

impl Mistakes {
    pub(super) fn add(
        &mut self,
        code: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        if !self.are_full() {
            self.found.push(Diagnostic { code, severity: Severity::Error, span, message: message.into(), help });
        }
    }

    /// Takes back what was said about a part that turned out to be something else.
    pub(super) fn forget(&mut self, part: &Range<usize>) {
        self.found.retain(|it| !(part.start <= it.span.start && it.span.end <= part.end));
    }

    /// Whether no more are kept.
    pub(super) const fn are_full(&self) -> bool {
        self.found.len() >= MOST
    }

    pub(super) fn append(&mut self, other: Self) {
        self.found.extend(other.found);
        self.found.truncate(MOST);
    }

    /// Reports a bracket or quote that is missing or too many, so that what stands there may not be what was meant.
    pub(super) fn tear(
        &mut self,
        code: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        if self.torn.len() < MOST {
            self.torn.push(span.clone());
        }
        self.add(code, span, message, help);
    }

    /// Whether brackets or quotes were mended.
    pub(super) const fn have_torn(&self) -> bool {
        !self.torn.is_empty()
    }

    /// The lines on which brackets or quotes were mended.
    pub(super) fn torn_lines(&self, text: &str) -> Vec<Range<usize>> {
        let line = |place: &Range<usize>| {
            let (start, end) = (text.floor_char_boundary(place.start), text.floor_char_boundary(place.end));
            let start = text[..start].rfind('\n').map_or(0, |at| at + 1);
            start..text[end..].find('\n').map_or(text.len(), |at| end + at)
        };
        self.torn.iter().map(line).collect()
    }

    /// Leaves out mistakes that touch one of `lines`: they follow from what was mended there.
    pub(super) fn without_those_on(mut self, lines: &[Range<usize>]) -> Self {
        let touches = |span: &Range<usize>| lines.iter().any(|line| span.start <= line.end && line.start <= span.end);
        self.found.retain(|it| !touches(&it.span));
        self
    }

    pub(super) fn into_findings(self) -> Vec<Diagnostic> {
        self.found
    }

    #[cfg(test)]
    pub(super) fn into_messages(self) -> Vec<String> {
        self.found.into_iter().map(|it| it.message).collect()
    }
}
