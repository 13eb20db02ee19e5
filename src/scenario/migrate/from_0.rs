//! Format 0: scenarios from before an opening could do whatever an inject may.
//!
//! Two things were otherwise then. An opening took notice of `Shift`, `Set` and `Clear` only, and passed over the rest without
//! a word. And a scenario in which an election was due only declared the flag `election-due`; since then the flag has to be set.

use crate::scenario::parse::{Node, Shape, comma_after, slice, text_of};

use super::{Edit, field};

/// What an opening took notice of.
const HEEDED: [&str; 3] = ["Shift", "Set", "Clear"];

/// The flag that says that an election is due.
const ELECTION: &str = "election-due";

pub(super) fn edits(tree: &Node, text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let opening = field(tree, text, "opening");
    if let Some(Node { shape: Shape::List(nodes), .. }) = opening {
        nodes.iter().filter(|it| !is_heeded(it, text)).for_each(|it| silence(it, text, &mut edits));
    }
    if declares_election(tree, text) {
        edits.extend(set_election(tree, opening, text));
    }
    edits
}

fn is_heeded(node: &Node, text: &str) -> bool {
    match &node.shape {
        Shape::Group(group) => group.name.is_some_and(|name| HEEDED.contains(&slice(text, name))),
        _ => false,
    }
}

/// Makes a comment of what had no effect.
fn silence(node: &Node, text: &str, edits: &mut Vec<Edit>) {
    let written = text[node.span()].replace("/*", "/ *").replace("*/", "* /");
    edits.push(Edit { place: node.span(), by: format!("/* without effect in format 0: {written} */") });
    edits.extend(comma_after(text, node.span().end).map(|place| Edit { place, by: String::new() }));
}

fn declares_election(tree: &Node, text: &str) -> bool {
    let Some(Node { shape: Shape::List(flags), .. }) = field(tree, text, "flags") else { return false };
    flags.iter().any(|it| it.shape == Shape::Text && text_of(it, text).is_ok_and(|it| it == ELECTION))
}

/// Sets the flag, first of all that the opening does.
fn set_election(tree: &Node, opening: Option<&Node>, text: &str) -> Option<Edit> {
    match opening {
        Some(list @ Node { shape: Shape::List(nodes), .. }) => {
            let at = list.span().start + 1;
            let comma = if nodes.iter().any(|it| is_heeded(it, text)) { ", " } else { " " };
            Some(Edit { place: at..at, by: format!("Set({ELECTION:?}){comma}") })
        }
        Some(_) => None,
        None => {
            let Shape::Group(group) = &tree.shape else { return None };
            let name = group.items.iter().filter_map(|it| it.name).find(|it| slice(text, *it) == "injects")?;
            let at = name.0 as usize;
            Some(Edit { place: at..at, by: format!("opening: [Set({ELECTION:?})],\n    ") })
        }
    }
}
