//! Mistakes of writing: what the reader of a file reports by itself.

mod pages;

use std::ops::Range;

use crate::scenario::diagnostic::{Diagnostic, Severity};

pub(in crate::scenario) use pages::MISTAKES;

/// A word, bracket, comma or quote that does not belong where it stands.
pub(super) const SYNTAX: &str = "syntax";
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
pub(super) struct Mistakes(Vec<Diagnostic>);

impl Mistakes {
    pub(super) fn add(
        &mut self,
        code: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        if !self.are_full() {
            self.0.push(Diagnostic { code, severity: Severity::Error, span, message: message.into(), help });
        }
    }

    /// Whether no more are kept.
    pub(super) const fn are_full(&self) -> bool {
        self.0.len() >= MOST
    }

    pub(super) fn append(&mut self, other: Self) {
        self.0.extend(other.0);
        self.0.truncate(MOST);
    }

    /// Whether brackets or texts were left open.
    pub(super) fn have_torn(&self) -> bool {
        self.0.iter().any(|it| matches!(it.code, UNCLOSED_BRACKET | UNCLOSED_TEXT | TOO_DEEP))
    }

    pub(super) fn into_findings(self) -> Vec<Diagnostic> {
        self.0
    }

    #[cfg(test)]
    pub(super) fn into_messages(self) -> Vec<String> {
        self.0.into_iter().map(|it| it.message).collect()
    }
}
