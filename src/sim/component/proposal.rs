//! A text before the Council.

use bevy_ecs::component::Component;
use serde::Serialize;

use crate::vocab::{EntryNo, MeasureId, Moment, ProgressId};

/// What state a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum DraftState {
    /// A free slot.
    Unused,
    /// Under silence, or before a session.
    Silence,
    /// Silence was broken; its sponsor may answer.
    Broken,
    /// Adopted.
    Adopted,
    /// No consensus.
    Failed,
    /// Taken off the table.
    Withdrawn,
}

/// A text before the Council.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Draft {
    pub(crate) state: DraftState,
    pub(crate) measure: MeasureId,
    /// The response that it is the decision of.
    pub(crate) progress: ProgressId,
    /// Rounds so far, from 0.
    pub(crate) round: u16,
    pub(crate) deadline: Moment,
    /// How far it was softened, 0-1.
    pub(crate) softened: f64,
    pub(crate) conditional: bool,
    /// Hours of consultation that its rounds added.
    pub(crate) consultation_h: f64,
    /// The event that tabled it.
    pub(crate) entry: EntryNo,
    /// Broken silences in the present round.
    pub(crate) objections: u16,
}
