//! A cast of a scenario's own: who plays, on what, with what means; and the rulebook that comes of it.

mod make;

use serde::{Deserialize, Serialize};

use crate::vocab::{OwnTerms, Slug};

use super::adversary::Adversary;
use super::archetype::Archetype;
use super::measure::Measure;
use super::response::Response;
use super::roster::Ally;
use super::sector::{Dependency, Requirement, Sector};

/// What a cast of one's own has where its author says nothing.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Casts {
    /// What this is for, in a sentence.
    pub about: String,
    /// What its members are called.
    pub terms: OwnTerms,
    /// Kinds of party, besides those of Allies.
    pub kinds: Vec<Archetype>,
    /// The party that others begin as.
    pub party: Ally,
    /// The sector that others begin as. Its weight counts beside those of the other sectors.
    pub sector: Sector,
    /// The requirement that stands for a sector where a cast has none of its own.
    pub requirement: Requirement,
    /// The response that others begin as.
    pub response: Response,
}

/// A cast of a scenario's own. What is empty stays as it is in the shipped rulebook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnCast {
    /// What its members are called.
    pub terms: Option<OwnTerms>,
    /// Kinds of party besides those that there are.
    pub kinds: Vec<Archetype>,
    /// Who there is, in place of the shipped roster.
    pub parties: Vec<Ally>,
    /// Which two share a system, and the sector it belongs to.
    pub links: Vec<(Slug, Slug, Slug)>,
    /// What runs on networks, in place of the shipped sectors.
    pub sectors: Vec<Sector>,
    /// Which leans on which.
    pub dependencies: Vec<Dependency>,
    /// What must not fail; one for each sector where this is empty.
    pub requirements: Vec<Requirement>,
    /// What is weighed, besides or in place of the rows of the same id.
    pub measures: Vec<Measure>,
    /// Who may be behind it, besides or in place of the rows of the same id.
    pub adversaries: Vec<Adversary>,
    /// What can be done, besides or in place of what is kept.
    pub responses: Vec<Response>,
    /// What is kept of the shipped catalogue.
    pub keep: Keep,
    /// Numbers of the rulebook that are to be others, by path.
    pub numbers: Vec<(String, f64)>,
}

/// What is kept of the shipped catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Whatever fits the cast.
    #[default]
    All,
    /// These.
    Only(Vec<Slug>),
}

/// Something in a cast that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCast {
    /// The list of the cast that it stands in: `parties`.
    pub list: &'static str,
    /// What stands at its place: `id: "quay"`.
    pub needle: String,
    /// What is wrong.
    pub message: String,
}
