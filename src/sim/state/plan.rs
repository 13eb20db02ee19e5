//! What a seat has decided this turn and not yet locked.

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Plan {
    pub(crate) items: Vec<(SeatId, Choice)>,
}

impl Plan {
    /// How likely a seat says this turn that a hypothesis is, percent; what it said last.
    pub(crate) fn stated(&self, seat: SeatId, incident: IncidentId, hypothesis: HypothesisId) -> Option<u8> {
        self.items.iter().rev().find_map(|(who, it)| match it {
            Choice::Estimate { incident: of, hypothesis: is, percent } => {
                (*who == seat && *of == incident && *is == hypothesis).then_some(*percent)
            }
            Choice::Respond { .. } | Choice::Council(_) => None,
        })
    }
}
