//! A response that was started: how far it has come.

use bevy_ecs::component::Component;
use serde::Serialize;

use crate::vocab::{AllyId, EntryNo, IncidentId, Moment, ResponseId, SeatId, Subject};

/// What state a response is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum ProgressState {
    /// A free slot.
    Unused,
    /// Being decided, or prepared for the Council.
    Deciding,
    /// Before the Council.
    Tabled,
    /// Being carried out.
    Executing,
    /// Carried out and in force.
    InForce,
    /// Carried out for good.
    Done,
    /// Came to nothing.
    Failed,
    /// No longer in force.
    Ended,
}

/// A response that was started.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Progress {
    pub(crate) state: ProgressState,
    pub(crate) response: ResponseId,
    /// Who decided it at the table; nobody, where an Ally that nobody plays brought it before the Council.
    pub(crate) seat: Option<SeatId>,
    /// The Ally that acts, if the seat has a country; else the first victim for what concerns networks.
    pub(crate) actor: Option<AllyId>,
    pub(crate) target: Subject,
    /// The incident it answers, if any was known.
    pub(crate) incident: Option<IncidentId>,
    pub(crate) started: Moment,
    /// When its next step comes.
    pub(crate) due: Moment,
    /// When it was carried out.
    pub(crate) done: Option<Moment>,
    /// What repetition and softening left of it, 0-1.
    pub(crate) worth: f64,
    /// Allies that joined, the actor not counted.
    pub(crate) joined: u16,
    /// The event of its start, and of its being done.
    pub(crate) entries: (EntryNo, EntryNo),
}
