//! Analysts check the evidence for planted trails, again and again.

use crate::journal::{Cause, Event};
use crate::sim::emit::Emit;
use crate::sim::facts::Facts;
use crate::vocab::IncidentId;

/// Lets the check of every known incident gather; when it is done, what was planted is seen through.
pub(crate) fn expose_plants(facts: &Facts<'_>, emit: &mut Emit) {
    for (at, dossier) in facts.dossiers().iter().enumerate() {
        let Some((_, entry)) = dossier.disclosed else { continue };
        let incident = IncidentId::at(at);
        if !facts.gathering()[at].check.is_due(facts.now()) {
            continue;
        }
        let mut gathering = facts.gathering()[at];
        let checked = gathering.check.gather(facts.now());
        emit.gathering(incident, &gathering);
        if !checked {
            continue;
        }
        let planted = dossier.planted.iter().any(|it| *it != 0.0);
        let event = if planted { Event::PlantExposed { incident } } else { Event::EvidenceChecked { incident } };
        emit.emit(Cause::Event(entry), event);
    }
}
