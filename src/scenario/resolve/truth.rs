//! Resolves what really happens: incidents and operations.

use crate::scenario::clean::clean_line;
use crate::scenario::model::{FalseFlagFile, IncidentFile, OperationFile};
use crate::scenario::resolved::{FalseFlag, Incident, Operation};
use crate::vocab::HypothesisId;

use super::{Resolver, Unresolved};

impl Resolver<'_> {
    pub(super) fn incident(&self, file: &IncidentFile) -> Result<Incident, Unresolved> {
        let it = &file.tallinn;
        let factors = [
            &it.severity,
            &it.invasiveness,
            &it.immediacy,
            &it.directness,
            &it.measurability,
            &it.military,
            &it.presumptive,
        ];
        Ok(Incident {
            id: self.slug(&file.id)?,
            title: self.line(&file.title),
            obvious: self.hypothesis(&file.obvious)?,
            truth: self.culprit(file)?,
            tallinn: factors.map(|factor| *factor.value()),
            culprits: self.each(&file.culprits, |it| {
                let (hidden, value) = self.hidden_value(&it.hidden, &it.value)?;
                Ok((hidden, value, self.hypothesis(&it.by)?))
            })?,
            denied: file.denied,
        })
    }

    /// Who runs the incident's first operation; the author of the truth block for an incident without one.
    fn culprit(&self, incident: &IncidentFile) -> Result<HypothesisId, Unresolved> {
        let truth = &self.names.file.truth;
        let first = truth.operations.iter().find(|operation| operation.incident.value() == incident.id.value());
        self.hypothesis(first.map_or(&truth.author, |operation| &operation.by))
    }

    pub(super) fn operation(&self, file: &OperationFile) -> Result<Operation, Unresolved> {
        Ok(Operation {
            id: self.slug(&file.id)?,
            incident: self.incident_id(&file.incident)?,
            by: self.adversary(&file.by)?,
            ally: self.ally(&file.ally)?,
            sector: self.sector(&file.sector)?,
            effect: self.effect(&file.effect)?,
            magnitude: *file.magnitude.value(),
            stage: file.stage,
            starts_h: (!file.waits).then_some(*file.starts_h.value()),
            waves: *file.waves.value(),
            plants: self.each(&file.plants, |plant| self.false_flag(plant))?,
            techniques: file.techniques.iter().map(|id| clean_line(id.value())).collect(),
        })
    }

    fn false_flag(&self, file: &FalseFlagFile) -> Result<FalseFlag, Unresolved> {
        Ok(FalseFlag { frames: self.hypothesis(&file.frames)?, strength: self.narrow("strength", &file.strength)? })
    }
}
