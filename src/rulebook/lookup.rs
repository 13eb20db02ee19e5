//! Finds rows of the rulebook by their text id.

use crate::vocab::{AdversaryId, AllyId, EffectId, MeasureId, ResponseId, SectorId, Slug};

use super::adversary::{Adversary, MenuOption, Reaction};
use super::archetype::Archetype;
use super::basis::Table;
use super::effect::EffectType;
use super::evidence::{Channel, GenericHypothesis};
use super::load::Rulebook;
use super::measure::Measure;
use super::peace::{Habit, Partner};
use super::response::Response;
use super::roster::{Ally, LinkKind};
use super::sector::{Requirement, Sector};

/// A row that has a text id.
pub trait Named {
    /// The row's text id.
    fn id(&self) -> &Slug;
}

/// Declares which rows have a text id in a field `id`.
macro_rules! named {
    ($($row:ty),+ $(,)?) => {$(
        impl Named for $row {
            fn id(&self) -> &Slug {
                &self.id
            }
        }
    )+};
}

named!(
    Adversary,
    Ally,
    Archetype,
    Channel,
    EffectType,
    GenericHypothesis,
    Habit,
    LinkKind,
    Measure,
    MenuOption,
    Partner,
    Reaction,
    Requirement,
    Response,
    Sector,
);

impl<T: Named> Table<T> {
    /// The number of the row called `id`.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        position(&self.rows, id)
    }
}

/// The number of the row called `id`.
pub(super) fn position<T: Named>(rows: &[T], id: &str) -> Option<usize> {
    rows.iter().position(|row| row.id().as_str() == id)
}

impl Rulebook {
    /// The sector called `id`.
    #[must_use]
    pub fn sector(&self, id: &str) -> Option<SectorId> {
        self.sectors.position(id).map(SectorId::at)
    }

    /// The effect type called `id`.
    #[must_use]
    pub fn effect(&self, id: &str) -> Option<EffectId> {
        self.effects.position(id).map(EffectId::at)
    }

    /// The adversary called `id`.
    #[must_use]
    pub fn adversary(&self, id: &str) -> Option<AdversaryId> {
        self.adversaries.position(id).map(AdversaryId::at)
    }

    /// The measure called `id`.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<MeasureId> {
        self.measures.position(id).map(MeasureId::at)
    }

    /// The response called `id`.
    #[must_use]
    pub fn response(&self, id: &str) -> Option<ResponseId> {
        self.responses.position(id).map(ResponseId::at)
    }

    /// The Ally of the default roster called `id`.
    #[must_use]
    pub fn ally(&self, id: &str) -> Option<AllyId> {
        position(&self.roster.allies, id).map(AllyId::at)
    }

    /// The row of the archetype called `id`.
    #[must_use]
    pub fn archetype(&self, id: &str) -> Option<usize> {
        self.archetypes.position(id)
    }

    /// The row of the evidence channel called `id`.
    #[must_use]
    pub fn channel(&self, id: &str) -> Option<usize> {
        self.channels.position(id)
    }

    /// The row of the menu called `id`.
    #[must_use]
    pub fn menu_option(&self, id: &str) -> Option<usize> {
        self.menu.position(id)
    }
}
