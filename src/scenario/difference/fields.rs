//! Every thing of a scenario with its fields in words. What has no number in the other scenario is told by its id.

#![allow(
    clippy::wildcard_enum_match_arm,
    clippy::match_wildcard_for_single_variants,
    unreachable_patterns,
    reason = "what is new to the language is told as it is written until it has words of its own"
)]

use std::collections::BTreeMap;

use crate::rulebook::Rulebook;
use crate::scenario::resolved::{Consequence, Inject, Operation, Scenario, Variant};
use crate::scenario::told::{when_told, with_words};

use super::{Fields, Part};

/// Things by kind and id, each with its place among its kind and its fields.
type Things = BTreeMap<(Part, String), (usize, Fields)>;

/// A thing and what is told of it.
pub(super) struct Drawer<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) rulebook: &'a Rulebook,
    things: Things,
}

/// Everything that play could differ in.
pub(super) fn things(scenario: &Scenario, rulebook: &Rulebook) -> Things {
    let rulebook = scenario.rulebook(rulebook);
    let mut drawer = Drawer { scenario, rulebook, things: Things::new() };
    drawer.whole();
    drawer.cast();
    drawer.counted();
    drawer.course();
    drawer.put_to_players();
    drawer.outcome();
    drawer.things
}

impl Drawer<'_> {
    pub(super) fn put(&mut self, part: Part, at: usize, id: impl ToString, fields: Fields) {
        self.things.insert((part, id.to_string()), (at, fields));
    }

    fn whole(&mut self) {
        let it = self.scenario;
        let victims: Vec<&str> =
            it.victims.iter().map(|at| self.rulebook.roster.allies[at.index()].id.as_str()).collect();
        let fields = vec![
            ("title", it.title.clone()),
            ("summary", it.summary.clone()),
            ("difficulty", format!("{:?}", it.difficulty)),
            ("minutes", it.minutes.to_string()),
            ("year", it.year.to_string()),
            ("briefing", it.briefing.join(" / ")),
            ("facilitator", it.facilitator.join(" / ")),
            ("cast", it.own.as_ref().map_or_else(String::new, |own| format!("{:02x?}", &own.digest[..6]))),
            ("author", self.rulebook.adversaries.rows[it.author.index()].id.to_string()),
            ("story", it.story.clone()),
            ("victims", victims.join(", ")),
            ("analogue", it.analogue.clone()),
            ("sources", it.sources.join(" / ")),
            ("attack_version", it.attack_version.clone()),
        ];
        self.put(Part::Scenario, 0, &it.id, fields);
        for (at, turn) in it.turns.iter().enumerate() {
            self.put(Part::Turn, at, at + 1, vec![("title", turn.title.clone()), ("hours", turn.hours.to_string())]);
        }
    }

    fn cast(&mut self) {
        let (it, rulebook) = (self.scenario, self.rulebook);
        for (at, seat) in it.seats.iter().enumerate() {
            let ally = seat.ally.map_or_else(String::new, |at| rulebook.roster.allies[at.index()].id.to_string());
            let may = format!("{:?}", seat.may);
            let fields =
                vec![("title", seat.title.clone()), ("ally", ally), ("may", may), ("private", seat.private.clone())];
            self.put(Part::Seat, at, &seat.id, fields);
        }
        for (at, cast) in it.adversaries.iter().enumerate() {
            let id = &rulebook.adversaries.rows[cast.adversary.index()].id;
            self.put(Part::Adversary, at, id, vec![("tempo", cast.tempo.to_string())]);
        }
        for (at, incident) in it.incidents.iter().enumerate() {
            let fields = vec![
                ("title", incident.title.clone()),
                ("obvious", it.hypotheses[incident.obvious.index()].id.to_string()),
                ("tallinn", format!("{:?}", incident.tallinn)),
            ];
            self.put(Part::Incident, at, &incident.id, fields);
        }
        for (at, operation) in it.operations.iter().enumerate() {
            self.put(Part::Operation, at, &operation.id, self.operation(operation));
        }
    }

    fn operation(&self, it: &Operation) -> Fields {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let plant = |plant: &crate::scenario::FalseFlag| {
            format!("{} ({})", scenario.hypotheses[plant.frames.index()].id, plant.strength)
        };
        vec![
            ("incident", scenario.incidents[it.incident.index()].id.to_string()),
            ("by", rulebook.adversaries.rows[it.by.index()].id.to_string()),
            ("ally", rulebook.roster.allies[it.ally.index()].id.to_string()),
            ("sector", rulebook.sectors.rows[it.sector.index()].id.to_string()),
            ("effect", rulebook.effects.rows[it.effect.index()].id.to_string()),
            ("magnitude", it.magnitude.to_string()),
            ("stage", it.stage.to_string()),
            ("starts_h", it.starts_h.map_or_else(|| "waits".to_owned(), |it| it.to_string())),
            ("waves", format!("{:?}", it.waves)),
            ("plants", it.plants.iter().map(plant).collect::<Vec<_>>().join(", ")),
            ("techniques", it.techniques.join(", ")),
        ]
    }

    fn course(&mut self) {
        let it = self.scenario;
        for (at, flag) in it.flags.iter().enumerate() {
            self.put(Part::Flag, at, flag, Vec::new());
        }
        for (at, consequence) in it.opening.iter().enumerate() {
            self.put(Part::Opening, at, at + 1, vec![("change", self.consequence(consequence))]);
        }
        for (at, inject) in it.injects.iter().enumerate() {
            let (part, word, fields) = if inject.unseen {
                (Part::Rule, "rule", self.rule(inject))
            } else {
                (Part::Inject, "inject", self.inject(inject))
            };
            self.put(part, at, &inject.id, fields);
            for consequence in &inject.then {
                if let Consequence::Shift(change) = consequence {
                    let id = format!("{:?} of {:?} by {word} {}", change.lever, change.on, inject.id);
                    self.put(Part::Lever, at, id, vec![("by", self.consequence(consequence))]);
                }
            }
        }
    }

    /// What a rule has; an inject has it too.
    fn rule(&self, it: &Inject) -> Fields {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let then: Vec<_> = it.then.iter().filter(|it| !matches!(it, Consequence::Shift(_))).cloned().collect();
        vec![
            ("title", it.title.clone()),
            ("when", when_told(&it.when, scenario, rulebook)),
            ("only_if", with_words(&it.only_if, scenario, rulebook)),
            ("chance", it.chance.to_string()),
            ("then", self.consequences(&then)),
        ]
    }

    fn inject(&self, it: &Inject) -> Fields {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let seats: Vec<&str> = it.audience.iter().map(|at| scenario.seats[at.index()].id.as_str()).collect();
        let variant = |it: &Variant| {
            let title = if it.title.is_empty() { String::new() } else { format!("{}: ", it.title) };
            format!("if {}: {title}{}", with_words(&it.when, scenario, rulebook), it.text)
        };
        let mut fields = self.rule(it);
        fields.extend([
            ("text", it.text.clone()),
            ("variants", it.variants.iter().map(variant).collect::<Vec<_>>().join(" / ")),
            ("source", it.source.clone()),
            ("reliability", format!("{:?}", it.reliability)),
            ("credibility", it.credibility.to_string()),
            ("truth", format!("{:?}", it.truth)),
            ("audience", seats.join(", ")),
            ("urgent", it.urgent.to_string()),
            ("ally", rulebook.roster.allies[it.ally.index()].id.to_string()),
            ("notes", it.notes.join(" / ")),
        ]);
        fields
    }

    pub(super) fn consequences(&self, all: &[Consequence]) -> String {
        all.iter().map(|it| self.consequence(it)).collect::<Vec<_>>().join("; ")
    }

    fn consequence(&self, consequence: &Consequence) -> String {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let operation = |at: usize| &scenario.operations[at].id;
        match consequence {
            Consequence::Set(flag, true) => format!("sets {}", scenario.flags[flag.index()]),
            Consequence::Set(flag, false) => format!("clears {}", scenario.flags[flag.index()]),
            Consequence::Ask(it) => format!("asks {}", scenario.decisions[it.index()].id),
            Consequence::AddTo(it, by) => format!("adds {by} to {}", scenario.numbers[it.index()].id),
            Consequence::SetNumber(it, to) => format!("sets {} to {to}", scenario.numbers[it.index()].id),
            Consequence::Shift(change) => format!("{change:?}"),
            Consequence::Start(it) => format!("starts {}", operation(it.index())),
            Consequence::Abandon(it) => format!("ends {}", operation(it.index())),
            Consequence::Reveal(it) => format!("reveals {}", operation(it.index())),
            Consequence::Evidence { incident, channel, points_at, weight, planted } => {
                let planted = if *planted { ", planted" } else { "" };
                let (incident, points_at) =
                    (&scenario.incidents[incident.index()].id, &scenario.hypotheses[points_at.index()].id);
                let channel = &rulebook.channels.rows[*channel].id;
                format!("evidence in {incident} from {channel} at {points_at}, {weight}{planted}")
            }
            Consequence::Consult(ally) => format!("{} consults", rulebook.roster.allies[ally.index()].id),
            other => format!("{other:?}"),
        }
    }

    fn outcome(&mut self) {
        let (it, rulebook) = (self.scenario, self.rulebook);
        for (at, objective) in it.objectives.iter().enumerate() {
            let shown = with_words(&objective.shown_by, it, rulebook);
            let rubric = objective.rubric.map_or_else(String::new, |at| it.rubrics[usize::from(at)].id.to_string());
            let fields = vec![
                ("text", objective.text.clone()),
                ("shown_by", shown),
                ("evidence", objective.evidence.clone()),
                ("rubric", rubric),
            ];
            self.put(Part::Objective, at, &objective.id, fields);
        }
        for (at, ending) in it.endings.iter().enumerate() {
            let fields = vec![
                ("title", ending.title.clone()),
                ("text", ending.text.clone()),
                ("when", with_words(&ending.when, it, rulebook)),
                ("at_once", ending.at_once.to_string()),
                ("place", (at + 1).to_string()),
            ];
            self.put(Part::Ending, at, &ending.id, fields);
        }
        for (at, question) in it.debrief.iter().enumerate() {
            let when = with_words(&question.when, it, rulebook);
            self.put(Part::Debrief, at, at + 1, vec![("ask", question.ask.clone()), ("when", when)]);
        }
    }
}
