//! Reads the rulebook's files.

use serde::de::DeserializeOwned;

use crate::vocab::Terms;

use super::adversary::{Adversary, MenuOption, Reaction};
use super::archetype::Archetype;
use super::basis::Table;
use super::cast::Casts;
use super::effect::EffectType;
use super::evidence::{Channel, GenericHypothesis};
use super::measure::Measure;
use super::parameters::Parameters;
use super::peace::{Habit, Interest, Lure, Partner};
use super::response::Response;
use super::roster::Roster;
use super::sector::{Dependency, Requirement, Sector};
use super::validate;

/// Every file of a rulebook, in the order in which the digest takes them.
const FILES: [&str; 36] = [
    "parameters/operations.ron",
    "parameters/service.ron",
    "parameters/detection.ron",
    "parameters/attribution.ron",
    "parameters/adversary.ron",
    "parameters/public.ron",
    "parameters/council.ron",
    "parameters/allies.ron",
    "parameters/law.ron",
    "parameters/scoring.ron",
    "parameters/table.ron",
    "sectors.ron",
    "dependencies.ron",
    "requirements.ron",
    "effects.ron",
    "channels.ron",
    "hypotheses.ron",
    "adversaries.ron",
    "menu.ron",
    "reactions.ron",
    "archetypes.ron",
    "measures.ron",
    "responses.ron",
    "responses/political.ron",
    "responses/diplomatic.ron",
    "responses/economic.ron",
    "responses/military.ron",
    "responses/technical.ron",
    "responses/informational.ron",
    "parameters/peace.ron",
    "peace/partners.ron",
    "peace/interests.ron",
    "peace/lures.ron",
    "peace/habits.ron",
    "casts.ron",
    "parameters/forecast.ron",
];

/// The roster comes last: it leans on sectors and archetypes.
const ROSTER: &str = "roster.ron";

/// The six files that hold the rows of the catalogue; `responses.ron` holds its head.
pub(super) const RESPONSE_FILES: [&str; 6] = [FILES[23], FILES[24], FILES[25], FILES[26], FILES[27], FILES[28]];

/// The whole model as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Rulebook {
    /// Coefficients.
    pub parameters: Parameters,
    /// Sectors; [`SectorId`](crate::vocab::SectorId) numbers these rows.
    pub sectors: Table<Sector>,
    /// The dependency matrix.
    pub dependencies: Table<Dependency>,
    /// The seven baseline requirements.
    pub requirements: Table<Requirement>,
    /// Effect types; [`EffectId`](crate::vocab::EffectId) numbers these rows.
    pub effects: Table<EffectType>,
    /// Evidence channels.
    pub channels: Table<Channel>,
    /// Hypotheses that every incident has.
    pub hypotheses: Vec<GenericHypothesis>,
    /// Adversaries; [`AdversaryId`](crate::vocab::AdversaryId) numbers these rows.
    pub adversaries: Table<Adversary>,
    /// What adversaries may choose.
    pub menu: Table<MenuOption>,
    /// How they react.
    pub reactions: Table<Reaction>,
    /// Kinds of Ally.
    pub archetypes: Table<Archetype>,
    /// Measures; [`MeasureId`](crate::vocab::MeasureId) numbers these rows.
    pub measures: Table<Measure>,
    /// Responses; [`ResponseId`](crate::vocab::ResponseId) numbers these rows.
    pub responses: Table<Response>,
    /// Partners of the Alliance.
    pub partners: Table<Partner>,
    /// Whom adversaries aim at in peace.
    pub interests: Table<Interest>,
    /// Which sectors draw hostile acts in peace.
    pub lures: Table<Lure>,
    /// What governments do about incidents of their own accord.
    pub habits: Table<Habit>,
    /// The default roster.
    pub roster: Roster,
    /// What a cast of one's own begins as.
    pub casts: Casts,
    /// What those who act are called.
    pub terms: Terms,
    /// BLAKE3 of every file, in order: names this rulebook in journals.
    pub digest: [u8; 32],
}

/// A file of the rulebook or of the library is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{place}: {message}")]
pub struct BadRulebook {
    /// Which file.
    pub file: String,
    /// Line and column, where known.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What stands at that place.
    pub(super) needle: String,
}

