//! A file as brackets and values, before anything is known about scenarios.

use std::ops::Range;

use super::token::Bracket;

/// A value and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub start: u32,
    pub end: u32,
    pub shape: Shape,
}

/// What a value is written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A text whose quotes were mended, which was reported.
    OddText,
    /// A number.
    Number,
    /// A word: a variant without content, `true`, `false`.
    Word,
    /// Values between square brackets.
    List(Vec<Node>),
    /// Fields or values between round brackets, after a name or not.
    Group(Box<Group>),
    /// Something unreadable that was reported.
    Broken,
}

/// Fields or values between brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The name before the bracket.
    pub name: Option<(u32, u32)>,
    /// Where the bracket opens.
    pub open: u32,
    /// The kind of bracket.
    pub(super) bracket: Bracket,
    /// Fields (with a name) or values (without).
    pub items: Vec<Item>,
    /// Whether its brackets were mended, so that what seems to be missing may have been written.
    pub mended: bool,
}

/// A field or a value of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The field's name.
    pub name: Option<(u32, u32)>,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// The bytes of the value.
    pub const fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Where the name of the field at `path` stands, if its value is a list.
    pub fn list(&self, text: &str, path: &[&str]) -> Option<Range<usize>> {
        let Shape::Group(group) = &self.shape else { return None };
        let (first, rest) = path.split_first()?;
        let named = |item: &&Item| item.name.is_some_and(|name| slice(text, name) == *first);
        let item = group.items.iter().find(named)?;
        if !rest.is_empty() {
            return item.value.list(text, rest);
        }
        let is_list = matches!(item.value.shape, Shape::List(_));
        item.name.filter(|_| is_list).map(|(start, end)| start as usize..end as usize)
    }

    /// Calls `visit` with every text of the tree, in order.
    pub fn each_text(&self, visit: &mut impl FnMut(&Self)) {
        match &self.shape {
            Shape::Text => visit(self),
            Shape::List(nodes) => nodes.iter().for_each(|node| node.each_text(visit)),
            Shape::Group(group) => group.items.iter().for_each(|item| item.value.each_text(visit)),
            Shape::OddText | Shape::Number | Shape::Word | Shape::Broken => {}
        }
    }
}

/// The part of `text` between two offsets.
pub fn slice(text: &str, (start, end): (u32, u32)) -> &str {
    text.get(start as usize..end as usize).unwrap_or_default()
}
