//! What a seat has decided this turn and not yet locked.

use bevy_ecs::resource::Resource;
use serde::Serialize;

use crate::vocab::{AllyId, HypothesisId, IncidentId, ResponseId, SeatId, Subject};

/// A decision, resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Choice {
    /// Start a response.
    Respond {
        /// Which.
        response: ResponseId,
        /// Aimed at what; the Alliance where at nothing.
        target: Subject,
    },
    /// Make a move in the Council.
    Council(CouncilChoice),
    /// State a likelihood, percent.
    Estimate {
        /// The case.
        incident: IncidentId,
        /// Who.
        hypothesis: HypothesisId,
        /// How likely.
        percent: u8,
    },
}

/// A move in the Council, resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum CouncilChoice {
    /// Soften the text.
    Soften,
    /// Make it conditional.
    Condition,
    /// Show the evidence.
    Share,
    /// Speak to one Ally.
    Lobby(AllyId),
    /// Put it under silence again as it stands.
    Hold,
    /// Take it off the table.
    Withdraw,
    /// Break silence on somebody else's text.
    Break,
}

/// What the seats have decided this turn and not yet locked, in order.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Plan {
    pub(crate) items: Vec<(SeatId, Choice)>,
}