impl Rulebook {
    /// Reads and checks a rulebook. `file` gives the text at a path such as `parameters/law.ron`.
    ///
    /// # Errors
    ///
    /// At the first file that is missing, does not parse, or does not agree with the others.
    pub fn read<'a>(file: impl Fn(&str) -> Option<&'a str>) -> Result<Self, BadRulebook> {
        let texts = Texts::gather(FILES.into_iter().chain([ROSTER]), file)?;
        let rulebook = Self {
            parameters: parameters(&texts)?,
            sectors: texts.parse("sectors.ron")?,
            dependencies: texts.parse("dependencies.ron")?,
            requirements: texts.parse("requirements.ron")?,
            effects: texts.parse("effects.ron")?,
            channels: texts.parse("channels.ron")?,
            hypotheses: texts.parse("hypotheses.ron")?,
            adversaries: texts.parse("adversaries.ron")?,
            menu: texts.parse("menu.ron")?,
            reactions: texts.parse("reactions.ron")?,
            archetypes: texts.parse("archetypes.ron")?,
            measures: texts.parse("measures.ron")?,
            responses: responses(&texts)?,
            partners: texts.parse("peace/partners.ron")?,
            interests: texts.parse("peace/interests.ron")?,
            lures: texts.parse("peace/lures.ron")?,
            habits: texts.parse("peace/habits.ron")?,
            roster: texts.parse(ROSTER)?,
            casts: texts.parse("casts.ron")?,
            terms: Terms::ALLIANCE,
            digest: texts.digest(),
        };
        validate::validate(&rulebook, &texts)?;
        Ok(rulebook)
    }
}

fn parameters(texts: &Texts<'_>) -> Result<Parameters, BadRulebook> {
    Ok(Parameters {
        operations: texts.parse("parameters/operations.ron")?,
        service: texts.parse("parameters/service.ron")?,
        detection: texts.parse("parameters/detection.ron")?,
        forecast: texts.parse("parameters/forecast.ron")?,
        attribution: texts.parse("parameters/attribution.ron")?,
        adversary: texts.parse("parameters/adversary.ron")?,
        peace: texts.parse("parameters/peace.ron")?,
        public: texts.parse("parameters/public.ron")?,
        council: texts.parse("parameters/council.ron")?,
        allies: texts.parse("parameters/allies.ron")?,
        law: texts.parse("parameters/law.ron")?,
        scoring: texts.parse("parameters/scoring.ron")?,
        table: texts.parse("parameters/table.ron")?,
    })
}

fn responses(texts: &Texts<'_>) -> Result<Table<Response>, BadRulebook> {
    let mut table: Table<Response> = texts.parse("responses.ron")?;
    for name in RESPONSE_FILES {
        table.rows.append(&mut texts.parse::<Vec<Response>>(name)?);
    }
    Ok(table)
}

/// The texts of a rulebook by path, kept until every check is done so that an error can name its place.
pub(super) struct Texts<'a>(Vec<(&'static str, &'a str)>);

impl<'a> Texts<'a> {
    /// No texts: for tables that come from elsewhere.
    pub(super) const fn none() -> Self {
        Self(Vec::new())
    }

    /// The texts of `names`, as `file` gives them.
    pub(super) fn gather(
        names: impl IntoIterator<Item = &'static str>,
        file: impl Fn(&str) -> Option<&'a str>,
    ) -> Result<Self, BadRulebook> {
        let text = |name: &'static str| match file(name) {
            Some(text) => Ok((name, text)),
            None => Err(BadRulebook {
                file: name.into(),
                place: "1:1".into(),
                message: "the file is missing".into(),
                needle: String::new(),
            }),
        };
        names.into_iter().map(text).collect::<Result<_, _>>().map(Self)
    }

    fn text(&self, name: &str) -> &'a str {
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
    }

    /// What the file `name` holds.
    pub(super) fn parse<T: DeserializeOwned>(&self, name: &str) -> Result<T, BadRulebook> {
        ron::from_str(self.text(name)).map_err(|error| BadRulebook {
            file: name.into(),
            place: format!("{}:{}", error.span.start.line, error.span.start.col),
            message: error.code.to_string(),
            needle: String::new(),
        })
    }

    /// An error in file `name`, placed where `needle` first stands.
    pub(super) fn bad(&self, name: &str, needle: &str, message: String) -> BadRulebook {
        let text = self.text(name);
        let before = &text[..text.find(needle).unwrap_or(0)];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
        BadRulebook { file: name.into(), place: format!("{line}:{column}"), message, needle: needle.into() }
    }

    /// The response file in which `needle` stands.
    pub(super) fn response_file(&self, needle: &str) -> &'static str {
        RESPONSE_FILES.into_iter().find(|name| self.text(name).contains(needle)).unwrap_or("responses.ron")
    }

    fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        for (name, text) in &self.0 {
            for part in [name.as_bytes(), text.as_bytes()] {
                hasher.update(&(part.len() as u64).to_le_bytes());
                hasher.update(part);
            }
        }
        *hasher.finalize().as_bytes()
    }
}
