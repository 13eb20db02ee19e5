//! Puts tokens together to a tree; where they do not fit, reports it, mends it and goes on.

use super::bracket::Brackets;
use super::mistake::{Mistakes, SYNTAX, TOO_DEEP, UNCLOSED_BRACKET};
use super::token::{Bracket, Kind, Token, tokens};
use super::tree::{Group, Item, Node, Shape, slice};

/// Brackets within brackets that are followed. A condition of the greatest allowed depth needs about forty.
const DEEPEST: usize = 64;

/// Reads `text` as one value.
pub(super) fn grow(text: &str, mistakes: &mut Mistakes) -> Node {
    let tokens = tokens(text, mistakes);
    let mut grower = Grower { text, tokens, at: 0, open: Vec::new(), brackets: Brackets::default(), mistakes };
    grower.root()
}

struct Grower<'a, 'm> {
    text: &'a str,
    tokens: Vec<Token>,
    at: usize,
    /// Brackets that are open: their tokens and kinds.
    open: Vec<(Token, Bracket)>,
    brackets: Brackets,
    mistakes: &'m mut Mistakes,
}

/// What comes next inside a bracket.
enum Next {
    Item,
    Done { mended: bool },
}

impl Grower<'_, '_> {
    fn root(&mut self) -> Node {
        if self.peek().kind == Kind::End {
            let help = "begin with `whitecell new`, which writes a scenario to change";
            self.mistakes.add(SYNTAX, 0..0, "there is no scenario in this file", Some(help.into()));
            return Node { start: 0, end: 0, shape: Shape::Broken };
        }
        if self.field_begins() {
            let first = self.peek();
            let message = "a scenario stands between round brackets; the first is missing";
            self.report(SYNTAX, first, message, Some("put `(` before this field and `)` at the end of the file"));
            return self.group_without_brackets(first);
        }
        let root = self.value();
        let rest = self.peek();
        if rest.kind != Kind::End {
            let what = if matches!(rest.kind, Kind::Close(_)) { UNCLOSED_BRACKET } else { SYNTAX };
            self.report(what, rest, "the scenario has ended before this", Some("is there a bracket too many?"));
        }
        root
    }

    fn group_without_brackets(&mut self, first: Token) -> Node {
        let mut items = Vec::new();
        while self.peek().kind != Kind::End {
            if self.field_begins() {
                items.push(self.item(true));
            } else {
                self.at += 1;
            }
        }
        let group = Group { name: None, open: first.start, bracket: Bracket::Round, items, mended: true };
        Node { start: first.start, end: self.peek().start, shape: Shape::Group(Box::new(group)) }
    }

    fn peek(&self) -> Token {
        self.tokens[self.at.min(self.tokens.len() - 1)]
    }

    fn peek_second(&self) -> Token {
        self.tokens[(self.at + 1).min(self.tokens.len() - 1)]
    }

