//! Analysts check the evidence for planted trails, again and again.

use bevy_ecs::system::Query;

use crate::journal::{Cause, Event};
use crate::sim::component::Gathering;
use crate::sim::emit::Emit;
use crate::sim::facts::{Facts, rows_mut};
use crate::vocab::IncidentId;

/// Lets the check of every known incident gather; when it is done, what was planted is seen through.
pub(crate) fn expose_plants(
    facts: Facts<'_, '_>,
    mut gathering: Query<'_, '_, &'static mut Gathering>,
    mut emit: Emit<'_>,
) {
    let gathering = rows_mut(&mut gathering);
    for (at, dossier) in facts.dossiers().iter().enumerate() {
        let Some((_, entry)) = dossier.disclosed else { continue };
        let incident = IncidentId::at(at);
        if !gathering[at].check.gather(facts.now()) {
            continue;
        }
        let planted = dossier.planted.iter().any(|it| *it != 0.0);
        let event = if planted { Event::PlantExposed { incident } } else { Event::EvidenceChecked { incident } };
        emit.emit(Cause::Event(entry), event);
    }
}
