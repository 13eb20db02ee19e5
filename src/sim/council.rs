//! How an Ally weighs a text, and what it would say of it.

mod hearing;
pub(crate) mod weighing;

use crate::journal::{Event, Failure};
use crate::rulebook::{Measure, Outcome};
use crate::vocab::{AdversaryId, AllyId, HypothesisId, IncidentId, Lever, MeasureId, ProposalId, Subject};

use super::component::{BodyKind, Draft};
use super::facts::Facts;
use super::ground::Ground;

pub(crate) use hearing::Hearing;
pub(crate) use weighing::Terms;

/// A text as Allies weigh it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Motion {
    pub(crate) measure: MeasureId,
    pub(crate) incident: Option<IncidentId>,
    pub(crate) against: Option<AdversaryId>,
    /// The Ally that sponsors it.
    pub(crate) sponsor: Option<AllyId>,
    /// 0-1.
    pub(crate) softened: f64,
    pub(crate) conditional: bool,
    /// Hours of consultation of its own rounds.
    pub(crate) consultation_h: f64,
    /// The text, once it is tabled; numbers the day's mood.
    pub(crate) proposal: Option<(ProposalId, u16)>,
}

/// Hours of consultation behind any text, as they are remembered.
pub(crate) fn consultation(facts: &Facts<'_>) -> f64 {
    facts.alliance_lever(Lever::Consultation)
}

/// Probability that an Ally with this utility breaks silence.
pub(crate) fn breaks(facts: &Facts<'_>, utility: f64) -> f64 {
    weighing::breaks(&facts.parameters().council, utility)
}

/// Probability that an Ally with this utility joins a national measure.
pub(crate) fn joins(facts: &Facts<'_>, utility: f64) -> f64 {
    weighing::joins(&facts.parameters().council, utility)
}

/// The mood of the day: drawn for an Ally, a text and a round.
pub(crate) fn mood(facts: &Facts<'_>, ally: AllyId, text: u32, round: u16) -> f64 {
    weighing::mood(&facts.parameters().council, facts.seed(), ally, text, round)
}

/// Whether an Ally is among those who weigh this measure.
pub(crate) fn weighs(ground: &Ground, measure: &Measure, ally: AllyId) -> bool {
    weighing::concerns(measure, &ground.rulebook.roster.allies[ally.index()])
}

/// The text before the Council.
pub(crate) fn agenda(facts: &Facts<'_>) -> Option<ProposalId> {
    facts.bodies().iter().find(|it| it.kind == BodyKind::Council).and_then(|it| it.agenda)
}

/// The text of a proposal as Allies weigh it.
pub(crate) fn motion(facts: &Facts<'_>, proposal: ProposalId) -> Motion {
    let draft = &facts.drafts()[proposal.index()];
    let progress = &facts.progresses()[draft.progress.index()];
    Motion {
        measure: draft.measure,
        incident: progress.incident,
        against: super::scope::adversary(progress.target).or_else(|| suspect(facts, progress.incident)),
        sponsor: progress.actor,
        softened: draft.softened,
        conditional: draft.conditional,
        consultation_h: draft.consultation_h,
        proposal: Some((proposal, draft.round)),
    }
}

/// The adversary that the analysts hold most likely, for texts that name nobody.
pub(crate) fn suspect(facts: &Facts<'_>, incident: Option<IncidentId>) -> Option<AdversaryId> {
    let dossier = &facts.dossiers()[incident?.index()];
    actor(facts, super::likelihood::leading(dossier, facts.scenario().hypotheses.len()))
}

/// The adversary that a hypothesis is about, if it is about one.
pub(crate) fn actor(facts: &Facts<'_>, hypothesis: HypothesisId) -> Option<AdversaryId> {
    match facts.scenario().hypotheses[hypothesis.index()].actor {
        crate::scenario::HypothesisActor::Adversary(adversary) => Some(adversary),
        crate::scenario::HypothesisActor::General | crate::scenario::HypothesisActor::Ally(_) => None,
    }
}

/// How likely an Ally holds a hypothesis on an incident: what it was told, and its own view.
pub(crate) fn estimate(facts: &Facts<'_>, ally: AllyId, incident: IncidentId, hypothesis: HypothesisId) -> f64 {
    let attribution = &facts.parameters().attribution;
    let likelihood = facts.likelihood(incident, hypothesis);
    let told = weighing::told(attribution, likelihood, facts.alliance_lever(Lever::Sharing));
    weighing::estimate(attribution, facts.seed(), ally, u32::from(incident.0), told)
}

/// What follows when somebody broke silence, besides the objection itself: it costs cohesion, and the last round's ends the
/// text.
pub(crate) fn objected(facts: &Facts<'_>, proposal: ProposalId) -> Vec<Event> {
    let numbers = &facts.parameters().council;
    let draft = &facts.drafts()[proposal.index()];
    let cohesion = |by: f64| Event::LeverMoved { lever: Lever::Cohesion, of: Subject::Alliance, by };
    let mut events = vec![cohesion(-numbers.cohesion_broken.value)];
    if f64::from(draft.round + 1) < numbers.rounds.value {
        return events;
    }
    events.push(Event::TextFailed { proposal });
    events.push(Event::ResponseFailed { progress: draft.progress, why: Failure::NoConsensus });
    if is_defence(facts, draft) {
        events.push(cohesion(-numbers.failed_defence_cohesion.value));
        let by = -numbers.failed_defence_communication.value;
        let told = |it: &crate::scenario::AdversaryCast| {
            let of = Subject::Adversary(it.adversary);
            Event::LeverMoved { lever: Lever::Communication, of, by }
        };
        events.extend(facts.scenario().adversaries.iter().map(told));
    }
    events
}

/// A text on which silence was broken goes under silence once more; softer, where nobody says how it shall read.
pub(crate) fn tabled_again(facts: &Facts<'_>, proposal: ProposalId, soften: bool) -> Vec<Event> {
    let draft = &facts.drafts()[proposal.index()];
    let row = &facts.rulebook().measures.rows[draft.measure.index()];
    let softer = weighing::softer(&facts.parameters().council, row, draft.softened).filter(|_| soften);
    let deadline = facts.now() + row.deadline_h.max(1);
    let again = Event::TextTabledAgain { proposal, round: draft.round + 1, deadline };
    softer.map(|softened| Event::TextSoftened { proposal, softened }).into_iter().chain([again]).collect()
}

/// Whether a text is on collective defence.
pub(crate) fn is_defence(facts: &Facts<'_>, draft: &Draft) -> bool {
    let response = facts.progresses()[draft.progress.index()].response;
    facts.rulebook().responses.rows[response.index()].outcomes.contains(&Outcome::CollectiveDefence)
}
