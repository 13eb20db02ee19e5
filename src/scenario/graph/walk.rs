//! Conditions as edges: from each thing that is asked about to whatever waits for the answer.

use crate::scenario::resolved::{Condition, Level};

use crate::vocab::Ticking;

use super::{Draft, NodeKind};

impl Draft<'_> {
    /// Joins `node` to everything that its condition asks about.
    pub(super) fn asks(&mut self, node: usize, condition: &Condition) {
        self.part(node, condition, false);
    }

    fn part(&mut self, node: usize, condition: &Condition, negated: bool) {
        use Condition as C;
        match condition {
            C::All(parts) | C::Any(parts) => parts.iter().for_each(|it| self.part(node, it, negated)),
            C::Not(part) => self.part(node, part, !negated),
            C::Flag(flag) => self.ask(self.place(NodeKind::Flag, flag.index()), node, "set", negated),
            C::Reached(it, stage) => {
                let label = format!("reached {stage:?}");
                self.ask(self.place(NodeKind::Operation, it.index()), node, &label, negated);
            }
            C::Came(it) => self.ask(self.place(NodeKind::Inject, it.index()), node, "has come", negated),
            C::Struck(it) => self.ask(self.place(NodeKind::Operation, it.index()), node, "struck", negated),
            C::Found(it) => self.ask(self.place(NodeKind::Operation, it.index()), node, "found", negated),
            C::Stopped(it) => self.ask(self.place(NodeKind::Operation, it.index()), node, "stopped", negated),
            other => {
                if let Some((label, how)) = self.said(other) {
                    let from = self.state(label);
                    self.ask(from, node, how, negated);
                }
            }
        }
    }

    fn ask(&mut self, from: usize, to: usize, label: &str, negated: bool) {
        let label = if negated { format!("not {label}") } else { label.to_owned() };
        self.join(from, to, label, true);
    }

    /// What a condition on the state is about, and how; `None` for one on time alone.
    fn said(&self, condition: &Condition) -> Option<(String, &'static str)> {
        use Condition as C;
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let response = |at: usize| format!("response {}", rulebook.responses.rows[at].id);
        let measure = |at: usize| format!("text {}", rulebook.measures.rows[at].id);
        Some(match condition {
            C::Chosen(it) => (response(it.index()), "chosen"),
            C::ChosenBy(it, ..) => (response(it.index()), "chosen in time"),
            C::Number(it, ..) => (format!("number {}", scenario.numbers[it.index()].id), "asked"),
            C::Picked(it, _) => (format!("decision {}", scenario.decisions[it.index()].id), "answered so"),
            C::Answered(it) => (format!("decision {}", scenario.decisions[it.index()].id), "answered"),
            C::LeftOpen(it) => (format!("decision {}", scenario.decisions[it.index()].id), "left open"),
            C::Clock(it, Ticking::Running) => (format!("clock {}", scenario.clocks[it.index()].id), "running"),
            C::Clock(it, Ticking::Met) => (format!("clock {}", scenario.clocks[it.index()].id), "met"),
            C::Clock(it, Ticking::Missed) => (format!("clock {}", scenario.clocks[it.index()].id), "missed"),
            C::Claimed(by, ..) => (format!("claims of {}", scenario.claimants[by.index()].id), "so"),
            C::Hidden(at, _) => (format!("truth {}", scenario.hidden[*at].id), "so"),
            C::Done(it) => (response(it.index()), "done"),
            C::InForce(it) => (response(it.index()), "in force"),
            C::Named(it) => (format!("{} is named", rulebook.adversaries.rows[it.index()].id), "so"),
            C::NamedBy(it, by) => (format!("{} is named by {by:?}", rulebook.adversaries.rows[it.index()].id), "so"),
            C::Known(it) => (format!("incident {} is known", scenario.incidents[it.index()].id), "so"),
            C::ServiceBelow(ally, sector, share) => {
                let (ally, sector) =
                    (&rulebook.roster.allies[ally.index()].id, &rulebook.sectors.rows[sector.index()].id);
                (format!("service {ally}/{sector} below {share}"), "so")
            }
            C::Likelihood(incident, hypothesis, at_least) => {
                let incident = &scenario.incidents[incident.index()].id;
                (format!("{incident}: {} at {at_least}", scenario.hypotheses[hypothesis.index()].id), "so")
            }
            C::Lever(level, value, at_least) => {
                let lever = match level {
                    Level::Of(lever, _) | Level::Network(lever, ..) => lever,
                };
                (format!("{lever:?} {} {value}", if *at_least { "at least" } else { "below" }), "so")
            }
            C::Score(score, value) => (format!("score {score:?} at {value}"), "so"),
            C::Adopted(it) => (measure(it.index()), "adopted"),
            C::AdoptedSoftened(it, _) => (measure(it.index()), "adopted softened"),
            C::AdoptedOnCondition(it) => (measure(it.index()), "adopted on condition"),
            C::Objected(it, _) => (measure(it.index()), "objected to"),
            C::NotAdopted(it) => (measure(it.index()), "failed"),
            C::Consulted => (rulebook.terms.said("the Council consults".to_owned()), "so"),
            C::Always
            | C::All(_)
            | C::Any(_)
            | C::Not(_)
            | C::Flag(_)
            | C::Came(_)
            | C::After(_)
            | C::FromTurn(_)
            | C::InPhase(_) => {
                return None;
            }
            C::Reached(..) | C::Struck(_) | C::Found(_) | C::Stopped(_) => return None,
        })
    }
}
