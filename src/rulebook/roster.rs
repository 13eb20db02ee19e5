//! The Allies: 32 fictional countries, their networks and the links between them.

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::basis::Column;

/// A set of Allies to play with.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// What the roster is, in a sentence.
    pub about: String,
    /// Every numeric field of an Ally.
    pub columns: Vec<Column>,
    /// The Allies, in the order that dense ids number them.
    pub allies: Vec<Ally>,
    /// Cross-border links.
    pub links: Vec<Link>,
    /// What a kind of link carries.
    pub link_kinds: Vec<LinkKind>,
}

/// An Ally.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ally {
    /// Its id.
    pub id: Slug,
    /// The country's name.
    pub name: String,
    /// Three letters for narrow screens.
    pub code: String,
    /// What its people and policies are called.
    pub adjective: String,
    /// Its capital.
    pub capital: String,
    /// Its archetype.
    pub archetype: Slug,
    /// Population, million.
    pub population_m: f64,
    /// Gross domestic product, billion euro.
    pub gdp_beur: f64,
    /// Member of the European Union.
    pub union_member: bool,
    /// Traits (`scepva-provider`, `no-hackback`, `digital` ...).
    pub traits: Vec<Slug>,
    /// How far it departs from its archetype: (hawkishness, evidence threshold, trade exposure, risk aversion, warmth).
    pub departs: (f64, f64, f64, f64, f64),
    /// Its stated interest: what it wants and what would win it over, for players to argue with.
    pub interest: String,
    /// Networks that differ from its archetype's.
    #[serde(default)]
    pub networks: Vec<NetworkLevel>,
}

/// A network that differs from what the archetype says.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkLevel {
    /// Which sector.
    pub sector: Slug,
    /// Added to hardening, detection and readiness.
    pub adds: (f64, f64, f64),
}

/// A cable, grid, cloud or payment system that two Allies share.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// One end.
    pub a: Slug,
    /// The other end.
    pub b: Slug,
    /// What it is.
    pub kind: Slug,
}

/// What a kind of link carries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LinkKind {
    /// Its id (`grid`, `cable`, `cloud`, `payments`).
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// The sector that it joins.
    pub sector: Slug,
}
