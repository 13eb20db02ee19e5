//! Whether an inject may be released by hand, and what comes of it.

use crate::journal::{Event, Refusal};
use crate::scenario::Timing;
use crate::sim::component::CueState;
use crate::sim::condition::holds;
use crate::sim::facts::Facts;
use crate::sim::slots;
use crate::sim::system::delivery;
use crate::vocab::{InjectId, Slug};

/// The inject with this id, and what happens when it is put on the table now.
///
/// # Errors
///
/// Where it does not wait for the facilitator, came already, or asks for what does not hold.
pub(crate) fn release(facts: &Facts<'_>, id: &Slug) -> Result<(InjectId, Vec<Event>), Refusal> {
    let at = facts.scenario().injects.iter().position(|it| it.id == *id);
    let inject = at.map(InjectId::at).ok_or_else(|| Refusal::UnknownInject(id.clone()))?;
    let row = facts.scenario().inject(inject);
    if row.when != Timing::Manual {
        return Err(Refusal::NotByHand(id.clone()));
    }
    if facts.cues()[inject.index()].state != CueState::Waiting {
        return Err(Refusal::ReleasedAlready(id.clone()));
    }
    if !holds(facts, &row.only_if) {
        return Err(Refusal::NotNow(id.clone()));
    }
    Ok((inject, delivery(facts, &mut slots::free_evidence(facts), inject, row)))
}
