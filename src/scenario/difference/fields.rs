//! Every thing of a scenario with its fields in words. What has no number in the other scenario is told by its id.
//!
//! Everything is taken apart field by field, so that a field that is new to the language does not compile before it is compared.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::rulebook::Rulebook;
use crate::scenario::resolved::{
    AdversaryCast, Consequence, DebriefQuestion, Ending, FalseFlag, Hypothesis, Incident, Inject, Media, Objective,
    Operation, Phase, Scenario, Seat, Turn, Variant,
};
use crate::scenario::told::{when_told, with_words};
use crate::vocab::SeatId;

use super::{Fields, Part};

/// Things by kind and id, each with its place among its kind and its fields.
type Things = BTreeMap<(Part, String), (usize, Fields)>;

/// The fields of a thing that the language names.
pub(super) type Told = Vec<(&'static str, String)>;

/// A thing and what is told of it.
pub(super) struct Drawer<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) rulebook: &'a Rulebook,
    things: Things,
}

/// Everything that play could differ in; the rows of the rulebook only where `casts` may differ.
pub(super) fn things(scenario: &Scenario, rulebook: &Rulebook, casts: bool) -> Things {
    let rulebook = scenario.rulebook(rulebook);
    let mut drawer = Drawer { scenario, rulebook, things: Things::new() };
    drawer.whole();
    if casts {
        drawer.rows();
    }
    drawer.things
}

