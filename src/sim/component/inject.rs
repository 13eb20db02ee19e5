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
    /// It came, or was kept from it, and does not come again.
    Over,
    /// The facilitator keeps it back; when it would have come, if that is known.
    Held(Option<Moment>),
    /// The facilitator took it out; when it would have come, if that is known.
    Dropped(Option<Moment>),
}

/// When an inject comes, and whether it did.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Cue {
    pub(crate) state: CueState,
    /// Times it was due so far, whether it came or not.
    pub(crate) occasions: u16,
    /// Times that what it follows happened again before it came.
    pub(crate) owed: u16,
    /// Where the record tells of the last time that it came.
    pub(crate) came: Option<EntryNo>,
}
