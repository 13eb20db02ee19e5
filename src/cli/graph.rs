//! `whitecell graph`: what waits for what in a scenario, drawn.

mod dot;
mod html;
mod mermaid;
mod text;

use std::io::Write;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::rehearse::{Coverage, Rehearsal};
use crate::scenario::{Graph, Node, NodeKind, Scenario};
use crate::store::bundled;

use super::catalogue::find;
use super::rehearsal::{cores, covered, ground};
use super::stop::{Exit, Stop};

/// Draw what waits for what in a scenario. Full of secrets.
///
/// Injects, operations, flags and endings are drawn with what conditions ask about them. With `--runs`, every thing is shaded by the share of dry runs in which it happened.
#[derive(Debug, Args)]
pub(super) struct Draw {
    /// The id of a scenario, or a scenario file.
    #[arg(value_name = "ID|FILE")]
    scenario: String,
    /// How to draw it.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Dry runs to shade it by, as `whitecell rehearse` plays them.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    runs: Option<u32>,
    /// Fixes the luck of all runs.
    #[arg(long, value_name = "S", default_value_t = 1, requires = "runs")]
    seed: u64,
}

/// How a graph is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For Markdown that knows Mermaid.
    Mermaid,
    /// For Graphviz.
    Dot,
    /// As one page that needs nothing else.
    Html,
    /// As a list.
    Text,
}

/// What is drawn.
struct Picture<'a> {
    scenario: &'a Scenario,
    graph: &'a Graph,
    heat: Option<&'a Coverage>,
}

/// Shades between never and always.
const SHADES: [&str; 6] = ["#ffffff", "#fdece0", "#fbd3b5", "#f7b585", "#f09a5a", "#e57c2e"];

impl Picture<'_> {
    /// The share of runs in which a node happened, 0-1; `None` where nothing was run, or nobody counts it.
    fn share(&self, node: &Node) -> Option<f64> {
        let coverage = self.heat?;
        let at = node.number;
        let count = coverage.total(|it| match node.kind {
            NodeKind::Operation => it.started[at],
            NodeKind::Inject => it.injects[at],
            NodeKind::Flag => it.flags[at],
            NodeKind::Ending => it.endings[at],
            NodeKind::State => 0,
        });
        (node.kind != NodeKind::State).then(|| count as f64 / coverage.runs().max(1) as f64)
    }

    /// The same in words, after a blank; nothing where there is none.
    fn percent(&self, node: &Node) -> String {
        self.share(node).map_or_else(String::new, |it| format!(" {:.0} %", 100.0 * it))
    }

    /// The shade of a node; white where nothing is known.
    fn shade(&self, node: &Node) -> &'static str {
        let share = self.share(node).unwrap_or(0.0);
        SHADES[(share * (SHADES.len() - 1) as f64).ceil() as usize]
    }

    /// What a node is called: its label, when it comes, and its share.
    fn title(&self, node: &Node) -> String {
        let when = node.when.as_ref().map_or_else(String::new, |it| format!(", {it}"));
        format!("{}{when}{}", node.label, self.percent(node))
    }
}

impl Draw {
    pub(super) fn run(&self, out: &mut dyn Write) -> Result<Exit, Stop> {
        let (_, scenario) = find(&self.scenario)?;
        let scenario = Arc::new(scenario);
        let graph = Graph::of(&scenario, bundled::rulebook());
        let heat = match self.runs {
            Some(runs) => Some(covered(&ground(&scenario), &Rehearsal { runs, seed: self.seed, jobs: cores() })?),
            None => None,
        };
        let picture = Picture { scenario: &scenario, graph: &graph, heat: heat.as_ref() };
        let drawn = match self.format {
            Format::Mermaid => mermaid::drawn(&picture),
            Format::Dot => dot::drawn(&picture),
            Format::Html => html::drawn(&picture),
            Format::Text => text::drawn(&picture),
        };
        out.write_all(drawn.as_bytes())?;
        Ok(Exit::Done)
    }
}