impl Drawer<'_> {
    pub(super) fn put<N: Into<Cow<'static, str>>>(
        &mut self,
        part: Part,
        at: usize,
        id: impl ToString,
        fields: Vec<(N, String)>,
    ) {
        let fields = fields.into_iter().map(|(name, told)| (name.into(), told)).collect();
        self.things.insert((part, id.to_string()), (at, fields));
    }

    /// Seats by their ids.
    pub(super) fn seats(&self, all: &[SeatId]) -> String {
        all.iter().map(|at| self.scenario.seats[at.index()].id.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn ally(&self, at: crate::vocab::AllyId) -> String {
        self.rulebook.roster.allies[at.index()].id.to_string()
    }

    fn whole(&mut self) {
        let Scenario {
            id,
            title,
            summary,
            difficulty,
            minutes,
            year,
            analogue,
            sources,
            attack_version,
            briefing,
            facilitator,
            turns,
            phases,
            seats,
            victims,
            adversaries,
            hypotheses,
            author,
            story,
            incidents,
            operations,
            flags,
            numbers: _,
            switches: _,
            hidden: _,
            characters: _,
            claimants: _,
            pieces: _,
            decisions: _,
            clocks: _,
            opening,
            injects,
            rubrics: _,
            objectives,
            endings,
            debrief,
            digest: _, // of the text, and not of what it means
            own: _,
        } = self.scenario;
        let victims: Vec<String> = victims.iter().map(|at| self.ally(*at)).collect();
        let suspects: Vec<_> =
            hypotheses.iter().map(|Hypothesis { id, name, actor: _ }| format!("{id} ({name})")).collect();
        let fields = vec![
            ("title", title.clone()),
            ("summary", summary.clone()),
            ("difficulty", format!("{difficulty:?}")),
            ("minutes", minutes.to_string()),
            ("year", year.to_string()),
            ("briefing", briefing.join(" / ")),
            ("facilitator", facilitator.join(" / ")),
            ("hypotheses", suspects.join(", ")),
            ("author", self.rulebook.adversaries.rows[author.index()].id.to_string()),
            ("story", story.clone()),
            ("victims", victims.join(", ")),
            ("analogue", analogue.clone()),
            ("sources", sources.join(" / ")),
            ("attack_version", attack_version.clone()),
        ];
        self.put(Part::Scenario, 0, id, fields);
        self.time(turns, phases);
        self.people(seats, adversaries);
        self.crisis(incidents, operations);
        self.counted();
        self.claimants();
        for (at, flag) in flags.iter().enumerate() {
            self.put(Part::Flag, at, flag, Told::new());
        }
        self.course(opening, injects);
        self.put_to_players();
        self.clocks();
        self.outcome(objectives, endings, debrief);
    }

    fn time(&mut self, turns: &[Turn], phases: &[Phase]) {
        for (at, Turn { title, hours, minutes }) in turns.iter().enumerate() {
            let minutes = minutes.map_or_else(String::new, |it| it.to_string());
            let fields = vec![("title", title.clone()), ("hours", hours.to_string()), ("minutes", minutes)];
            self.put(Part::Turn, at, at + 1, fields);
        }
        for (at, Phase { id, title, from, tempo, advice }) in phases.iter().enumerate() {
            let fields = vec![
                ("title", title.clone()),
                ("from", (from + 1).to_string()),
                ("tempo", tempo.clone()),
                ("advice", advice.clone()),
            ];
            self.put(Part::Phase, at, id, fields);
        }
    }

    fn people(&mut self, seats: &[Seat], adversaries: &[AdversaryCast]) {
        for (at, Seat { id, title, ally, may, private }) in seats.iter().enumerate() {
            let ally = ally.map_or_else(String::new, |at| self.ally(at));
            let may = format!("{may:?}");
            let fields = vec![("title", title.clone()), ("ally", ally), ("may", may), ("private", private.clone())];
            self.put(Part::Seat, at, id, fields);
        }
        for (at, AdversaryCast { adversary, tempo }) in adversaries.iter().enumerate() {
            let id = &self.rulebook.adversaries.rows[adversary.index()].id;
            self.put(Part::Adversary, at, id, vec![("tempo", tempo.to_string())]);
        }
    }

    fn crisis(&mut self, incidents: &[Incident], operations: &[Operation]) {
        let it = self.scenario;
        let suspect = |at: crate::vocab::HypothesisId| it.hypotheses[at.index()].id.to_string();
        for (at, incident) in incidents.iter().enumerate() {
            let Incident { id, title, obvious, truth, tallinn, culprits, denied } = incident;
            let culprit = |(hidden, value, who): &(usize, u16, crate::vocab::HypothesisId)| {
                let hidden = &it.hidden[*hidden];
                format!("{} if {} is {}", suspect(*who), hidden.id, hidden.values[usize::from(*value)].id)
            };
            let fields = vec![
                ("title", title.clone()),
                ("obvious", suspect(*obvious)),
                ("truth", suspect(*truth)),
                ("tallinn", format!("{tallinn:?}")),
                ("culprits", culprits.iter().map(culprit).collect::<Vec<_>>().join(", ")),
                ("denied", denied.to_string()),
            ];
            self.put(Part::Incident, at, id, fields);
        }
        for (at, operation) in operations.iter().enumerate() {
            self.put(Part::Operation, at, &operation.id, self.operation(operation));
        }
    }

    fn operation(&self, it: &Operation) -> Told {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let Operation {
            id: _,
            incident,
            by,
            ally,
            sector,
            effect,
            magnitude,
            stage,
            starts_h,
            waves,
            plants,
            techniques,
        } = it;
        let plant = |FalseFlag { frames, strength }: &FalseFlag| {
            format!("{} ({strength})", scenario.hypotheses[frames.index()].id)
        };
        vec![
            ("incident", scenario.incidents[incident.index()].id.to_string()),
            ("by", rulebook.adversaries.rows[by.index()].id.to_string()),
            ("ally", self.ally(*ally)),
            ("sector", rulebook.sectors.rows[sector.index()].id.to_string()),
            ("effect", rulebook.effects.rows[effect.index()].id.to_string()),
            ("magnitude", magnitude.to_string()),
            ("stage", stage.to_string()),
            ("starts_h", starts_h.map_or_else(|| "waits".to_owned(), |it| it.to_string())),
            ("waves", format!("{waves:?}")),
            ("plants", plants.iter().map(plant).collect::<Vec<_>>().join(", ")),
            ("techniques", techniques.join(", ")),
        ]
    }

    fn course(&mut self, opening: &[Consequence], injects: &[Inject]) {
        for (at, consequence) in opening.iter().enumerate() {
            self.put(Part::Opening, at, at + 1, vec![("change", self.consequence(consequence))]);
        }
        for (at, inject) in injects.iter().enumerate() {
            let (part, word) = if inject.unseen { (Part::Rule, "rule") } else { (Part::Inject, "inject") };
            self.put(part, at, &inject.id, self.inject(inject));
            let mut moved: BTreeMap<String, u32> = BTreeMap::new();
            for consequence in &inject.then {
                if let Consequence::Shift(change) = consequence {
                    let id = format!("{:?} of {:?} by {word} {}", change.lever, change.on, inject.id);
                    let times = moved.entry(id.clone()).and_modify(|it| *it += 1).or_insert(1);
                    let id = if *times > 1 { format!("{id} ({times})") } else { id };
                    self.put(Part::Lever, at, id, vec![("by", self.consequence(consequence))]);
                }
            }
        }
    }

    /// What an inject has, and a rule, which has less.
    fn inject(&self, it: &Inject) -> Told {
        let (scenario, rulebook) = (self.scenario, self.rulebook);
        let Inject {
            id: _,
            title,
            when,
            only_if,
            chance,
            text,
            variants,
            source,
            voice,
            reliability,
            credibility,
            media,
            truth,
            audience,
            unseen,
            urgent,
            ally,
            then,
            notes,
        } = it;
        let then: Vec<_> = then.iter().filter(|it| !matches!(it, Consequence::Shift(_))).cloned().collect();
        let mut fields = vec![
            ("title", title.clone()),
            ("when", when_told(when, scenario, rulebook)),
            ("only_if", with_words(only_if, scenario, rulebook)),
            ("chance", chance.to_string()),
            ("then", self.consequences(&then)),
        ];
        if *unseen {
            return fields;
        }
        let variant = |Variant { when, title, text }: &Variant| {
            let title = if title.is_empty() { String::new() } else { format!("{title}: ") };
            format!("if {}: {title}{text}", with_words(when, scenario, rulebook))
        };
        let media = media
            .as_ref()
            .map_or_else(String::new, |Media { outlet, reach, tone }| format!("{outlet}, read by {reach}, {tone:?}"));
        fields.extend([
            ("text", text.clone()),
            ("variants", variants.iter().map(variant).collect::<Vec<_>>().join(" / ")),
            ("source", source.clone()),
            ("voice", voice.clone()),
            ("reliability", format!("{reliability:?}")),
            ("credibility", credibility.to_string()),
            ("media", media),
            ("truth", format!("{truth:?}")),
            ("audience", self.seats(audience)),
            ("urgent", urgent.to_string()),
            ("ally", self.ally(*ally)),
            ("notes", notes.join(" / ")),
        ]);
        fields
    }

    fn outcome(&mut self, objectives: &[Objective], endings: &[Ending], debrief: &[DebriefQuestion]) {
        let (it, rulebook) = (self.scenario, self.rulebook);
        for (at, Objective { id, text, shown_by, evidence, rubric }) in objectives.iter().enumerate() {
            let shown = with_words(shown_by, it, rulebook);
            let rubric = rubric.map_or_else(String::new, |at| it.rubrics[usize::from(at)].id.to_string());
            let fields =
                vec![("text", text.clone()), ("shown_by", shown), ("evidence", evidence.clone()), ("rubric", rubric)];
            self.put(Part::Objective, at, id, fields);
        }
        for (at, Ending { id, title, text, when, at_once }) in endings.iter().enumerate() {
            let fields = vec![
                ("title", title.clone()),
                ("text", text.clone()),
                ("when", with_words(when, it, rulebook)),
                ("at_once", at_once.to_string()),
                ("place", (at + 1).to_string()),
            ];
            self.put(Part::Ending, at, id, fields);
        }
        for (at, DebriefQuestion { ask, when }) in debrief.iter().enumerate() {
            let when = with_words(when, it, rulebook);
            self.put(Part::Debrief, at, at + 1, vec![("ask", ask.clone()), ("when", when)]);
        }
    }
}
