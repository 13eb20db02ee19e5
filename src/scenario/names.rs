//! What every id of a scenario stands for: rows of the rulebook, and what the scenario itself declares.

use crate::rulebook::Rulebook;
use crate::vocab::{
    AdversaryId, AllyId, EffectId, FlagId, HypothesisId, IncidentId, MeasureId, OperationId, ResponseId, SeatId,
    SectorId, Slug,
};

use super::model::ScenarioFile;

/// Looks ids up.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub rulebook: &'a Rulebook,
    pub file: &'a ScenarioFile,
}

fn position<'a>(ids: impl Iterator<Item = &'a Slug>, id: &str) -> Option<usize> {
    ids.map(Slug::as_str).position(|known| known == id)
}

fn declared<'a>(ids: impl Iterator<Item = &'a super::model::Ref>, id: &str) -> Option<usize> {
    ids.map(|known| known.value().as_str()).position(|known| known == id)
}

impl Names<'_> {
    pub fn ally(&self, id: &str) -> Option<AllyId> {
        position(self.rulebook.roster.allies.iter().map(|row| &row.id), id).map(AllyId::at)
    }

    pub fn sector(&self, id: &str) -> Option<SectorId> {
        position(self.rulebook.sectors.rows.iter().map(|row| &row.id), id).map(SectorId::at)
    }

    pub fn effect(&self, id: &str) -> Option<EffectId> {
        position(self.rulebook.effects.rows.iter().map(|row| &row.id), id).map(EffectId::at)
    }

    pub fn adversary(&self, id: &str) -> Option<AdversaryId> {
        position(self.rulebook.adversaries.rows.iter().map(|row| &row.id), id).map(AdversaryId::at)
    }

    pub fn channel(&self, id: &str) -> Option<usize> {
        position(self.rulebook.channels.rows.iter().map(|row| &row.id), id)
    }

    pub fn response(&self, id: &str) -> Option<ResponseId> {
        position(self.rulebook.responses.rows.iter().map(|row| &row.id), id).map(ResponseId::at)
    }

    pub fn measure(&self, id: &str) -> Option<MeasureId> {
        position(self.rulebook.measures.rows.iter().map(|row| &row.id), id).map(MeasureId::at)
    }

    pub fn hypothesis(&self, id: &str) -> Option<HypothesisId> {
        let cast = &self.file.adversaries;
        declared(cast.iter().map(|row| &row.adversary), id)
            .or_else(|| {
                let general = self.rulebook.hypotheses.iter().map(|row| &row.id);
                position(general, id).map(|index| cast.len() + index)
            })
            .map(HypothesisId::at)
    }

    pub fn incident_id(&self, id: &str) -> Option<IncidentId> {
        declared(self.file.truth.incidents.iter().map(|row| &row.id), id).map(IncidentId::at)
    }

    pub fn operation_id(&self, id: &str) -> Option<OperationId> {
        declared(self.file.truth.operations.iter().map(|row| &row.id), id).map(OperationId::at)
    }

    pub fn flag(&self, id: &str) -> Option<FlagId> {
        declared(self.file.flags.iter(), id).map(FlagId::at)
    }

    pub fn seat(&self, id: &str) -> Option<SeatId> {
        declared(self.file.seats.iter().map(|row| &row.id), id).map(SeatId::at)
    }
}
