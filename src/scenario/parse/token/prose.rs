//! Recognises a text that lacks its opening quote by reading like one.

use crate::scenario::parse::mistake::SYNTAX;

use super::{Bracket, Kind, Lexer};

/// Bytes of a line that are read to tell.
const READ: usize = 300;

/// The longest word that a text begins with, bytes.
const LONGEST_WORD: usize = 40;

/// Bytes that are looked through for the closing quote.
const LOOKED_THROUGH: usize = 16 * 1024;

/// Words that follow one another without a comma, from which on a line is a text. Values never do.
const ENOUGH: usize = 2;

impl Lexer<'_, '_> {
    /// Reads a text whose opening quote is missing, if what comes next is one: words in a row where a value begins, and
    /// a closing quote before any opening one.
    pub(super) fn unopened_prose(&mut self) -> bool {
        if !self.value_begins() || self.mistakes.are_full() {
            return false;
        }
        let near = self.text.floor_char_boundary((self.at + READ).min(self.text.len()));
        let line = self.text[self.at..near].split('\n').next().unwrap_or_default();
        let first_word = line.bytes().take(LONGEST_WORD).any(|byte| byte == b' ');
        if !first_word || neighbours(line) < ENOUGH {
            return false;
        }
        let near = self.text.floor_char_boundary((self.at + LOOKED_THROUGH).min(self.text.len()));
        let Some(length) = self.text[self.at..near].find('"') else { return false };
        let before = self.rest()[..length].chars().next_back();
        if before.is_none_or(|it| it.is_whitespace() || "([{:,".contains(it)) || !self.ends_well(self.at + length + 1) {
            return false;
        }
        let start = self.at;
        self.at += length + 1;
        let first_line = start + self.text[start..self.at].find('\n').unwrap_or(length + 1);
        let help = "write `\"` before it".into();
        self.mistakes.tear(SYNTAX, start..first_line, "this text lacks its opening quote", Some(help));
        true
    }

    /// Whether a value begins here: after a colon, or on a new line of a list.
    fn value_begins(&self) -> bool {
        let Some(last) = self.tokens.last() else { return false };
        let on_new_line = || self.text[last.end as usize..self.at].contains('\n');
        match last.kind {
            Kind::Colon => true,
            Kind::Comma | Kind::Open(Bracket::Square) => on_new_line(),
            _ => false,
        }
    }
}

/// How often, before anything that is no prose, a word follows a word with only a space between.
fn neighbours(line: &str) -> usize {
    let mut count = 0;
    let mut after_word = false;
    for word in line.split(' ') {
        let is_field = !after_word && word.ends_with(':') && word.starts_with(|it: char| it.is_ascii_lowercase());
        let is_value = word.contains('"') || word.trim_start_matches('(').contains(['(', '[']);
        if word.starts_with("//") || word.starts_with("/*") || is_value || is_field {
            break;
        }
        let is_word = word.starts_with(char::is_alphanumeric);
        count += usize::from(after_word && is_word);
        after_word = is_word && word.ends_with(char::is_alphanumeric);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_not_taken_for_prose() {
        for line in [
            "Easy, minutes: 30,",
            "Execute, starts_h: 2, waves: (2, 12),",
            "24, // every day or so at least",
            "All([a b c])",
        ] {
            assert!(neighbours(line) < ENOUGH, "{line}");
        }
        for line in [
            "Albania, 15 July to September 2022.",
            "LOG. 23:31 OneWindow is slow.",
            "You have two turns, the",
            "VEYL (Northline) - A channel calling",
        ] {
            assert!(neighbours(line) >= ENOUGH, "{line}");
        }
    }
}
