//! A scenario as a graph: what it puts on the table, what that changes, and what waits for what.

#![allow(clippy::wildcard_enum_match_arm, reason = "a graph names the conditions that are about things")]

mod walk;

use std::collections::BTreeMap;

use crate::rulebook::Rulebook;

use super::resolved::{Clock, Consequence, Happening, Inject, Scenario, Timing};

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// What players do, and what the world is like: a response, a text of the Council, a score.
    State,
    /// A hostile operation, by its number in the scenario.
    Operation,
    /// An inject, by its number.
    Inject,
    /// A flag, by its number.
    Flag,
    /// An ending, by its number.
    Ending,
}

impl NodeKind {
    /// Every kind, in the order in which a reader meets them.
    pub const ALL: [Self; 5] = [Self::State, Self::Operation, Self::Inject, Self::Flag, Self::Ending];

    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Operation => "operation",
            Self::Inject => "inject",
            Self::Flag => "flag",
            Self::Ending => "ending",
        }
    }
}

/// Something that happens or is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it stands for.
    pub kind: NodeKind,
    /// Its number among its kind.
    pub number: usize,
    /// What readers call it: its id, or words.
    pub label: String,
    /// When it comes, if that is known beforehand.
    pub when: Option<String>,
}

/// What one node does to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The node that acts, or that is asked about.
    pub from: usize,
    /// The node that it acts on, or that waits for it.
    pub to: usize,
    /// How: `sets`, `struck`, `not done`.
    pub label: String,
    /// Whether it stands for a condition, rather than for a change.
    pub asked: bool,
}

/// A scenario as a graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Operations, injects, flags and endings in their order; then what conditions ask about besides.
    pub nodes: Vec<Node>,
    /// Each once, by the nodes that they join.
    pub edges: Vec<Edge>,
}

impl Graph {
    /// The graph of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario, rulebook: &Rulebook) -> Self {
        let rulebook = scenario.rulebook(rulebook);
        let mut draft = Draft { scenario, rulebook, graph: Self::default(), places: BTreeMap::new() };
        for operation in &scenario.operations {
            let when = operation.starts_h.map(|it| format!("hour {it}"));
            draft.declare(NodeKind::Operation, operation.id.to_string(), when);
        }
        for inject in &scenario.injects {
            draft.declare(NodeKind::Inject, inject.id.to_string(), when(&inject.when));
        }
        for flag in &scenario.flags {
            draft.declare(NodeKind::Flag, flag.to_string(), None);
        }
        for ending in &scenario.endings {
            draft.declare(NodeKind::Ending, ending.id.to_string(), ending.at_once.then(|| "at once".to_owned()));
        }
        scenario.injects.iter().enumerate().for_each(|(at, it)| draft.inject(at, it));
        scenario.clocks.iter().for_each(|it| draft.clock(it));
        for (at, ending) in scenario.endings.iter().enumerate() {
            let node = draft.place(NodeKind::Ending, at);
            draft.asks(node, &ending.when);
        }
        let mut graph = draft.graph;
        graph.edges.sort();
        graph.edges.dedup();
        graph
    }
}

fn when(timing: &Timing) -> Option<String> {
    match timing {
        Timing::At(hour) => Some(format!("hour {hour}")),
        Timing::Between(from, to) => Some(format!("hours {from} to {to}")),
        Timing::Every { hours, from, .. } => Some(format!("every {hours} h from hour {from}")),
        Timing::EachTime { most, .. } => Some(format!("each time, {most} at most")),
        Timing::Manual => Some("by hand".to_owned()),
        Timing::After(_, hours) => Some(format!("{hours} h later")),
        Timing::Since(_, 0) => None,
        Timing::Since(_, hours) => Some(format!("{hours} h later")),
    }
}

/// A graph that is being drawn up.
struct Draft<'a> {
    scenario: &'a Scenario,
    rulebook: &'a Rulebook,
    graph: Graph,
    /// Where a node stands, by kind and label.
    places: BTreeMap<(NodeKind, String), usize>,
}

