//! The texts of a scenario or of a translation, each with its place: `injects/duty-log/text`.

use std::ops::Range;

use crate::scenario::parse::{Group, Item, Node, Shape, grown, slice, text_of};
use crate::scenario::source::Source;

/// Fields that hold what somebody reads. Names, so that whatever a scenario may say later is found too; a test compares them with
/// the format.
pub const PROSE: [&str; 53] = [
    "about",
    "advice",
    "analogue",
    "ask",
    "capital",
    "caution",
    "closed",
    "code",
    "consultation",
    "council",
    "dilemma",
    "evidence",
    "expected",
    "government",
    "head",
    "hint",
    "interest",
    "member",
    "members",
    "law",
    "name",
    "note",
    "outlet",
    "place",
    "private",
    "purpose",
    "read_aloud",
    "red_flag",
    "risk",
    "role",
    "say",
    "says",
    "short",
    "situation",
    "softened",
    "source",
    "stakes",
    "story",
    "success",
    "summary",
    "support",
    "task",
    "tempo",
    "text",
    "ties",
    "title",
    "told",
    "trade",
    "voice",
    "watch_for",
    "whole",
    "why",
    "work",
];

/// A text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    /// Names of fields, and ids or numbers of things, on the way to it.
    pub(super) place: String,
    /// What it says; `None` where an escape in it means nothing.
    pub(super) said: Option<String>,
    /// Its bytes, with the quotes.
    pub(super) span: Range<usize>,
    /// Where the name of its field begins.
    pub(super) field: usize,
}

/// What a walk comes to.
pub(super) enum Leaf<'a> {
    /// A text.
    Text(Text),
    /// A field that holds something else.
    Other(&'a Item),
}

/// Every text of a scenario, in the order of its file. The same place twice, which `check` reports, counts once.
pub(super) fn texts_of(source: &Source) -> Vec<Text> {
    let (tree, _) = grown(source);
    let mut texts: Vec<Text> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    walk(&tree, source.text(), &mut |leaf| {
        if let Leaf::Text(text) = leaf
            && text.said.as_ref().is_none_or(|said| !said.is_empty())
            && seen.insert(text.place.clone())
        {
            texts.push(text);
        }
    });
    texts
}

/// Visits every text of `root` and every field that holds something else.
pub(super) fn walk<'a>(root: &'a Node, text: &str, visit: &mut impl FnMut(Leaf<'a>)) {
    if let Shape::Group(group) = &root.shape {
        in_group(group, text, "", visit);
    }
}

fn in_group<'a>(group: &'a Group, text: &str, before: &str, visit: &mut impl FnMut(Leaf<'a>)) {
    for item in &group.items {
        let Some(name) = item.name else { continue };
        let field = slice(text, name);
        let place = if before.is_empty() { field.to_owned() } else { format!("{before}/{field}") };
        match &item.value.shape {
            Shape::Text if PROSE.contains(&field) => visit(Leaf::Text(Text {
                place,
                said: text_of(&item.value, text).ok(),
                span: item.value.span(),
                field: name.0 as usize,
            })),
            Shape::Group(inner) if holds_fields(inner) => in_group(inner, text, &place, visit),
            Shape::List(nodes) if nodes.iter().any(|it| fields_of(it).is_some()) => {
                for (at, node) in nodes.iter().enumerate() {
                    let Some(inner) = fields_of(node) else { continue };
                    let thing = id_of(inner, text).unwrap_or_else(|| (at + 1).to_string());
                    in_group(inner, text, &format!("{place}/{thing}"), visit);
                }
            }
            _ => visit(Leaf::Other(item)),
        }
    }
}

/// The fields of a node that has some, or is `()`.
pub(super) fn fields_of(node: &Node) -> Option<&Group> {
    match &node.shape {
        Shape::Group(group) if holds_fields(group) => Some(group),
        _ => None,
    }
}

fn holds_fields(group: &Group) -> bool {
    group.name.is_none() && group.items.iter().all(|item| item.name.is_some())
}

/// The id that a thing has.
pub(super) fn id_of(group: &Group, text: &str) -> Option<String> {
    let item = group.items.iter().find(|it| it.name.is_some_and(|name| slice(text, name) == "id"))?;
    (item.value.shape == Shape::Text).then(|| text_of(&item.value, text).ok())?
}
