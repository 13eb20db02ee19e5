//! A scenario's graph for Mermaid.

use std::fmt::Write as _;

use crate::scenario::NodeKind;

use super::Picture;

pub(super) fn drawn(picture: &Picture<'_>) -> String {
    let mut out = "flowchart LR\n".to_owned();
    for (at, node) in picture.graph.nodes.iter().enumerate() {
        let (open, close) = match node.kind {
            NodeKind::State => ("([", "])"),
            NodeKind::Operation => ("[[", "]]"),
            NodeKind::Inject => ("[", "]"),
            NodeKind::Flag => (">", "]"),
            NodeKind::Ending => ("{{", "}}"),
        };
        let _ = writeln!(out, "    n{at}{open}\"{}\"{close}", plain(&picture.title(node)));
        if picture.share(node).is_some() {
            let _ = writeln!(out, "    style n{at} fill:{}", picture.shade(node));
        }
    }
    for edge in &picture.graph.edges {
        let arrow = if edge.asked { "-.->" } else { "-->" };
        let _ = writeln!(out, "    n{} {arrow}|\"{}\"| n{}", edge.from, plain(&edge.label), edge.to);
    }
    out
}

/// Text that ends no quotes.
fn plain(text: &str) -> String {
    text.replace('"', "'")
}
