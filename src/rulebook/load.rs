//! Reads the rulebook's files and checks that they agree with one another.

use super::adversary::{Adversary, MenuOption, Reaction};
use super::archetype::Archetype;
use super::basis::Table;
use super::effect::EffectType;
use super::evidence::{Channel, GenericHypothesis};
use super::measure::Measure;
use super::parameters::Parameters;
use super::response::Response;
use super::roster::Roster;
use super::sector::{Dependency, Requirement, Sector};

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
    /// The default roster.
    pub roster: Roster,
    /// BLAKE3 of every file, in order: names this rulebook in journals.
    pub digest: [u8; 32],
}

/// A rulebook file is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{place}: {message}")]
pub struct BadRulebook {
    /// Which file.
    pub file: String,
    /// Line and column, where known.
    pub place: String,
    /// What is wrong.
    pub message: String,
}
