//! What every id of a scenario stands for: rows of the rulebook, and what the scenario itself declares.

use crate::rulebook::{Named, Rulebook};
use crate::vocab::{
    AdversaryId, AllyId, ClaimantId, ClockId, DecisionId, EffectId, FlagId, HypothesisId, IncidentId, InjectId,
    MeasureId, NumberId, OperationId, PhaseId, ResponseId, SeatId, SectorId,
};

use super::model::{Ref, ScenarioFile, SeatFile};

/// Looks ids up.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub rulebook: &'a Rulebook,
    pub file: &'a ScenarioFile,
}

/// Rows that dense ids can number. A file with more has a finding; it must not panic before that is said.
const NUMBERED: usize = 65_536;

fn declared<'a>(ids: impl Iterator<Item = &'a Ref>, id: &str) -> Option<usize> {
    ids.take(NUMBERED).map(|known| known.value().as_str()).position(|known| known == id)
}

impl Names<'_> {
    pub fn ally(&self, id: &str) -> Option<AllyId> {
        self.rulebook.ally(id)
    }

    pub fn sector(&self, id: &str) -> Option<SectorId> {
        self.rulebook.sector(id)
    }

    pub fn effect(&self, id: &str) -> Option<EffectId> {
        self.rulebook.effect(id)
    }

    pub fn adversary(&self, id: &str) -> Option<AdversaryId> {
        self.rulebook.adversary(id)
    }

    pub fn channel(&self, id: &str) -> Option<usize> {
        self.rulebook.channel(id)
    }

    pub fn response(&self, id: &str) -> Option<ResponseId> {
        self.rulebook.response(id)
    }

    pub fn measure(&self, id: &str) -> Option<MeasureId> {
        self.rulebook.measure(id)
    }

    pub fn hypothesis(&self, id: &str) -> Option<HypothesisId> {
        let cast = &self.file.adversaries;
        let general = || self.rulebook.hypotheses.iter().position(|row| row.id().as_str() == id);
        let before = cast.len() + self.rulebook.hypotheses.len();
        let accused = || declared(self.file.accused.iter(), id).map(|index| before + index);
        declared(cast.iter().map(|row| &row.adversary), id)
            .or_else(|| general().map(|index| cast.len() + index))
            .or_else(accused)
            .filter(|index| *index < NUMBERED)
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

    pub fn number(&self, id: &str) -> Option<NumberId> {
        declared(self.file.numbers.iter().map(|row| &row.id), id).map(NumberId::at)
    }

    pub fn decision_id(&self, id: &str) -> Option<DecisionId> {
        declared(self.file.decisions.iter().map(|row| &row.id), id).map(DecisionId::at)
    }

    pub fn phase(&self, id: &str) -> Option<PhaseId> {
        declared(self.file.phases.iter().map(|row| &row.id), id).map(PhaseId::at)
    }

    pub fn claimant(&self, id: &str) -> Option<ClaimantId> {
        declared(self.file.claimants.iter().map(|row| &row.id), id).map(ClaimantId::at)
    }

    pub fn clock(&self, id: &str) -> Option<ClockId> {
        declared(self.file.clocks.iter().map(|row| &row.id), id).map(ClockId::at)
    }

    /// A decision and one of its options, by number.
    pub fn option(&self, id: &str, option: &str) -> Option<(DecisionId, u16)> {
        let decision = self.decision_id(id)?;
        let options = &self.file.decisions[decision.index()].options;
        let option = declared(options.iter().map(|row| &row.id), option)?;
        Some((decision, u16::try_from(option).ok()?))
    }

    /// A hidden truth and one of its values, by number.
    pub fn hidden(&self, id: &str, value: &str) -> Option<(usize, u16)> {
        let at = declared(self.file.hidden.iter().map(|row| &row.id), id)?;
        let value = declared(self.file.hidden[at].values.iter().map(|row| &row.id), value)?;
        Some((at, u16::try_from(value).ok()?))
    }

    pub fn character(&self, id: &str) -> Option<usize> {
        declared(self.file.characters.iter().map(|row| &row.id), id)
    }

    /// An inject or a rule: rules are numbered behind the injects.
    pub fn inject_id(&self, id: &str) -> Option<InjectId> {
        let injects = self.file.injects.iter().map(|row| &row.id);
        declared(injects.chain(self.file.rules.iter().map(|row| &row.id)), id).map(InjectId::at)
    }

    /// The seats that an audience names: a seat, or those of a group.
    pub fn audience(&self, id: &str) -> Option<Vec<SeatId>> {
        let of_group = |(_, row): &(usize, &SeatFile)| row.groups.iter().any(|it| it.value() == id);
        let group = || self.file.seats.iter().take(NUMBERED).enumerate().filter(of_group);
        self.seat(id).map(|seat| vec![seat]).or_else(|| {
            let seats: Vec<_> = group().map(|(at, _)| SeatId::at(at)).collect();
            (!seats.is_empty()).then_some(seats)
        })
    }

    pub fn seat(&self, id: &str) -> Option<SeatId> {
        declared(self.file.seats.iter().map(|row| &row.id), id).map(SeatId::at)
    }
}
