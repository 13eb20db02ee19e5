//! What the Council, the European Union or a coalition decides on.

use serde::{Deserialize, Serialize};

use crate::vocab::Slug;

use super::basis::Basis;

/// Who decides on a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forum {
    /// The Council, by consensus, in rounds.
    Council,
    /// The European Union, unanimously, at once.
    Union,
    /// Every government for itself.
    Nations,
}

/// A measure that Allies weigh.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id (`statement-naming` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// The text on the table, with `{actor}` and `{victim}`.
    pub text: String,
    /// The text after it was softened, with `{actor}`, `{victim}` and `{sponsors}`.
    pub softened: String,
    /// Base utility (b).
    pub base: f64,
    /// Weight of the evidence (eta).
    pub evidence: f64,
    /// Weight of trade exposure (chi).
    pub trade: f64,
    /// Weight of risk (zeta).
    pub risk: f64,
    /// Weight of warmth towards the adversary (nu).
    pub ties: f64,
    /// Hours until silence ends; 0 for national measures that have no deadline.
    pub deadline_h: u32,
    /// Whether it may be softened.
    pub softens: bool,
    /// Whether it may be made conditional, which needs a second vote.
    pub conditional: bool,
    /// Whether only members of the European Union weigh it.
    pub union_only: bool,
    /// The trait of those Allies who alone can take it, if not all can.
    #[serde(default)]
    pub of_trait: Option<Slug>,
    /// Taken off the utility of every Ally when the attack was purely cyber and nobody was hurt.
    pub means_discount: f64,
    /// Where the row comes from.
    pub basis: Basis,
}

impl Measure {
    /// Who decides on it.
    pub const fn forum(&self) -> Forum {
        match (self.union_only, self.deadline_h) {
            (true, _) => Forum::Union,
            (false, 0) => Forum::Nations,
            (false, _) => Forum::Council,
        }
    }
}
