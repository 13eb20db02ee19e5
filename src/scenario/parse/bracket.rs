//! Finds the bracket to blame when one is missing, by the indentation of lines.

use super::layout::Layout;
use super::token::Token;

/// Pairs that are looked at for one missing bracket: more than any scenario has.
const MOST_PAIRS: usize = 20_000;

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
    pub(super) fn blame(&self, layout: Layout<'_>, open: Token, end: Token) -> Token {
        let near = self.pairs.iter().rev().take(MOST_PAIRS).take_while(|pair| pair.1.end > open.start);
        let inside = near.filter(|pair| pair.0.start > open.start && pair.1.end <= end.start);
        let askew = inside.filter(|pair| layout.is_askew(pair.0, pair.1));
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
