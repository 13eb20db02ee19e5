//! Finds the bracket to blame when one is missing, by the indentation of lines.

use super::token::Token;

/// Pairs that are looked at for one missing bracket, and bytes that are looked back for the beginning of a line: more
/// than any scenario has, and little enough for a hostile file not to cost time.
const MOST_PAIRS: usize = 20_000;
const WIDEST: usize = 400;

/// Brackets that are blamed; the rest of a hopeless file is not reported one by one.
const MOST_BLAMED: usize = 200;

/// Pairs of brackets met so far.
#[derive(Default)]
pub(super) struct Brackets {
    pairs: Vec<(Token, Token)>,
    blamed: Vec<u32>,
}

impl Brackets {
    /// Notes a pair that was closed.
    pub(super) fn closed(&mut self, open: Token, close: Token) {
        self.pairs.push((open, close));
    }

    /// The bracket whose closing one is missing, given that `open` found none before `end`.
    ///
    /// A bracket that is missing makes an inner one take its closing bracket, and so on outwards; only the outermost
    /// finds none. The inner one shows by its layout: it is closed on a line that is indented differently.
    pub(super) fn blame(&self, text: &str, open: Token, end: Token) -> Token {
        let inside = |pair: &&(Token, Token)| pair.0.start > open.start && pair.1.end <= end.start;
        let askew =
            self.pairs.iter().rev().take(MOST_PAIRS).take_while(|pair| pair.1.end > open.start).filter(inside).filter(
                |pair| {
                    let (opens, closes) = (Line::of(text, pair.0.start), Line::of(text, pair.1.start));
                    opens.start != closes.start && closes.begins_with_it && opens.indent != closes.indent
                },
            );
        askew.map(|pair| pair.0).min_by_key(|token| token.start).unwrap_or(open)
    }

    /// Whether `bracket` has not been blamed before.
    pub(super) fn first_time(&mut self, bracket: Token) -> bool {
        if self.blamed.len() >= MOST_BLAMED || self.blamed.contains(&bracket.start) {
            return false;
        }
        self.blamed.push(bracket.start);
        true
    }
}

/// The line that a byte stands on.
struct Line {
    start: usize,
    indent: usize,
    begins_with_it: bool,
}

impl Line {
    fn of(text: &str, byte: u32) -> Self {
        let byte = byte as usize;
        let window = text.floor_char_boundary(byte.saturating_sub(WIDEST));
        let before = text.get(window..byte).unwrap_or_default();
        let head = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
        let indent = head.len() - head.trim_start().len();
        Self { start: byte - head.len(), indent, begins_with_it: head.trim().is_empty() }
    }
}
