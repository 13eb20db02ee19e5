//! Where brackets end: at their counterpart, or where they must have ended without one.

use crate::scenario::parse::mistake::SYNTAX;
use crate::scenario::parse::token::{Bracket, Kind, Token};

use super::{Grower, Next};

impl Grower<'_, '_> {
    /// Looks at what comes next in the innermost bracket, and closes it where it ends or must have ended.
    pub(super) fn next_in_bracket(&mut self, has_fields: bool) -> Next {
        loop {
            if self.mistakes.are_full() {
                self.at = self.tokens.len() - 1;
            }
            let token = self.peek();
            let (opener, bracket) = self.open[self.open.len() - 1];
            match token.kind {
                Kind::End => return self.unclosed(opener, bracket, token),
                Kind::Close(_) if self.layout_goes_on(opener, token) => self.skip_stray(),
                Kind::Close(closing) if closing == bracket && !self.layout_closes_outer(closing, token) => {
                    self.at += 1;
                    self.brackets.closed(opener, token);
                    return Next::Done { mended: false };
                }
                Kind::Close(closing)
                    if self.open.iter().any(|(_, open)| *open == closing) && !self.is_stray(closing, token) =>
                {
                    return self.unclosed(opener, bracket, token);
                }
                Kind::Close(_) => self.skip_stray(),
                Kind::Comma
                    if self.belongs_outside(1, has_fields)
                        || self.layout.obeyed && self.layout.is_outdented(token, opener) =>
                {
                    return self.unclosed(opener, bracket, token);
                }
                Kind::Comma => {
                    self.report(SYNTAX, token, "there is nothing before this comma", Some("take it out"));
                    self.at += 1;
                }
                _ if self.belongs_outside(0, has_fields) => return self.unclosed(opener, bracket, token),
                _ => return Next::Item,
            }
        }
    }

    /// Passes over a closing bracket that is one too many, with the comma after it.
    fn skip_stray(&mut self) {
        let token = self.advance();
        self.tear(token, "this bracket closes nothing", Some("take it out"));
        if self.peek().kind == Kind::Comma {
            self.at += 1;
        }
    }

    /// Whether what comes after `count` tokens cannot stand in the innermost bracket: a field in a list, an element
    /// among fields, or a line that is indented no more than the line of the bracket.
    fn belongs_outside(&self, count: usize, has_fields: bool) -> bool {
        let (opener, bracket) = self.open[self.open.len() - 1];
        let token = self.ahead(count);
        let is_value = !matches!(token.kind, Kind::Comma | Kind::Close(_) | Kind::Colon | Kind::End);
        if self.layout.obeyed && is_value && self.open.len() > 1 && self.layout.is_outdented(token, opener) {
            return true;
        }
        match bracket {
            Bracket::Square => {
                self.field_begins_after(count)
                    && (self.layout.is_outdented(token, opener) || self.follows_a_leaf(count))
            }
            Bracket::Round | Bracket::Curly => {
                let beside = !self.layout.line_ends_between(opener.start, token.start)
                    || self.layout.is_outdented(token, opener);
                has_fields && self.in_list() && self.element_begins_after(count) && beside
            }
        }
    }

    /// Whether what comes after `count` tokens follows a comma and a word, number or text.
    fn follows_a_leaf(&self, count: usize) -> bool {
        let before = |back: usize| (self.at + count).checked_sub(back).map(|at| self.tokens[at].kind);
        let leaf = matches!(before(2), Some(Kind::Word | Kind::Number | Kind::Text | Kind::OddText));
        leaf && before(1) == Some(Kind::Comma)
    }

    /// Whether a closing bracket in the middle of a line, which does not fit the innermost open one, is one too many:
    /// those that it fits were opened on other lines, or the innermost is closed later on this line.
    pub(super) fn is_stray(&self, closing: Bracket, token: Token) -> bool {
        let fits = self.open.iter().rev().find(|(_, bracket)| *bracket == closing);
        let elsewhere = fits.is_some_and(|(opener, _)| self.layout.line_ends_between(opener.start, token.start));
        let innermost = self.open.last().map(|(_, bracket)| *bracket);
        let closed_later = innermost.is_some_and(|bracket| {
            let opened = self.opened_on_line(bracket, token);
            opened > 0 && self.closed_on_line(bracket) >= opened
        });
        !self.layout.begins_line(token) && (elsewhere || closed_later)
    }

