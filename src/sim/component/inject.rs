//! An inject: whether it came.

use bevy_ecs::component::Component;
use serde::Serialize;

use crate::vocab::{EntryNo, Moment};

/// What state an inject is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum CueState {
    /// Its condition has not held yet.
    Waiting,
    /// It comes at this moment.
    Due(Moment),
    /// It came.
    Delivered(EntryNo),
    /// It will not come.
    Skipped,
}

/// Whether an inject came.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Cue {
    pub(crate) state: CueState,
}
