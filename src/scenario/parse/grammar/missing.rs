//! Brackets, colons and quotes that were left out before something.

use crate::scenario::parse::mistake::SYNTAX;
use crate::scenario::parse::token::{Bracket, Kind, Token};
use crate::scenario::parse::tree::{Group, Item, Node, Shape, slice};

use super::{DEEPEST, Grower};

impl Grower<'_, '_> {
    /// A value was due and something else came, which is left for the caller.
    pub(super) fn no_value(&mut self) -> Node {
        let before = self.at.checked_sub(1).map_or(self.peek(), |at| self.tokens[at]);
        self.report(SYNTAX, before, "a value is missing after this", None);
        Node { start: before.start, end: before.end, shape: Shape::Broken }
    }

    /// A word or number, unless more of them follow on its line: then it is a text without quotes.
    pub(super) fn unless_unquoted(&mut self, shape: Shape) -> Node {
        let word = self.leaf(shape.clone());
        let mut end = word.end;
        loop {
            let next = self.peek();
            let numbers = shape == Shape::Number && next.kind == Kind::Number;
            let more = matches!(next.kind, Kind::Word | Kind::Number) && !numbers && !self.field_begins();
            if !more || self.layout.line_ends_between(end, next.start) || self.is_list_of_words(&word) {
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

    /// Whether `word` and the next are two variants in a list, with a comma missing between them.
    fn is_list_of_words(&self, word: &Node) -> bool {
        let in_list = self.open.last().is_some_and(|(_, bracket)| *bracket == Bracket::Square);
        let written = slice(self.layout.text, (word.start, word.end));
        in_list && written.starts_with(char::is_uppercase) && self.is_variant(0)
    }

    /// Whether the token after `count` more is written like a variant: with a capital.
    pub(super) fn is_variant(&self, count: usize) -> bool {
        let token = self.ahead(count);
        slice(self.layout.text, (token.start, token.end)).starts_with(char::is_uppercase)
    }

    /// Whether a variant comes next, and then what should stand in its brackets.
    pub(super) fn opening_is_missing(&self) -> bool {
        let (word, next) = (self.peek(), self.ahead(1));
        let in_list = self.open.last().is_some_and(|(_, bracket)| *bracket == Bracket::Square);
        let content =
            matches!(next.kind, Kind::Text | Kind::OddText | Kind::Number) || in_list && self.field_begins_after(1);
        self.is_variant(0) && content && !self.layout.line_ends_between(word.end, next.start)
    }

    /// Whether what comes next lies inside the field called `name` rather than after it: on its line, or indented more.
    pub(super) fn is_inside(&self, name: Token) -> bool {
        !self.layout.is_outdented(self.peek(), name)
    }

    /// Fields whose opening bracket was left out; up to the closing one.
    pub(super) fn without_opening(&mut self, name: Option<(u32, u32)>) -> Node {
        let first = self.peek();
        let place = first.start as usize..first.end as usize;
        self.mistakes.tear(SYNTAX, place, "a `(` is missing before this", None);
        if self.open.len() == DEEPEST {
            return self.leaf(Shape::Broken);
        }
        let before = Token { kind: Kind::Comma, start: first.start, end: first.start };
        self.open.push((before, Bracket::Round));
        let mut shape = self.group(name, before, Bracket::Round);
        self.open.pop();
        if let Shape::Group(group) = &mut shape {
            group.mended = true;
        }
        let start = name.map_or(first.start, |name| name.0);
        Node { start, end: self.tokens[self.at - 1].end, shape }
    }

    /// A variant with a list that lacks the round brackets around it: `All[...]`.
    pub(super) fn list_without_round(&mut self, name: (u32, u32)) -> Node {
        let open = self.peek();
        let place = open.start as usize..open.end as usize;
        self.mistakes.tear(SYNTAX, place, "a `(` is missing before this", Some("write `([...])`".into()));
        let list = self.bracketed(None);
        if self.peek().kind == Kind::Close(Bracket::Round) && self.is_surplus(Bracket::Round) {
            self.at += 1;
        }
        let end = self.tokens[self.at - 1].end;
        let items = vec![Item { name: None, value: list }];
        let group = Group { name: Some(name), open: open.start, bracket: Bracket::Round, items, mended: true };
        Node { start: name.0, end, shape: Shape::Group(Box::new(group)) }
    }

    /// Whether a name comes next, and then its value at once.
    pub(super) fn colon_is_missing(&self, has_fields: bool) -> bool {
        let value_follows = match self.ahead(1).kind {
            Kind::Text | Kind::OddText | Kind::Number | Kind::Open(Bracket::Square | Bracket::Curly) => true,
            Kind::Word => has_fields || self.is_variant(1),
            Kind::Open(Bracket::Round) => has_fields,
            Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::End => false,
        };
        self.peek().kind == Kind::Word && !self.is_variant(0) && value_follows
    }

    /// Whether a `]` comes next that closes a list whose `[` was left out: among fields, after values without a name.
    pub(super) fn list_ends_unopened(&self, items: &[Item]) -> bool {
        let token = self.peek();
        if token.kind != Kind::Close(Bracket::Square) || self.mistakes.are_full() {
            return false;
        }
        let in_open_list = self.open.iter().any(|(_, bracket)| *bracket == Bracket::Square);
        let nameless = items.last().is_some_and(|item| item.name.is_none());
        let has_field = items.iter().any(|item| item.name.is_some());
        let is_list = items.last().is_some_and(|item| matches!(item.value.shape, Shape::List(_)));
        has_field && (nameless || !is_list && (!in_open_list || self.is_stray(Bracket::Square, token)))
    }

    /// Makes a list of the values since the last field's.
    pub(super) fn make_list(&mut self, items: &mut Vec<Item>) {
        let closing = self.advance();
        let Some(at) = items.iter().rposition(|item| item.name.is_some()) else { return };
        let rest: Vec<_> = items.drain(at + 1..).map(|item| item.value).collect();
        let value = &mut items[at].value;
        let start = value.start;
        self.mistakes.tear(SYNTAX, start as usize..start as usize + 1, "a `[` is missing before this", None);
        if let Shape::List(nodes) = &mut value.shape {
            nodes.extend(rest);
        } else {
            let first = std::mem::replace(value, Node { start, end: closing.end, shape: Shape::Broken });
            value.shape = Shape::List(std::iter::once(first).chain(rest).collect());
        }
        self.separator();
    }
}
