//! A hostile operation: its plan, how far it has come, and what is gathering against and for it.

use bevy_ecs::component::Component;
use serde::Serialize;

use super::Buildup;
use crate::vocab::{AdversaryId, EffectId, EntryNo, IncidentId, Moment, NetworkId, Stage};

/// What state an operation is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum CourseState {
    /// Not part of this exercise (a free slot).
    Unused,
    /// Waits for its hour or for an inject.
    Waiting,
    /// Under way.
    Running,
    /// Struck; more waves may follow.
    Striking,
    /// Driven out, or given up, or done.
    Over,
}

/// A hostile operation.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Course {
    pub(crate) state: CourseState,
    pub(crate) by: AdversaryId,
    pub(crate) incident: IncidentId,
    pub(crate) network: NetworkId,
    pub(crate) effect: EffectId,
    /// 0-1.
    pub(crate) magnitude: f64,
    pub(crate) stage: Stage,
    /// When it starts; `None` if an inject starts it.
    pub(crate) starts: Option<Moment>,
    /// Stages and waves so far; numbers its rolls.
    pub(crate) occurrence: u32,
    /// Failed stages.
    pub(crate) failures: u32,
    /// Waves struck so far, waves in all, hours between them.
    pub(crate) waves: (u32, u32, u32),
    /// When the next wave comes.
    pub(crate) next_wave: Moment,
    /// When and by which event it was found.
    pub(crate) found: Option<(Moment, EntryNo)>,
    /// Whether the defenders froze it.
    pub(crate) frozen: bool,
    /// Whether it ever struck.
    pub(crate) struck: bool,
    /// Whether it ended because the defenders drove it out, or its author gave up.
    pub(crate) stopped: bool,
    /// Whether it keeps a hidden foothold after an eviction.
    pub(crate) hidden: bool,
    /// Networks its worm has reached.
    pub(crate) reached: u32,
    /// The event that started it.
    pub(crate) started_by: EntryNo,
}

/// What is gathering: towards the next stage, towards being found, towards containment, towards the worm's next hop.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Hazard {
    pub(crate) advance: Buildup,
    pub(crate) found: Buildup,
    pub(crate) contain: Buildup,
    pub(crate) worm: Buildup,
}
