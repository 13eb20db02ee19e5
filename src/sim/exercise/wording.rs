//! What an order would do, in words: for the list of all that was decided.

use crate::journal::{Command, Order};
use crate::sim::admit;
use crate::sim::project;
use crate::sim::words::Words;
use crate::vocab::SeatId;

use super::Exercise;

impl Exercise {
    /// What an order decides, in words, as it is understood now, before it is carried out; empty for what is no decision of a player:
    /// the end of a turn, and what the facilitator does.
    pub fn told(&mut self, order: &Order) -> String {
        let Ok(seat) = self.seat(&order.seat) else { return order.command.to_string() };
        match &order.command {
            Command::Plan(decision) => {
                let facts = self.facts();
                let choice = admit::resolve_decision(&facts, seat, decision);
                choice.map_or_else(|_| decision.to_string(), |it| format!("Planned: {}", Words(&facts).choice(it)))
            }
            Command::Undo => self.taken_back(seat, usize::MAX),
            Command::Drop(at) => self.taken_back(seat, usize::from(*at)),
            Command::Answer(answer) => {
                let facts = self.facts();
                let row = facts.scenario().decisions.iter().find(|it| it.id == answer.decision);
                if row.is_some_and(|it| it.facilitator) {
                    return String::new();
                }
                let ask = row.map_or_else(|| answer.decision.to_string(), |it| project::fill_now(&facts, &it.ask));
                let option = |id: &str| {
                    let found = row.and_then(|it| it.options.iter().find(|it| it.id.as_str() == id));
                    found.map_or_else(|| id.to_owned(), |it| project::fill_now(&facts, &it.text))
                };
                let words: Vec<String> = match row {
                    Some(row) if !row.options.is_empty() => answer.words.split_whitespace().map(option).collect(),
                    _ => vec![answer.words.clone()],
                };
                format!("Answered: {ask} {}", words.join(", "))
            }
            Command::Ask(question) => format!("Asked: {question}"),
            Command::Ready(_)
            | Command::Lock
            | Command::FinishTurn
            | Command::Release(_)
            | Command::Judge { .. }
            | Command::Facilitate(_) => String::new(),
        }
    }

    /// What is taken back of a seat's plan: the line at this place, or the last one.
    fn taken_back(&mut self, seat: SeatId, at: usize) -> String {
        let items = self.model.plan.items.clone();
        let own: Vec<_> = items.iter().filter(|(it, _)| *it == seat).map(|(_, choice)| *choice).collect();
        let choice = own.get(at.min(own.len().saturating_sub(1)));
        let facts = self.facts();
        choice.map_or_else(|| "Taken back".into(), |it| format!("Taken back: {}", Words(&facts).choice(*it)))
    }
}
