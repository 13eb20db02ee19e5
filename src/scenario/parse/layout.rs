//! What the indentation of lines says about brackets.

use super::token::Token;
use super::tree::slice;

/// Bytes that are looked back for the beginning of a line: more than any line's indentation, and little enough for a
/// hostile file not to cost time.
const WIDEST: usize = 400;

/// The longest line that is taken for one, bytes.
const LONGEST: usize = 2_000;

/// The lines of a file.
#[derive(Clone, Copy)]
pub(super) struct Layout<'a> {
    pub(super) text: &'a str,
    /// Whether indentation decides where brackets end.
    pub(super) obeyed: bool,
}

/// The line that a token stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Line {
    start: usize,
    indent: usize,
    begins_with_it: bool,
}

impl Layout<'_> {
    fn line(self, token: Token) -> Line {
        let byte = token.start as usize;
        let window = self.text.floor_char_boundary(byte.saturating_sub(WIDEST));
        let before = self.text.get(window..byte).unwrap_or_default();
        let head = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
        let indent = head.len() - head.trim_start().len();
        Line { start: byte - head.len(), indent, begins_with_it: head.trim().is_empty() }
    }

    /// How far the line of `token` is indented.
    pub(super) fn indent(self, token: Token) -> usize {
        self.line(token).indent
    }

    /// Whether `token` is the first of its line.
    pub(super) fn begins_line(self, token: Token) -> bool {
        self.line(token).begins_with_it
    }

    /// Whether `token` begins a line that is indented no more than that of `opener`, above it.
    pub(super) fn is_outdented(self, token: Token, opener: Token) -> bool {
        let (line, above) = (self.line(token), self.line(opener));
        line.begins_with_it && line.start != above.start && line.indent <= above.indent
    }

    /// Whether `close` begins a line that is indented otherwise than that of `open`, above it.
    pub(super) fn is_askew(self, open: Token, close: Token) -> bool {
        let (line, above) = (self.line(close), self.line(open));
        line.begins_with_it && line.start != above.start && line.indent != above.indent
    }

    /// Whether a line ends between two offsets; taken for granted where they lie far apart.
    pub(super) fn line_ends_between(self, start: u32, end: u32) -> bool {
        end.saturating_sub(start) as usize > LONGEST || slice(self.text, (start, end)).contains('\n')
    }
}
