//! Reads the file of a translation.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::parse::{Group, Item, Node, SYNTAX, Shape, grown, slice, text_of};
use crate::scenario::source::Source;

use super::texts::{Leaf, Text, walk};

/// The field that says whose translation it is, and makes a file one.
pub(super) const OF: &str = "translates";
/// The field that says into which language.
pub(super) const LANGUAGE: &str = "language";
/// The field in which `whitecell translate` notes what was translated.
pub(super) const NOTED: &str = "noted";

/// A translation as it was read.
pub(super) struct Translation<'a> {
    pub(super) source: &'a Source,
    /// The id of its scenario, and where it stands.
    pub(super) of: Option<(String, Range<usize>)>,
    /// Its language, and where it stands.
    pub(super) language: Option<(String, Range<usize>)>,
    /// Its texts, in the order of the file; among them those that say nothing yet.
    pub(super) texts: Vec<Text>,
    /// Fields that hold no text: name and bytes.
    pub(super) others: Vec<(String, Range<usize>)>,
    /// For places: marks of the original and of the translation when they were last compared.
    pub(super) noted: BTreeMap<String, [String; 2]>,
    /// Mistakes of writing.
    pub(super) mistakes: Vec<Diagnostic>,
}

/// Whether the file has the field that makes it a translation.
pub(super) fn is_translation(source: &Source) -> bool {
    let (tree, _) = grown(source);
    item(&tree, source.text(), OF).is_some()
}

impl<'a> Translation<'a> {
    pub(super) fn read(source: &'a Source) -> Self {
        let text = source.text();
        let (tree, mut mistakes) = grown(source);
        let head = |name| {
            let item = item(&tree, text, name)?;
            Some((text_of(&item.value, text).ok()?, item.value.span()))
        };
        let (mut texts, mut others) = (Vec::new(), Vec::new());
        walk(&tree, text, &mut |leaf| match leaf {
            Leaf::Text(found) => texts.push(found),
            Leaf::Other(found) => {
                let name = found.name.map_or("", |name| slice(text, name));
                if !["id", OF, LANGUAGE, NOTED].contains(&name) && !says_nothing(&found.value) {
                    others.push((name.to_owned(), found.value.span()));
                }
            }
        });
        mistakes.extend(texts.iter().filter(|it| it.said.is_none()).map(bad_escape));
        let noted = item(&tree, text, NOTED).map(|it| notes(&it.value, text)).unwrap_or_default();
        Self { source, of: head(OF), language: head(LANGUAGE), texts, others, noted, mistakes }
    }

    /// The text at a place, if it says something.
    pub(super) fn at(&self, place: &str) -> Option<&Text> {
        self.said().find(|it| it.place == place)
    }

    /// Texts that say something.
    pub(super) fn said(&self) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(|it| it.said.as_ref().is_some_and(|said| !said.trim().is_empty()))
    }
}

fn says_nothing(node: &Node) -> bool {
    match &node.shape {
        Shape::List(nodes) => nodes.is_empty(),
        Shape::Group(group) => group.items.is_empty(),
        _ => false,
    }
}

fn bad_escape(text: &Text) -> Diagnostic {
    Diagnostic {
        code: SYNTAX,
        severity: Severity::Error,
        span: text.span.clone(),
        message: "an escape in this text means nothing".into(),
        help: Some("write `\\\\` for a backslash, `\\\"` for a quote, `\\n` for a new line".into()),
    }
}

/// The field of the file itself with this name.
fn item<'a>(tree: &'a Node, text: &str, name: &str) -> Option<&'a Item> {
    let Shape::Group(group) = &tree.shape else { return None };
    group.items.iter().find(|it| it.name.is_some_and(|it| slice(text, it) == name))
}

fn notes(node: &Node, text: &str) -> BTreeMap<String, [String; 2]> {
    let Shape::List(nodes) = &node.shape else { return BTreeMap::new() };
    let groups = nodes.iter().filter_map(|node| match &node.shape {
        Shape::Group(group) => Some(&**group),
        _ => None,
    });
    groups.filter_map(|group| note(group, text)).collect()
}

fn note(group: &Group, text: &str) -> Option<(String, [String; 2])> {
    let parts: Vec<_> = group.items.iter().map(|it| text_of(&it.value, text).ok()).collect::<Option<_>>()?;
    let [place, of, to] = <[String; 3]>::try_from(parts).ok()?;
    Some((place, [of, to]))
}
