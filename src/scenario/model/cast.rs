//! Seats and adversaries of a scenario, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;

/// Somebody who decides.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatFile {
    /// Unique id.
    pub id: Ref,
    /// What the seat is called.
    pub title: Spanned<String>,
    /// The Ally it acts for, or an empty text for a seat without a country (the Secretary General).
    #[serde(default)]
    pub ally: Ref,
    /// Teams, roles or tags that it belongs to. The audience of an inject may name one in place of its seats.
    #[serde(default)]
    pub groups: Vec<Ref>,
    /// What it may start.
    pub may: Spanned<Vec<Authority>>,
    /// Its interests and red lines, told to this seat alone.
    pub private: Spanned<String>,
}

/// A kind of decision that a seat may start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Authority {
    /// National decisions of its own Ally.
    National,
    /// The right of any Ally to call a consultation.
    Consult,
    /// Proposals to the Council.
    Council,
    /// Proposals to the European Union.
    Union,
    /// Convening and brokering.
    Convene,
}

/// An adversary in play.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdversaryFile {
    /// Its id in the rulebook.
    pub adversary: Ref,
    /// How much faster than in peace it gets chances to act; 0 for one that does nothing of its own in this scenario.
    pub tempo: Spanned<f64>,
}
