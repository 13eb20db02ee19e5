//! Puts tokens together to a tree; where they do not fit, reports it, mends it and goes on.

mod ends;
mod missing;

use super::bracket::Brackets;
use super::layout::Layout;
use super::mistake::{Mistakes, SYNTAX, TOO_DEEP, UNCLOSED_BRACKET};
use super::token::{Bracket, Kind, Token};
use super::tree::{Group, Item, Node, Shape};

/// Brackets within brackets that are followed. A condition of the greatest allowed depth needs about forty.
const DEEPEST: usize = 64;

/// Makes a tree of `tokens`.
///
/// With `by_layout`, the indentation of lines says where brackets end that were never closed. That must not be asked
/// of a file whose brackets are in order: nobody has to indent.
pub(super) fn grow(text: &str, tokens: &[Token], by_layout: bool, mistakes: &mut Mistakes) -> Node {
    let layout = Layout { text, obeyed: by_layout };
    let mut grower = Grower { layout, tokens, at: 0, open: Vec::new(), brackets: Brackets::default(), mistakes };
    grower.root()
}

struct Grower<'a, 'm> {
    layout: Layout<'a>,
    tokens: &'a [Token],
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
        let root = if self.field_begins() { self.without_opening(None) } else { self.value() };
        let rest = self.peek();
        if rest.kind != Kind::End {
            self.report_rest(rest);
        }
        root
    }

    fn peek(&self) -> Token {
        self.ahead(0)
    }

    /// The token after `count` more.
    fn ahead(&self, count: usize) -> Token {
        self.tokens[(self.at + count).min(self.tokens.len() - 1)]
    }

    fn advance(&mut self) -> Token {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn report(&mut self, code: &'static str, at: Token, message: impl Into<String>, help: Option<&str>) {
        self.mistakes.add(code, at.start as usize..at.end as usize, message, help.map(Into::into));
    }

    fn tear(&mut self, at: Token, message: impl Into<String>, help: Option<&str>) {
        self.mistakes.tear(UNCLOSED_BRACKET, at.start as usize..at.end as usize, message, help.map(Into::into));
    }

    /// Reports what stands after the end, unless a bracket that was mended before explains it.
    fn report_rest(&mut self, rest: Token) {
        if !self.mistakes.have_torn() {
            let what = if matches!(rest.kind, Kind::Close(_)) { UNCLOSED_BRACKET } else { SYNTAX };
            self.report(what, rest, "the scenario has ended before this", Some("is there a bracket too many?"));
        }
    }

    /// Reports that something should stand just after byte `at`.
    fn report_absent(&mut self, at: u32, message: &str) {
        self.mistakes.add(SYNTAX, at as usize..at as usize, message, None);
    }

    /// Whether a name and a colon come next.
    fn field_begins(&self) -> bool {
        self.field_begins_after(0)
    }

    fn field_begins_after(&self, count: usize) -> bool {
        self.ahead(count).kind == Kind::Word && self.ahead(count + 1).kind == Kind::Colon
    }

    fn value(&mut self) -> Node {
        let token = self.peek();
        match token.kind {
            Kind::Text => self.leaf(Shape::Text),
            Kind::OddText => self.leaf(Shape::OddText),
            Kind::Number => self.unless_unquoted(Shape::Number),
            Kind::Word if self.ahead(1).kind == Kind::Open(Bracket::Round) => {
                self.at += 1;
                self.bracketed(Some((token.start, token.end)))
            }
            Kind::Word if self.field_begins() => self.without_opening(None),
            Kind::Word if self.is_variant(0) && self.ahead(1).kind == Kind::Open(Bracket::Square) => {
                self.at += 1;
                self.list_without_round((token.start, token.end))
            }
            Kind::Word if self.opening_is_missing() => {
                self.at += 1;
                self.without_opening(Some((token.start, token.end)))
            }
            Kind::Word => self.unless_unquoted(Shape::Word),
            Kind::Open(_) => self.bracketed(None),
            Kind::Comma | Kind::Close(_) | Kind::End => self.no_value(),
            Kind::Colon => {
                self.report(SYNTAX, token, "there is no name before this `:`", None);
                self.leaf(Shape::Broken)
            }
        }
    }

    fn leaf(&mut self, shape: Shape) -> Node {
        let token = self.advance();
        Node { start: token.start, end: token.end, shape }
    }

    fn bracketed(&mut self, name: Option<(u32, u32)>) -> Node {
        let token = self.advance();
        let Kind::Open(bracket) = token.kind else { return self.no_value() };
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
        let mut items: Vec<Item> = Vec::new();
        let mut has_fields = false;
        let mended = loop {
            if self.list_ends_unopened(&items) {
                self.make_list(&mut items);
                continue;
            }
            match self.next_in_bracket(has_fields) {
                Next::Item => items.push(self.item(has_fields)),
                Next::Done { mended } => break mended,
            }
            has_fields |= items.last().is_some_and(|item| item.name.is_some());
            if !self.list_ends_unopened(&items) {
                self.separator();
            }
        };
        Shape::Group(Box::new(Group { name, open: open.start, bracket, items, mended }))
    }

    fn item(&mut self, has_fields: bool) -> Item {
        let name = self.peek();
        if self.field_begins() {
            self.at += 2;
        } else if self.colon_is_missing(has_fields) {
            self.report_absent(name.end, "a `:` is missing here");
            self.at += 1;
        } else {
            return Item { name: None, value: self.value() };
        }
        let value = if self.field_begins() && !self.is_inside(name) { self.no_value() } else { self.value() };
        Item { name: Some((name.start, name.end)), value }
    }

    /// Passes over a bracket with everything in it, without following it.
    fn skip_too_deep(&mut self, opener: Token, start: u32) -> Node {
        let message = format!("brackets are nested more than {DEEPEST} deep here");
        let place = opener.start as usize..opener.end as usize;
        self.mistakes.tear(TOO_DEEP, place, message, Some("no scenario needs that; say it with fewer".into()));
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
