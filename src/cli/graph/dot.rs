//! A scenario's graph for Graphviz.

use std::fmt::Write as _;

use crate::scenario::NodeKind;

use super::Picture;

pub(super) fn drawn(picture: &Picture<'_>) -> String {
    let mut out = format!("digraph {} {{\n", quoted(picture.scenario.id.as_str()));
    out.push_str("    rankdir=LR;\n    node [style=filled, fillcolor=\"#ffffff\", fontname=\"sans-serif\"];\n");
    for (at, node) in picture.graph.nodes.iter().enumerate() {
        let shape = match node.kind {
            NodeKind::State => "ellipse",
            NodeKind::Operation => "component",
            NodeKind::Inject => "box",
            NodeKind::Flag => "cds",
            NodeKind::Ending => "hexagon",
        };
        let (label, shade) = (quoted(&picture.title(node)), picture.shade(node));
        let _ = writeln!(out, "    n{at} [label={label}, shape={shape}, fillcolor=\"{shade}\"];");
    }
    for edge in &picture.graph.edges {
        let style = if edge.asked { "dashed" } else { "solid" };
        let label = quoted(&edge.label);
        let _ = writeln!(out, "    n{} -> n{} [label={label}, style={style}];", edge.from, edge.to);
    }
    out + "}\n"
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
