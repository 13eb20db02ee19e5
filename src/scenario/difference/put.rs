//! What is put to players, and how it is judged: decisions with their options, rubrics with their levels.

use crate::scenario::resolved::{Choosable, Decision};
use crate::scenario::told::with_words;

use super::fields::Drawer;
use super::{Fields, Part};

impl Drawer<'_> {
    pub(super) fn put_to_players(&mut self) {
        let (it, rulebook) = (self.scenario, self.rulebook);
        for (at, decision) in it.decisions.iter().enumerate() {
            self.put(Part::Decision, at, &decision.id, self.decision(decision));
            for (nth, option) in decision.options.iter().enumerate() {
                let mut fields = self.option(option);
                fields.push(("place", (nth + 1).to_string()));
                self.put(Part::Choice, nth, format!("{}/{}", decision.id, option.id), fields);
            }
        }
        for (at, rubric) in it.rubrics.iter().enumerate() {
            let fields = vec![
                ("title", rubric.title.clone()),
                ("weight", rubric.weight.to_string()),
                ("judged", rubric.judged.to_string()),
            ];
            self.put(Part::Rubric, at, &rubric.id, fields);
            for (nth, level) in rubric.levels.iter().enumerate() {
                let fields = vec![
                    ("title", level.title.clone()),
                    ("points", level.points.to_string()),
                    ("when", with_words(&level.when, it, rulebook)),
                    ("place", (nth + 1).to_string()),
                ];
                self.put(Part::Level, nth, format!("{}/{}", rubric.id, level.id), fields);
            }
        }
    }

    fn decision(&self, it: &Decision) -> Fields {
        let scenario = self.scenario;
        let to = match it.to {
            _ if it.facilitator => "the facilitator".to_owned(),
            Some(seat) => scenario.seats[seat.index()].id.to_string(),
            None => "every seat".to_owned(),
        };
        let otherwise: Vec<_> = it.otherwise.iter().map(|at| it.options[usize::from(*at)].id.as_str()).collect();
        vec![
            ("ask", it.ask.clone()),
            ("to", to),
            ("asked", if it.standing { "from the beginning" } else { "when something asks it" }.to_owned()),
            ("kind", format!("{:?}", it.kind)),
            ("reason", it.reason.to_string()),
            ("confidence", it.confidence.to_string()),
            ("answers", format!("{:?}", it.answers)),
            ("within_h", it.within_h.map_or_else(String::new, |it| it.to_string())),
            ("otherwise", otherwise.join(", ")),
            ("into", it.into.map_or_else(String::new, |at| scenario.numbers[at.index()].id.to_string())),
            ("hint", it.hint.clone()),
            ("notes", it.notes.join(" / ")),
        ]
    }

    fn option(&self, it: &Choosable) -> Fields {
        let later: Vec<_> =
            it.later.iter().map(|(hours, then)| format!("after {hours} h: {}", self.consequences(then))).collect();
        vec![
            ("text", it.text.clone()),
            ("capital", it.cost.0.to_string()),
            ("meur", it.cost.1.to_string()),
            ("only_if", with_words(&it.only_if, self.scenario, self.rulebook)),
            ("attempts", it.attempts.map_or_else(String::new, |it| it.to_string())),
            ("cooldown_h", it.cooldown_h.to_string()),
            ("then", self.consequences(&it.then)),
            ("later", later.join(" / ")),
        ]
    }
}
