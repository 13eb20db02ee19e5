//! What rules decide, before it is made true.

use crate::journal::{Cause, Event};
use crate::vocab::{AdversaryId, IncidentId, OperationId};

use super::component::{Gathering, Hazard, Patience};

/// What rules decided and nobody has made true yet: events, in order; and what has gathered by now, for whoever looked.
#[derive(Debug, Default)]
pub(crate) struct Emit {
    pub(super) events: Vec<(Cause, Event)>,
    pub(super) hazards: Vec<(OperationId, Hazard)>,
    pub(super) gathering: Vec<(IncidentId, Gathering)>,
    pub(super) patience: Vec<(AdversaryId, Patience)>,
}

impl Emit {
    /// Says that `event` happened because of `cause`.
    pub(crate) fn emit(&mut self, cause: Cause, event: Event) {
        self.events.push((cause, event));
    }

    /// Whether `event` was said and is not yet so.
    pub(crate) fn said(&self, event: Event) -> bool {
        self.events.iter().any(|(_, it)| *it == event)
    }

    /// Says how far an operation has come.
    pub(crate) fn hazard(&mut self, operation: OperationId, now: Hazard) {
        self.hazards.push((operation, now));
    }

    /// Says how far the work on an incident has come.
    pub(crate) fn gathering(&mut self, incident: IncidentId, now: &Gathering) {
        self.gathering.push((incident, *now));
    }

    /// Says how much patience an adversary has lost.
    pub(crate) fn patience(&mut self, adversary: AdversaryId, now: Patience) {
        self.patience.push((adversary, now));
    }
}