impl Draft<'_> {
    fn declare(&mut self, kind: NodeKind, label: String, when: Option<String>) {
        let number = self.graph.nodes.iter().filter(|it| it.kind == kind).count();
        self.places.insert((kind, label.clone()), self.graph.nodes.len());
        self.graph.nodes.push(Node { kind, number, label, when });
    }

    /// The node of the thing with this number among its kind.
    fn place(&self, kind: NodeKind, number: usize) -> usize {
        let at = self.graph.nodes.iter().position(|it| it.kind == kind && it.number == number);
        at.expect("everything that the scenario numbers was declared")
    }

    /// The node of a state, made where there is none yet.
    fn state(&mut self, label: String) -> usize {
        let key = (NodeKind::State, label.clone());
        if !self.places.contains_key(&key) {
            self.declare(NodeKind::State, label, None);
        }
        self.places[&key]
    }

    fn join(&mut self, from: usize, to: usize, label: impl Into<String>, asked: bool) {
        self.graph.edges.push(Edge { from, to, label: label.into(), asked });
    }

    fn inject(&mut self, at: usize, inject: &Inject) {
        let node = self.place(NodeKind::Inject, at);
        match &inject.when {
            Timing::Since(condition, _) => self.asks(node, condition),
            Timing::After(before, _) => {
                let from = self.place(NodeKind::Inject, before.index());
                self.join(from, node, "is followed by", true);
            }
            Timing::EachTime { what: Happening::Struck(it), .. } => {
                let from = self.place(NodeKind::Operation, it.index());
                self.join(from, node, "strikes", true);
            }
            Timing::EachTime { what: Happening::Done(it), .. } => {
                let from = self.state(format!("response {}", self.rulebook.responses.rows[it.index()].id));
                self.join(from, node, "is done", true);
            }
            Timing::EachTime { what: Happening::Adopted(it), .. } => {
                let from = self.state(format!("text {}", self.rulebook.measures.rows[it.index()].id));
                self.join(from, node, "is adopted", true);
            }
            Timing::At(_) | Timing::Between(..) | Timing::Every { .. } | Timing::Manual => {}
        }
        self.asks(node, &inject.only_if);
        self.changes(node, &inject.then);
    }

    /// A clock waits for what starts and what meets it, and changes what follows.
    fn clock(&mut self, clock: &Clock) {
        let node = self.state(format!("clock {}", clock.id));
        self.asks(node, &clock.starts);
        self.asks(node, &clock.met);
        self.changes(node, &clock.kept);
        self.changes(node, &clock.missed);
    }

    fn changes(&mut self, node: usize, then: &[Consequence]) {
        for consequence in then {
            match consequence {
                Consequence::Set(flag, on) => {
                    let to = self.place(NodeKind::Flag, flag.index());
                    self.join(node, to, if *on { "sets" } else { "clears" }, false);
                }
                Consequence::Start(it) => self.moves(node, it.index(), "starts"),
                Consequence::Abandon(it) => self.moves(node, it.index(), "ends"),
                Consequence::Reveal(it) => self.moves(node, it.index(), "reveals"),
                Consequence::Consult(_) => {
                    let to = self.state(self.rulebook.terms.said("the Council consults".to_owned()));
                    self.join(node, to, "calls", false);
                }
                Consequence::AddTo(number, _) | Consequence::SetNumber(number, _) => {
                    let to = self.state(format!("number {}", self.scenario.numbers[number.index()].id));
                    self.join(node, to, "changes", false);
                }
                Consequence::Ask(decision) => {
                    let to = self.state(format!("decision {}", self.scenario.decisions[decision.index()].id));
                    self.join(node, to, "asks", false);
                }
                Consequence::Claim { by, .. } | Consequence::Withdraw { by, .. } => {
                    let to = self.state(format!("claims of {}", self.scenario.claimants[by.index()].id));
                    self.join(node, to, "changes", false);
                }
                Consequence::Shift(_) | Consequence::Evidence { .. } => {}
            }
        }
    }

    fn moves(&mut self, from: usize, operation: usize, label: &str) {
        let to = self.place(NodeKind::Operation, operation);
        self.join(from, to, label, false);
    }
}
