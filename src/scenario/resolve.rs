//! Looks every id up, fills every default, cleans every text: from what was written to what can be run.

mod clock;
mod condition;
mod decision;
mod inject;
mod rubric;
mod switch;
mod truth;
mod wording;

use std::ops::Range;

use crate::rulebook::Rulebook;
use crate::vocab::{AllyId, Slug};

use super::clean::{clean, clean_line};
use super::model::{Ref, ScenarioFile, TurnFile};
use super::names::Names;
use super::resolved::{
    AdversaryCast, DebriefQuestion, Ending, Hypothesis, HypothesisActor, Objective, Phase, Piece, Scenario, Seat, Turn,
};
use super::source::Source;
use super::spanned::Spanned;
use super::wording::Settings;

/// Something that was written could not be looked up. A file without an error among its findings never gets here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no {what} `{id}`")]
pub struct Unresolved {
    /// The kind of thing.
    pub what: &'static str,
    /// What was written.
    pub id: String,
    /// Where.
    pub span: Range<usize>,
}

/// Resolves a file that `check` found no error in.
///
/// # Errors
///
/// At the first thing that cannot be looked up.
pub fn resolve(
    file: &ScenarioFile,
    source: &Source,
    rulebook: &Rulebook,
    settings: &Settings,
) -> Result<Scenario, Unresolved> {
    let pieces = wording::pieces(file, settings);
    Resolver { names: Names { rulebook, file }, pieces, settings }.scenario(source.digest())
}

struct Resolver<'a> {
    names: Names<'a>,
    /// What texts show in their slots.
    pieces: Vec<Piece>,
    settings: &'a Settings,
}

