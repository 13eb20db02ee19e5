//! What an adversary's choice becomes: an operation.

use crate::rulebook::EffectType;
use crate::vocab::{AdversaryId, EffectId, IncidentId, OperationId, Stage};

use super::chance::{About, Purpose, Seed};
use super::ground::Ground;

/// An operation that an adversary plans of its own accord.
pub(crate) struct Design {
    pub(crate) incident: IncidentId,
    pub(crate) effect: EffectId,
    pub(crate) stage: Stage,
    /// Hours until it starts.
    pub(crate) after_h: u32,
}

/// Designs the operation for a menu option; `None` where the adversary has no means for it.
pub(crate) fn design(
    ground: &Ground,
    seed: Seed,
    operation: OperationId,
    by: AdversaryId,
    option: usize,
) -> Option<Design> {
    let adversary = &ground.rulebook.adversaries.rows[by.index()];
    let row = ground.rulebook.menu.rows.get(option)?;
    let able = |effect: &EffectType| effect.min_sophistication <= adversary.sophistication;
    let effects =
        adversary.uses.iter().filter(|(id, _)| *id == row.id).filter_map(|(_, it)| ground.rulebook.effect(it.as_str()));
    let used: Vec<EffectId> = effects.filter(|it| able(&ground.rulebook.effects.rows[it.index()])).collect();
    let about = About(u32::from(operation.0), 0);
    let pick = seed.between(0, u32::try_from(used.len()).ok()?.checked_sub(1)?, Purpose::OptionChosen, about);
    let numbers = &ground.rulebook.parameters.adversary;
    let at_once = row.severity <= numbers.at_once_severity.value;
    let (least, most) = (numbers.plan_least_h.value as u32, numbers.plan_most_h.value as u32);
    Some(Design {
        incident: own_incident(ground, by)?,
        effect: used[pick as usize],
        stage: if at_once { Stage::Execute } else { Stage::Lateral },
        after_h: seed.between(least, most, Purpose::StrikeAfter, about),
    })
}

/// The incident under which an adversary's own acts are gathered: they follow those of the scenario.
pub(crate) fn own_incident(ground: &Ground, by: AdversaryId) -> Option<IncidentId> {
    let at = ground.scenario.adversaries.iter().position(|it| it.adversary == by)?;
    Some(IncidentId::at(ground.scenario.incidents.len() + at))
}
