//! Where a number comes from.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// Why a number is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Basis {
    /// A published source, named so that a reader can find it.
    Source(String),
    /// A judgement of the model's authors, with its reason.
    Judgement(String),
}

/// One coefficient of the model.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number, in `unit`.
    #[serde(deserialize_with = "finite")]
    pub value: f64,
    /// Its unit: `h`, `d`, `1` for a plain number, `points`, `share`, `log-odds` ...
    pub unit: String,
    /// Where it comes from.
    pub basis: Basis,
}

fn finite<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let value = f64::deserialize(deserializer)?;
    if value.is_finite() { Ok(value) } else { Err(D::Error::custom(format!("{value} is not a finite number"))) }
}

/// What one column of a table holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The field of the rows.
    pub field: String,
    /// Its unit.
    pub unit: String,
    /// Where its numbers come from, unless a row says otherwise.
    pub basis: Basis,
}

/// Rows of one kind, with the meaning of their columns at the head.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Table<T> {
    /// What the table is for, in a sentence.
    pub about: String,
    /// Every numeric field of a row.
    pub columns: Vec<Column>,
    /// The rows, in the order that dense ids number them.
    pub rows: Vec<T>,
}
