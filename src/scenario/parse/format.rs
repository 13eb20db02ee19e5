//! Lays a scenario's text out: one indentation, one space, one comma. Line breaks, texts and comments stay the author's.

use super::comments::Gap;
use super::mistake::Mistakes;
use super::token::{Kind, Token, tokens};

/// Columns that a bracket moves what stands in it.
const INDENT: usize = 4;

/// `text` laid out; `None` where something stands between values that is neither blank nor a comment.
pub fn format(text: &str) -> Option<String> {
    let tokens = tokens(text, &mut Mistakes::default());
    let mut layout = Layout { out: String::new(), indent: 0, opened: Vec::new() };
    let mut before: Option<Token> = None;
    for (at, token) in tokens.iter().enumerate() {
        let from = before.map_or(0, |it| it.end as usize);
        let gap = Gap::of(&text[from..token.start as usize])?;
        if token.kind == Kind::Comma && gap.comments.is_empty() && dangles(&tokens[at + 1..], text, token.end) {
            before = Some(Token { kind: before.map_or(Kind::Comma, |it| it.kind), ..*token });
            continue;
        }
        layout.cross(&gap, before.map(|it| it.kind), &tokens[at..], text);
        layout.write(*token, text);
        before = Some(*token);
    }
    let mut out = layout.out.trim_end().to_owned();
    out.push('\n');
    Some(out)
}

/// Whether a comma is followed on its line by the bracket that closes: there it says nothing.
fn dangles(rest: &[Token], text: &str, end: u32) -> bool {
    let Some(next) = rest.first().filter(|it| matches!(it.kind, Kind::Close(_))) else { return false };
    text[end as usize..next.start as usize].chars().all(|it| it == ' ' || it == '\t')
}

/// What is written so far.
struct Layout {
    out: String,
    /// Brackets that the present line is in.
    indent: usize,
    /// The indentation of the line on which each open bracket stands.
    opened: Vec<usize>,
}

impl Layout {
    /// Writes what stands before a token: comments, line breaks and blanks.
    fn cross(&mut self, gap: &Gap<'_>, before: Option<Kind>, next: &[Token], text: &str) {
        let kind = next[0].kind;
        let closes = matches!(kind, Kind::Close(_));
        let breaks = self.breaks(gap, before, kind);
        if closes && breaks > 0 && before.is_some_and(|it| !matches!(it, Kind::Comma | Kind::Open(_))) {
            self.out.push(',');
        }
        let mut fresh = matches!(before, None | Some(Kind::Open(_)));
        let inside = self.opened.last().map_or(0, |it| it + 1);
        for comment in &gap.comments {
            self.part(comment.breaks, fresh, inside);
            self.out.push_str(comment.text);
            fresh = false;
        }
        if breaks > 0 && kind != Kind::End {
            let indent = if closes { self.closing(next, text) } else { inside };
            self.part(breaks, fresh || closes, indent);
        } else if !gap.comments.is_empty() || spaced(before, kind) {
            self.out.push(' ');
        }
    }

    /// Line breaks before a token. A name, its colon and its value, and a value and its comma, belong together.
    fn breaks(&self, gap: &Gap<'_>, before: Option<Kind>, kind: Kind) -> usize {
        let together = matches!(kind, Kind::Comma | Kind::Colon)
            || matches!(before, Some(Kind::Colon))
            || (before == Some(Kind::Word) && matches!(kind, Kind::Open(_)));
        let joined = (together || self.out.is_empty()) && gap.comments.is_empty();
        if joined { 0 } else { gap.breaks }
    }

    /// Begins a line after so many line breaks, or goes on with a space; one empty line at most, and none where `fresh`.
    fn part(&mut self, breaks: usize, fresh: bool, indent: usize) {
        if self.out.is_empty() {
            return;
        }
        if breaks == 0 {
            self.out.push(' ');
            return;
        }
        self.out.push_str(if breaks > 1 && !fresh { "\n\n" } else { "\n" });
        self.indent = indent;
        self.out.push_str(&" ".repeat(INDENT * indent));
    }

    /// The indentation of a line that begins with closing brackets: that of the line on which the outermost of them opens.
    fn closing(&self, next: &[Token], text: &str) -> usize {
        let mut closed = 1;
        for pair in next.windows(2) {
            let near = !text[pair[0].end as usize..pair[1].start as usize].contains(['\n', '/']);
            if !(near && matches!(pair[1].kind, Kind::Close(_))) {
                break;
            }
            closed += 1;
        }
        let opener = self.opened.len().saturating_sub(closed);
        self.opened.get(opener).copied().unwrap_or(0)
    }

    fn write(&mut self, token: Token, text: &str) {
        match token.kind {
            Kind::Open(_) => self.opened.push(self.indent),
            Kind::Close(_) => drop(self.opened.pop()),
            _ => {}
        }
        self.out.push_str(&text[token.start as usize..token.end as usize]);
    }
}

/// Whether a space stands between two tokens of one line.
const fn spaced(before: Option<Kind>, kind: Kind) -> bool {
    match (before, kind) {
        (None | Some(Kind::Open(_)), _) | (_, Kind::Comma | Kind::Colon | Kind::Close(_) | Kind::End) => false,
        (Some(Kind::Word), Kind::Open(_)) => false,
        (Some(_), _) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_spaces_and_commas_are_made_even() {
        let text = "// Head.\n(\na:1 ,b :\"two  \",\n\n\n   list: [\n  (c: 2,d: 3,), // why\n      /* x */\n Not( Always )\n],\n  e: All([\n1\n]) )";
        assert_eq!(
            format(text).unwrap(),
            "// Head.\n(\n    a: 1, b: \"two  \",\n\n    list: [\n        (c: 2, d: 3), // why\n        /* x */\n        Not(Always),\n    ],\n    e: All([\n        1,\n]))\n"
        );
    }

    #[test]
    fn what_is_laid_out_stays_as_it_is() {
        let small = include_str!("../../../tests/fixtures/small.ron");
        assert_eq!(format(small).unwrap(), small);
    }
}