    /// Whether there are more brackets of this kind closed from here to the end of the line than were opened on it.
    pub(super) fn is_surplus(&self, bracket: Bracket) -> bool {
        self.closed_on_line(bracket) > self.opened_on_line(bracket, self.peek())
    }

    /// Brackets of a kind that were opened on the line of `token` and are still open.
    fn opened_on_line(&self, bracket: Bracket, token: Token) -> usize {
        let here = |opener: Token| !self.layout.line_ends_between(opener.start, token.start);
        self.open.iter().rev().take_while(|(opener, _)| here(*opener)).filter(|(_, kind)| *kind == bracket).count()
    }

    /// Closing brackets of a kind, from here to the end of the line, that no bracket between opened.
    fn closed_on_line(&self, bracket: Bracket) -> usize {
        const FAR: usize = 200;
        let (mut depth, mut closed) = (0_usize, 0);
        let mut before = self.peek();
        for next in (0..FAR).map(|count| self.ahead(count)) {
            if next.kind == Kind::End || self.layout.line_ends_between(before.end, next.start) {
                break;
            }
            before = next;
            match next.kind {
                Kind::Open(other) if other == bracket => depth += 1,
                Kind::Close(other) if other == bracket && depth == 0 => closed += 1,
                Kind::Close(other) if other == bracket => depth -= 1,
                _ => {}
            }
        }
        closed
    }

    /// Whether a closing bracket that would fit the innermost open one stands at the indentation of another.
    fn layout_closes_outer(&self, closing: Bracket, token: Token) -> bool {
        if !self.layout.obeyed || !self.layout.begins_line(token) {
            return false;
        }
        let fits = |(opener, bracket): &(Token, Bracket)| {
            *bracket == closing && self.layout.indent(*opener) == self.layout.indent(token)
        };
        let (inner, outer) = self.open.split_at(self.open.len() - 1);
        !outer.iter().any(fits) && inner.iter().any(fits)
    }

    /// Whether a closing bracket in the middle of a line is followed by a line that lies inside `opener` by its layout.
    fn layout_goes_on(&self, opener: Token, token: Token) -> bool {
        let apart = || self.layout.line_ends_between(opener.end, token.start) && !self.layout.begins_line(token);
        let next = self.ahead(2);
        let inside = || self.layout.begins_line(next) && self.layout.indent(next) > self.layout.indent(opener);
        self.layout.obeyed && self.ahead(1).kind == Kind::Comma && self.field_begins_after(2) && apart() && inside()
    }

    /// Whether a bracket comes after `count` tokens, or a variant (not a field, which begins with a small letter) and
    /// its bracket.
    fn element_begins_after(&self, count: usize) -> bool {
        match self.ahead(count).kind {
            Kind::Open(_) => true,
            Kind::Word => self.ahead(count + 1).kind == Kind::Open(Bracket::Round) && self.is_variant(count),
            _ => false,
        }
    }

    /// Whether the innermost bracket is itself an element of a list.
    fn in_list(&self) -> bool {
        self.open.len().checked_sub(2).is_some_and(|at| self.open[at].1 == Bracket::Square)
    }

    /// Reports an opening bracket whose closing one is missing: the one that the layout shows to be at fault.
    fn unclosed(&mut self, opener: Token, bracket: Bracket, before: Token) -> Next {
        let blamed = if self.layout.obeyed { opener } else { self.brackets.blame(self.layout, opener, before) };
        let kind = if let Kind::Open(kind) = blamed.kind { kind } else { bracket };
        if matches!(blamed.kind, Kind::Open(_)) && self.brackets.first_time(blamed) {
            let message = format!("this `{}` is never closed", kind.opening());
            let help = format!("put `{}` where it ends", kind.closing());
            self.tear(blamed, message, Some(&help));
        }
        Next::Done { mended: true }
    }

    /// After a value: takes a comma, and misses it where there is none and another value follows.
    pub(super) fn separator(&mut self) {
        let token = self.peek();
        let before = self.tokens[self.at - 1];
        match token.kind {
            Kind::Comma => self.at += 1,
            Kind::Close(_) | Kind::End => {}
            // A bracket was just mended after the comma that it had swallowed.
            _ if before.kind == Kind::Comma => {}
            Kind::Colon => {
                self.report(SYNTAX, token, "this `:` does not follow the name of a field", None);
                self.at += 1;
            }
            Kind::Word if self.belongs_outside(0, false) => {}
            Kind::Open(_) | Kind::Word | Kind::Number | Kind::Text | Kind::OddText => {
                self.report_absent(before.end, "a comma is missing here");
            }
        }
    }
}
