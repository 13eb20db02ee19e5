//! Dense handles: what a thing is called inside. Outside it has a [`Slug`](super::Slug).

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares one dense handle: a `u16` that indexes rows of one kind of thing.
macro_rules! dense_id {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// The handle of row `index`.
            ///
            /// # Panics
            ///
            /// Past 65,535 rows, which the limits on scenarios and rosters keep out of reach.
            #[must_use]
            pub fn at(index: usize) -> Self {
                Self(u16::try_from(index).expect("limits keep every table below 65,536 rows"))
            }

            /// The row this handle stands for.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "#{}"), self.0)
            }
        }
    )+};
}

dense_id! {
    /// An Ally of the roster.
    AllyId;
    /// A network: one sector of one Ally.
    NetworkId;
    /// A sector of the rulebook (government, energy ...).
    SectorId;
    /// An effect type of the rulebook (ddos, wiper ...).
    EffectId;
    /// An adversary of the rulebook.
    AdversaryId;
    /// A hostile operation.
    OperationId;
    /// An incident: the case that evidence is gathered on.
    IncidentId;
    /// A hypothesis: who may be behind an incident.
    HypothesisId;
    /// An item of evidence.
    EvidenceId;
    /// A response of the rulebook's catalogue.
    ResponseId;
    /// A response that was started.
    ProgressId;
    /// A measure that the Council or a coalition votes on.
    MeasureId;
    /// A text put to the Council.
    ProposalId;
    /// An inject of the scenario.
    InjectId;
    /// A flag of the scenario.
    FlagId;
    /// A seat of the scenario.
    SeatId;
    /// A number that the scenario counts.
    NumberId;
    /// A decision that the scenario puts to players.
    DecisionId;
    /// A clock of the scenario.
    ClockId;
    /// Somebody who says in public who did it.
    ClaimantId;
    /// A phase of the scenario.
    PhaseId;
}

/// The number of an event in the record of an exercise, counting from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryNo(pub u32);

impl EntryNo {
    /// The place of this event in the record.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
