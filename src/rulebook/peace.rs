//! The world between crises: partners of the Alliance, who has an interest in whom, and what governments do on their own.

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::basis::Basis;

/// A state that is a partner of the Alliance and not a member. All are fictional.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Its id.
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Who it is, in a sentence.
    pub about: String,
    /// The kind of Ally that its government resembles.
    pub archetype: Slug,
    /// Attribution capability, 0-100.
    pub capability: f64,
    /// Hardening, detection and readiness of its networks, 0-100.
    pub networks: (f64, f64, f64),
    /// Where the row comes from.
    pub basis: Basis,
}

/// How many states of a kind an adversary aims at in peace.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// The adversary.
    pub of: Slug,
    /// The kind of Ally, or `partner`.
    pub on: Slug,
    /// Share of them that it aims at.
    pub share: f64,
}

impl Interest {
    /// The word for all partners, where a kind of Ally may stand.
    pub const PARTNERS: &str = "partner";
}

/// How much a sector draws acts of a kind in peace.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lure {
    /// The sector.
    pub of: Slug,
    /// Share of disruptive acts that would be aimed at it if all networks were equally open.
    pub disruption: f64,
    /// The same share of acts that take something.
    pub taking: f64,
    /// The same share of acts that break something.
    pub degradation: f64,
}

/// Something that governments do about an incident when no exercise asks them to.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Habit {
    /// The response.
    pub id: Slug,
    /// What kind of answer it is.
    pub kind: AnswerKind,
    /// Median time from the incident's becoming known, or from its attribution, to the answer.
    pub median_d: f64,
    /// Spread of that (sigma of the log-normal).
    pub sigma: f64,
    /// How much more or less readily governments reach for it than its weight would say, in utility.
    #[serde(default)]
    pub leaning: f64,
}

/// Kinds of answer, from the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum AnswerKind {
    /// Words.
    Statement,
    /// Protection and help.
    Preventive,
    /// Rules.
    Legislative,
    /// Acts of government towards another: envoys sent home, relations cut.
    Executive,
    /// Courts, sanctions.
    Legal,
    /// Forces and effects.
    Military,
}
