//! Findings as they are gathered: tidied, put in the order of the text, each once.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::scenario::clean::clean_line;

use super::{Diagnostic, Severity};

/// Findings that are kept. Nobody reads more at once, and a hostile file could make a million.
const MOST: usize = 500;

/// The longest word of a message, in characters as readers see them.
const LONGEST_WORD: usize = 60;

/// Findings, gathered.
#[derive(Clone, Debug, Default)]
pub struct Findings(Vec<Diagnostic>);

impl Findings {
    /// Takes a finding, unless there are far too many.
    pub fn push(&mut self, found: Diagnostic) {
        if !self.is_full() {
            self.0.push(found);
        }
    }

    /// Whether no more findings are taken.
    pub const fn is_full(&self) -> bool {
        self.0.len() >= MOST
    }

    /// Whether nothing was found.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Leaves out what lies inside one of `places`: it follows from what was said there.
    pub fn leave_out(&mut self, places: &[Range<usize>]) {
        let follows = |span: &Range<usize>| places.iter().any(|it| it.start <= span.start && span.end <= it.end);
        self.0.retain(|found| !follows(&found.span));
    }

    /// Every finding once, cleaned, in the order of the text.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        for found in &mut self.0 {
            found.message = tidy(&found.message);
            found.help = found.help.as_deref().map(tidy);
        }
        self.0.sort_by(|a, b| order(a).cmp(&order(b)));
        self.0.dedup();
        self.0
    }
}

impl Extend<Diagnostic> for Findings {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, found: I) {
        found.into_iter().for_each(|found| self.push(found));
    }
}

fn order(found: &Diagnostic) -> (usize, usize, Severity, &str, &str) {
    (found.span.start, found.span.end, found.severity, found.code, &found.message)
}

/// A message without anything that a terminal obeys, and with overlong words cut: they quote the file.
fn tidy(message: &str) -> String {
    let words: Vec<_> = clean_line(message).split(' ').map(cut).collect();
    words.join(" ")
}

fn cut(word: &str) -> String {
    let mut characters = word.graphemes(true);
    let head: String = characters.by_ref().take(LONGEST_WORD).collect();
    match characters.next() {
        None => head,
        Some(_) if head.starts_with('`') => format!("{head}…`"),
        Some(_) => format!("{head}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_quotes_cannot_run_away() {
        let tidied = tidy(&format!("there is no field `{}` here \u{1b}[2J", "x".repeat(500)));
        assert_eq!(tidied, format!("there is no field `{}…` here \u{fffd}[2J", "x".repeat(59)));
    }
}
