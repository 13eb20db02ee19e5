//! What is put to players, and how it is judged: decisions with their options and parties, rubrics with their levels.

use crate::scenario::resolved::{Choosable, Decision, Party, Rubric, RubricLevel, Trade};
use crate::scenario::told::with_words;

use super::Part;
use super::fields::{Drawer, Told};

impl Drawer<'_> {
    pub(super) fn put_to_players(&mut self) {
        let it = self.scenario;
        for (at, decision) in it.decisions.iter().enumerate() {
            self.put(Part::Decision, at, &decision.id, self.decision(decision));
            for (nth, option) in decision.options.iter().enumerate() {
                let mut fields = self.option(option);
                fields.push(("place", (nth + 1).to_string()));
                self.put(Part::Choice, nth, format!("{}/{}", decision.id, option.id), fields);
            }
            for (nth, party) in decision.parties.iter().enumerate() {
                let fields = self.party(decision, party);
                self.put(Part::Party, nth, format!("{}/{}", decision.id, party.id), fields);
            }
        }
        for (at, Rubric { id, title, weight, judged, levels }) in it.rubrics.iter().enumerate() {
            let fields = vec![("title", title.clone()), ("weight", weight.to_string()), ("judged", judged.to_string())];
            self.put(Part::Rubric, at, id, fields);
            for (nth, level) in levels.iter().enumerate() {
                let fields = self.level(level, nth);
                self.put(Part::Level, nth, format!("{id}/{}", level.id), fields);
            }
        }
    }

    fn level(&self, it: &RubricLevel, nth: usize) -> Told {
        let RubricLevel { id: _, title, points, when } = it;
        vec![
            ("title", title.clone()),
            ("points", points.to_string()),
            ("when", with_words(when, self.scenario, self.rulebook)),
            ("place", (nth + 1).to_string()),
        ]
    }

    fn decision(&self, it: &Decision) -> Told {
        let scenario = self.scenario;
        let Decision {
            id: _,
            ask,
            to,
            facilitator,
            standing,
            kind,
            options,
            parties: _, // each is a thing of its own, as options are
            reason,
            confidence,
            answers,
            within_h,
            otherwise,
            into,
            hint,
            notes,
        } = it;
        let to = match to {
            _ if *facilitator => "the facilitator".to_owned(),
            Some(seat) => scenario.seats[seat.index()].id.to_string(),
            None => "every seat".to_owned(),
        };
        let otherwise: Vec<_> = otherwise.iter().map(|at| options[usize::from(*at)].id.as_str()).collect();
        vec![
            ("ask", ask.clone()),
            ("to", to),
            ("asked", if *standing { "from the beginning" } else { "when something asks it" }.to_owned()),
            ("kind", format!("{kind:?}")),
            ("reason", reason.to_string()),
            ("confidence", confidence.to_string()),
            ("answers", format!("{answers:?}")),
            ("within_h", within_h.map_or_else(String::new, |it| it.to_string())),
            ("otherwise", otherwise.join(", ")),
            ("into", into.map_or_else(String::new, |at| scenario.numbers[at.index()].id.to_string())),
            ("hint", hint.clone()),
            ("notes", notes.join(" / ")),
        ]
    }

    fn option(&self, it: &Choosable) -> Told {
        let Choosable { id: _, text, cost: (capital, meur), only_if, closed, attempts, cooldown_h, then, later } = it;
        let later: Vec<_> =
            later.iter().map(|(hours, then)| format!("after {hours} h: {}", self.consequences(then))).collect();
        vec![
            ("text", text.clone()),
            ("capital", capital.to_string()),
            ("meur", meur.to_string()),
            ("only_if", with_words(only_if, self.scenario, self.rulebook)),
            ("closed", closed.clone()),
            ("attempts", attempts.map_or_else(String::new, |it| it.to_string())),
            ("cooldown_h", cooldown_h.to_string()),
            ("then", self.consequences(then)),
            ("later", later.join(" / ")),
        ]
    }

    fn party(&self, decision: &Decision, it: &Party) -> Told {
        let Party { id: _, name, says, wants, refuses, trades } = it;
        let clause = |at: &u16| decision.options[usize::from(*at)].id.as_str();
        let clauses = |all: &[u16]| all.iter().map(clause).collect::<Vec<_>>().join(", ");
        let trade = |Trade { on, with, when }: &Trade| {
            let with = with.as_ref().map_or("nothing", clause);
            format!("{} for {with} when {}", clause(on), with_words(when, self.scenario, self.rulebook))
        };
        vec![
            ("name", name.clone()),
            ("says", says.clone()),
            ("wants", clauses(wants)),
            ("refuses", clauses(refuses)),
            ("trades", trades.iter().map(trade).collect::<Vec<_>>().join("; ")),
        ]
    }
}
