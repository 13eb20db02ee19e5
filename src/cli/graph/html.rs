//! A scenario's graph as one page: a drawing in SVG and the list below it. Nothing is fetched and nothing runs.

use std::fmt::Write as _;

use crate::scenario::NodeKind;

use super::{Picture, text};

/// Sizes of the drawing, pixels.
const BOX: (usize, usize) = (250, 26);
const STEP: (usize, usize) = (400, 34);
const TOP: usize = 50;

const STYLE: &str = "body{font:15px/1.5 sans-serif;margin:2em;color:#222;background:#fff}svg{max-width:none;display:block}\
    .b{stroke:#555;stroke-width:1}.t{font:12px sans-serif;fill:#222}.h{font:bold 14px sans-serif;fill:#222}\
    .e{fill:none;stroke:#777;stroke-width:1}.q{stroke-dasharray:4 3}.e:hover{stroke:#b00020;stroke-width:3}\
    .w{overflow-x:auto}pre{white-space:pre-wrap}";

pub(super) fn drawn(picture: &Picture<'_>) -> String {
    let title = safe(&picture.scenario.title);
    let runs = picture.heat.map_or_else(String::new, |it| format!(" Shaded by {} dry runs.", it.runs()));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>A full line changes something; a broken one asks \
         about it. Point at a line to read it.{runs}</p>\n<div class=\"w\">\n{}</div>\n<h2>As a list</h2>\n<pre>{}</pre>\n\
         </body>\n</html>\n",
        svg(picture),
        safe(&text::drawn(picture)),
    )
}

/// Columns by kind, in the order in which a reader meets them.
fn svg(picture: &Picture<'_>) -> String {
    let places = places(picture);
    let rows = places.iter().map(|(_, y)| *y).max().unwrap_or(0);
    let (width, height) = (STEP.0 * NodeKind::ALL.len(), rows + STEP.1 + 10);
    let mut out = format!("<svg width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"The graph\">\n");
    for (column, kind) in NodeKind::ALL.into_iter().enumerate() {
        let _ = writeln!(out, "<text class=\"h\" x=\"{}\" y=\"24\">{}</text>", column * STEP.0 + 6, kind.name());
    }
    for edge in &picture.graph.edges {
        let ((x1, y1), (x2, y2)) = (places[edge.from], places[edge.to]);
        let back = x2 <= x1;
        let (from, to) = if back { (x1, x2 + BOX.0) } else { (x1 + BOX.0, x2) };
        let (out_by, in_by) = if x1 == x2 {
            (from.saturating_sub(60), to + 60)
        } else {
            (usize::midpoint(from, to), usize::midpoint(from, to))
        };
        let (y1, y2) = (y1 + BOX.1 / 2, y2 + BOX.1 / 2);
        let class = if edge.asked { "e q" } else { "e" };
        let nodes = &picture.graph.nodes;
        let said = safe(&format!("{}: {} → {}", edge.label, nodes[edge.from].label, nodes[edge.to].label));
        let _ = writeln!(
            out,
            "<path class=\"{class}\" d=\"M{from} {y1}C{out_by} {y1} {in_by} {y2} {to} {y2}\"><title>{said}</title></path>"
        );
    }
    for (node, (x, y)) in picture.graph.nodes.iter().zip(&places) {
        let (label, fill) = (safe(&picture.title(node)), picture.shade(node));
        let _ = writeln!(
            out,
            "<rect class=\"b\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"/><text class=\"t\" x=\"{}\" \
             y=\"{}\">{}<title>{label}</title></text>",
            BOX.0,
            BOX.1,
            x + 6,
            y + 17,
            safe(&shortened(&picture.title(node)))
        );
    }
    out + "</svg>\n"
}

/// The upper left corner of each node.
fn places(picture: &Picture<'_>) -> Vec<(usize, usize)> {
    let mut rows = [0; NodeKind::ALL.len()];
    let place = |node: &crate::scenario::Node| {
        let column = NodeKind::ALL.iter().position(|it| *it == node.kind).unwrap_or(0);
        rows[column] += 1;
        (column * STEP.0, TOP + (rows[column] - 1) * STEP.1)
    };
    picture.graph.nodes.iter().map(place).collect()
}

/// As much of a label as fits into a box.
fn shortened(label: &str) -> String {
    const FITS: usize = 40;
    if label.chars().count() <= FITS { label.to_owned() } else { label.chars().take(FITS - 1).chain(['…']).collect() }
}

/// Text that is no markup.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