#[allow(clippy::unused_self, reason = "so that every step reads alike")]
impl Resolver<'_> {
    fn scenario(&self, digest: [u8; 32]) -> Result<Scenario, Unresolved> {
        let file = self.names.file;
        let victims = self.each(&file.victims, |id| self.ally(id))?;
        let first_victim = *victims.first().ok_or_else(|| self.absent("victim"))?;
        Ok(Scenario {
            id: self.slug(&file.id)?,
            title: self.line(&file.title),
            summary: self.prose(&file.summary),
            difficulty: file.difficulty,
            minutes: *file.minutes.value(),
            year: self.narrow("year", &file.year)?,
            analogue: clean(&file.analogue),
            sources: file.sources.iter().map(|text| clean_line(text)).collect(),
            attack_version: clean_line(&file.attack_version),
            briefing: [&file.briefing.situation, &file.briefing.stakes, &file.briefing.task].map(|it| self.prose(it)),
            facilitator: [&file.facilitator.purpose, &file.facilitator.dilemma, &file.facilitator.advice]
                .map(|it| self.prose(it)),
            turns: self.turns(),
            phases: self.phases()?,
            seats: self.seats()?,
            adversaries: self.cast()?,
            hypotheses: self.hypotheses()?,
            author: self.adversary(&file.truth.author)?,
            story: self.prose(&file.truth.story),
            incidents: self.each(&file.truth.incidents, |it| self.incident(it))?,
            operations: self.each(&file.truth.operations, |it| self.operation(it))?,
            flags: self.each(&file.flags, |it| self.slug(it))?,
            opening: self.each(&file.opening, |it| self.consequence(it))?,
            numbers: self.numbers()?,
            characters: self.characters()?,
            switches: self.switches()?,
            hidden: self.hidden()?,
            claimants: self.claimants()?,
            decisions: self.decisions()?,
            clocks: self.clocks()?,
            rubrics: self.rubrics()?,
            injects: self.injects(first_victim)?,
            objectives: self.objectives()?,
            endings: self.endings()?,
            debrief: self.debrief()?,
            pieces: self.pieces.clone(),
            victims,
            digest,
            own: None,
        })
    }

    fn turns(&self) -> Vec<Turn> {
        let turns = self.names.file.turns.iter();
        let minutes = |turn: &TurnFile| Some(*turn.minutes.value()).filter(|it| *it > 0);
        let turn = |it: &TurnFile| Turn { title: self.line(&it.title), hours: *it.hours.value(), minutes: minutes(it) };
        turns.map(turn).collect()
    }

    fn phases(&self) -> Result<Vec<Phase>, Unresolved> {
        self.each(&self.names.file.phases, |row| {
            Ok(Phase {
                id: self.slug(&row.id)?,
                title: self.line(&row.title),
                from: self.narrow::<u16>("turn", &row.from_turn)?.saturating_sub(1),
                tempo: self.line(&row.tempo),
                advice: self.prose(&row.advice),
            })
        })
    }

    fn seats(&self) -> Result<Vec<Seat>, Unresolved> {
        self.each(&self.names.file.seats, |seat| {
            Ok(Seat {
                id: self.slug(&seat.id)?,
                title: self.line(&seat.title),
                ally: self.ally_if_any(&seat.ally)?,
                may: seat.may.value().clone(),
                private: self.prose(&seat.private),
            })
        })
    }

    fn cast(&self) -> Result<Vec<AdversaryCast>, Unresolved> {
        self.each(&self.names.file.adversaries, |row| {
            Ok(AdversaryCast { adversary: self.adversary(&row.adversary)?, tempo: *row.tempo.value() })
        })
    }

    fn hypotheses(&self) -> Result<Vec<Hypothesis>, Unresolved> {
        let rulebook = self.names.rulebook;
        let mut all = self.each(&self.names.file.adversaries, |row| {
            let id = self.adversary(&row.adversary)?;
            let adversary = &rulebook.adversaries.rows[id.index()];
            Ok(Hypothesis {
                id: adversary.id.clone(),
                name: adversary.name.clone(),
                actor: HypothesisActor::Adversary(id),
            })
        })?;
        all.extend(rulebook.hypotheses.iter().map(|row| Hypothesis {
            id: row.id.clone(),
            name: row.name.clone(),
            actor: HypothesisActor::General,
        }));
        for id in &self.names.file.accused {
            let ally = self.ally(id)?;
            let row = &rulebook.roster.allies[ally.index()];
            all.push(Hypothesis { id: row.id.clone(), name: row.name.clone(), actor: HypothesisActor::Ally(ally) });
        }
        Ok(all)
    }

    fn objectives(&self) -> Result<Vec<Objective>, Unresolved> {
        self.each(&self.names.file.objectives, |row| {
            Ok(Objective {
                id: self.slug(&row.id)?,
                text: self.prose(&row.text),
                shown_by: self.condition(&row.shown_by)?,
                evidence: self.prose(&row.evidence),
                rubric: self.rubric_if_any(&row.rubric)?,
            })
        })
    }

    fn endings(&self) -> Result<Vec<Ending>, Unresolved> {
        self.each(&self.names.file.endings, |row| {
            Ok(Ending {
                id: self.slug(&row.id)?,
                title: self.live_line(&row.title),
                text: self.live(&row.text),
                when: self.condition(&row.when)?,
                at_once: row.at_once,
            })
        })
    }

    fn debrief(&self) -> Result<Vec<DebriefQuestion>, Unresolved> {
        self.each(&self.names.file.debrief, |row| {
            Ok(DebriefQuestion { ask: self.live(&row.ask), when: self.condition(&row.when)? })
        })
    }

    fn ally_if_any(&self, id: &Ref) -> Result<Option<AllyId>, Unresolved> {
        if id.value().is_empty() { Ok(None) } else { self.ally(id).map(Some) }
    }

    fn slug(&self, id: &Ref) -> Result<Slug, Unresolved> {
        Slug::new(id.value()).map_err(|_| self.unresolved("id", id))
    }

    fn each<T, U>(&self, rows: &[T], each: impl Fn(&T) -> Result<U, Unresolved>) -> Result<Vec<U>, Unresolved> {
        rows.iter().map(each).collect()
    }

    fn narrow<T: TryFrom<u32>>(&self, what: &'static str, number: &Spanned<u32>) -> Result<T, Unresolved> {
        T::try_from(*number.value()).map_err(|_| Unresolved {
            what,
            id: number.value().to_string(),
            span: number.span(),
        })
    }

    fn unresolved(&self, what: &'static str, id: &Ref) -> Unresolved {
        Unresolved { what, id: clean_line(id.value()), span: id.span() }
    }

    fn absent(&self, what: &'static str) -> Unresolved {
        Unresolved { what, id: String::new(), span: 0..0 }
    }
}

/// Declares a look-up that fails with the name of what was looked for.
macro_rules! look_up {
    ($($name:ident -> $id:ty;)+) => {
        impl Resolver<'_> {$(
            fn $name(&self, id: &Ref) -> Result<$id, Unresolved> {
                self.names.$name(id.value()).ok_or_else(|| self.unresolved(stringify!($name), id))
            }
        )+}
    };
}

look_up! {
    ally -> AllyId;
    sector -> crate::vocab::SectorId;
    effect -> crate::vocab::EffectId;
    adversary -> crate::vocab::AdversaryId;
    channel -> usize;
    response -> crate::vocab::ResponseId;
    measure -> crate::vocab::MeasureId;
    hypothesis -> crate::vocab::HypothesisId;
    incident_id -> crate::vocab::IncidentId;
    operation_id -> crate::vocab::OperationId;
    flag -> crate::vocab::FlagId;
    number -> crate::vocab::NumberId;
    decision_id -> crate::vocab::DecisionId;
    clock -> crate::vocab::ClockId;
    claimant -> crate::vocab::ClaimantId;
    phase -> crate::vocab::PhaseId;
    character -> usize;
    inject_id -> crate::vocab::InjectId;
    seat -> crate::vocab::SeatId;
    audience -> Vec<crate::vocab::SeatId>;
}
