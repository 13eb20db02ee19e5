//! A scenario's graph as a list: each thing, what it waits for, and what it changes.

use std::fmt::Write as _;

use crate::scenario::{Edge, NodeKind};

use super::Picture;

pub(super) fn drawn(picture: &Picture<'_>) -> String {
    let mut out = format!("{} ({})\n", picture.scenario.title, picture.scenario.id);
    let nodes = &picture.graph.nodes;
    for kind in NodeKind::ALL.into_iter().filter(|it| *it != NodeKind::State) {
        for (at, node) in nodes.iter().enumerate().filter(|(_, it)| it.kind == kind) {
            let _ = writeln!(out, "\n{} {}", kind.name(), picture.title(node));
            let edges = || picture.graph.edges.iter();
            let told = |verb: &str, edge: &Edge, other: usize| {
                let other = &nodes[other];
                let of = if other.kind == NodeKind::State { String::new() } else { format!("{} ", other.kind.name()) };
                format!("  {verb}{} {of}{}\n", edge.label, other.label)
            };
            edges().filter(|it| it.to == at && it.asked).for_each(|it| out += &told("waits for: ", it, it.from));
            edges().filter(|it| it.to == at && !it.asked).for_each(|it| out += &told("by: ", it, it.from));
            edges().filter(|it| it.from == at && !it.asked).for_each(|it| out += &told("", it, it.to));
        }
    }
    out
}