    fn advance(&mut self) -> Token {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn report(&mut self, code: &'static str, at: Token, message: impl Into<String>, help: Option<&str>) {
        self.mistakes.add(code, at.start as usize..at.end as usize, message, help.map(Into::into));
    }

    /// Whether a name and a colon come next.
    fn field_begins(&self) -> bool {
        self.peek().kind == Kind::Word && self.peek_second().kind == Kind::Colon
    }

    fn value(&mut self) -> Node {
        let token = self.peek();
        let leaf = |shape| Node { start: token.start, end: token.end, shape };
        match token.kind {
            Kind::Text => leaf_after(self, leaf(Shape::Text)),
            Kind::Number => self.unless_unquoted(leaf(Shape::Number)),
            Kind::Word if matches!(self.peek_second().kind, Kind::Open(Bracket::Round)) => {
                self.at += 1;
                self.bracketed(Some((token.start, token.end)))
            }
            Kind::Word => self.unless_unquoted(leaf(Shape::Word)),
            Kind::Open(_) => self.bracketed(None),
            Kind::Comma | Kind::Close(_) | Kind::End => self.no_value(token),
            Kind::Colon => {
                self.report(SYNTAX, token, "there is no name before this `:`", None);
                self.at += 1;
                leaf(Shape::Broken)
            }
        }
    }

    /// A value was due and something else came, which is left for the caller.
    fn no_value(&mut self, token: Token) -> Node {
        let before = self.at.checked_sub(1).map_or(token, |at| self.tokens[at]);
        self.report(SYNTAX, before, "a value is missing after this", None);
        Node { start: before.start, end: before.end, shape: Shape::Broken }
    }

    /// `word`, unless more words follow it on its line: then it is a text without quotes.
    fn unless_unquoted(&mut self, word: Node) -> Node {
        self.at += 1;
        let mut end = word.end;
        loop {
            let next = self.peek();
            let more = matches!(next.kind, Kind::Word | Kind::Number) && !self.field_begins();
            if !more || slice(self.text, (end, next.start)).contains('\n') {
                break;
            }
            end = self.advance().end;
        }
        if end == word.end {
            return word;
        }
        let place = word.start as usize..end as usize;
        self.mistakes.add(SYNTAX, place, "a text stands between quotes", Some("write `\"` before and after it".into()));
        Node { start: word.start, end, shape: Shape::Broken }
    }

    fn bracketed(&mut self, name: Option<(u32, u32)>) -> Node {
        let token = self.advance();
        let Kind::Open(bracket) = token.kind else { return self.no_value(token) };
        let start = name.map_or(token.start, |name| name.0);
        if self.open.len() == DEEPEST {
            return self.skip_too_deep(token, start);
        }
        self.open.push((token, bracket));
        let shape = if bracket == Bracket::Square { self.list() } else { self.group(name, token, bracket) };
        self.open.pop();
        Node { start, end: self.tokens[self.at - 1].end.max(token.end), shape }
    }

    fn list(&mut self) -> Shape {
        let mut nodes = Vec::new();
        while matches!(self.next_in_bracket(false), Next::Item) {
            nodes.push(self.value());
            self.separator();
        }
        Shape::List(nodes)
    }

    fn group(&mut self, name: Option<(u32, u32)>, open: Token, bracket: Bracket) -> Shape {
        let mut items = Vec::new();
        let mut has_fields = false;
        let mended = loop {
            match self.next_in_bracket(has_fields) {
                Next::Item => items.push(self.item(has_fields)),
                Next::Done { mended } => break mended,
            }
            has_fields |= items.last().is_some_and(|item: &Item| item.name.is_some());
            self.separator();
        };
        Shape::Group(Box::new(Group { name, open: open.start, bracket, items, mended }))
    }

    fn item(&mut self, has_fields: bool) -> Item {
        let name = self.peek();
        if self.field_begins() {
            self.at += 2;
        } else if self.colon_is_missing(has_fields) {
            let place = name.end as usize..name.end as usize;
            self.mistakes.add(SYNTAX, place, "a `:` is missing here", None);
            self.at += 1;
        } else {
            return Item { name: None, value: self.value() };
        }
        Item { name: Some((name.start, name.end)), value: self.value() }
    }

    /// Whether a name comes next, and then its value at once.
    fn colon_is_missing(&self, has_fields: bool) -> bool {
        let value_follows = match self.peek_second().kind {
            Kind::Text | Kind::Number | Kind::Open(Bracket::Square | Bracket::Curly) => true,
            Kind::Word | Kind::Open(Bracket::Round) => has_fields,
            Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::End => false,
        };
        self.peek().kind == Kind::Word && value_follows
    }

    /// Looks at what comes next in the innermost bracket, and closes it where it ends or must have ended.
    fn next_in_bracket(&mut self, has_fields: bool) -> Next {
        loop {
            let token = self.peek();
            let (opener, bracket) = self.open[self.open.len() - 1];
            match token.kind {
                Kind::Close(closing) if closing == bracket => {
                    self.at += 1;
                    self.brackets.closed(opener, token);
                    return Next::Done { mended: false };
                }
                Kind::Close(closing) if self.open.iter().any(|(_, open)| *open == closing) => {
                    return self.unclosed(opener, bracket, token);
                }
                Kind::Close(_) => {
                    self.report(UNCLOSED_BRACKET, token, "this bracket closes nothing", Some("take it out"));
                    self.at += 1;
                }
                Kind::End => return self.unclosed(opener, bracket, token),
                Kind::Comma => {
                    self.report(SYNTAX, token, "there is nothing before this comma", Some("take it out"));
                    self.at += 1;
                }
                _ if bracket == Bracket::Square && self.field_begins() => return self.unclosed(opener, bracket, token),
                _ if has_fields && self.in_list() && self.element_begins() => {
                    return self.unclosed(opener, bracket, token);
                }
                _ => return Next::Item,
            }
        }
    }

    /// Whether a bracket comes next, or a variant (not a field, which begins with a small letter) and its bracket.
    fn element_begins(&self) -> bool {
        let token = self.peek();
        let capital = || slice(self.text, (token.start, token.end)).starts_with(char::is_uppercase);
        match token.kind {
            Kind::Open(_) => true,
            Kind::Word => matches!(self.peek_second().kind, Kind::Open(Bracket::Round)) && capital(),
            _ => false,
        }
    }

    /// Whether the innermost bracket is itself an element of a list.
    fn in_list(&self) -> bool {
        self.open.len().checked_sub(2).is_some_and(|at| self.open[at].1 == Bracket::Square)
    }

    /// Reports an opening bracket whose closing one is missing: the one that the layout shows to be at fault.
    fn unclosed(&mut self, opener: Token, bracket: Bracket, before: Token) -> Next {
        let blamed = self.brackets.blame(self.text, opener, before);
        let kind = if let Kind::Open(kind) = blamed.kind { kind } else { bracket };
        let message = format!("this `{}` is never closed", kind.opening());
        let help = format!("put `{}` where it ends", kind.closing());
        if self.brackets.first_time(blamed) {
            self.report(UNCLOSED_BRACKET, blamed, message, Some(&help));
        }
        Next::Done { mended: true }
    }

    /// After a value: takes a comma, and misses it where there is none and another value follows.
    fn separator(&mut self) {
        let token = self.peek();
        let (_, bracket) = self.open[self.open.len() - 1];
        match token.kind {
            Kind::Comma => self.at += 1,
            Kind::Close(_) | Kind::End => {}
            // A bracket was just mended after the comma that it had swallowed.
            _ if self.tokens[self.at - 1].kind == Kind::Comma => {}
            Kind::Colon => {
                self.report(SYNTAX, token, "this `:` does not follow the name of a field", None);
                self.at += 1;
            }
            Kind::Word if bracket == Bracket::Square && self.field_begins() => {}
            Kind::Open(_) | Kind::Word | Kind::Number | Kind::Text => {
                let before = self.tokens[self.at - 1].end as usize;
                self.mistakes.add(SYNTAX, before..before, "a comma is missing here", None);
            }
        }
    }

    /// Passes over a bracket with everything in it, without following it.
    fn skip_too_deep(&mut self, opener: Token, start: u32) -> Node {
        let message = format!("brackets are nested more than {DEEPEST} deep here");
        self.report(TOO_DEEP, opener, message, Some("no scenario needs that; say it with fewer"));
        let mut depth = 1_usize;
        while depth > 0 && self.peek().kind != Kind::End {
            match self.advance().kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                _ => {}
            }
        }
        Node { start, end: self.tokens[self.at - 1].end, shape: Shape::Broken }
    }
}

fn leaf_after(grower: &mut Grower<'_, '_>, leaf: Node) -> Node {
    grower.at += 1;
    leaf
}
