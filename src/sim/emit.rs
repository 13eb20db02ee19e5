//! How a system says what it decided.

use bevy_ecs::change_detection::ResMut;
use bevy_ecs::system::SystemParam;

use crate::journal::{Cause, Event};

use super::state::Outbox;

/// Puts events where `settle` finds them.
#[derive(SystemParam)]
pub(crate) struct Emit<'w> {
    outbox: ResMut<'w, Outbox>,
}

impl Emit<'_> {
    /// Says that `event` happened because of `cause`.
    pub(crate) fn emit(&mut self, cause: Cause, event: Event) {
        self.outbox.0.push((cause, event));
    }

    /// Whether `event` was said and is not yet so.
    pub(crate) fn said(&self, event: Event) -> bool {
        self.outbox.0.iter().any(|(_, it)| *it == event)
    }
}
