//! A body: somewhere that decisions are taken or people are lent out.

use bevy_ecs::component::Component;
use serde::Serialize;

use crate::vocab::{Moment, ProposalId};

/// Which body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum BodyKind {
    /// The North Atlantic Council.
    Council,
    /// The European Union's Council.
    Union,
    /// The rapid reaction teams' pool.
    ReactionTeams,
    /// The industry partnership.
    Industry,
}

impl BodyKind {
    /// Its place among the bodies.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// A body.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Body {
    pub(crate) kind: BodyKind,
    /// The text before it.
    pub(crate) agenda: Option<ProposalId>,
    /// People it can lend.
    pub(crate) people: u16,
    /// Consultations held, and when the last was.
    pub(crate) consultations: u32,
    /// When it last met under Article 4.
    pub(crate) last_consultation: Option<Moment>,
}
