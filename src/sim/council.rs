//! How an Ally weighs a text, and what it would say of it.

use crate::journal::{Event, Failure, Objection};
use crate::rulebook::{Authority, Measure, Outcome};
use crate::vocab::{AdversaryId, AllyId, IncidentId, Lever, MeasureId, ProposalId, ResponseId, Subject};

use super::chance::{About, Purpose};
use super::component::{BodyKind, Draft};
use super::facts::Facts;
use super::ground::Ground;
use super::law;
use super::math::{logit, sigma};

/// The measure that decides on a response, if the Council or the Union does.
pub(crate) fn measure_of(ground: &Ground, response: ResponseId) -> Option<MeasureId> {
    let row = &ground.rulebook.responses.rows[response.index()];
    let (Authority::Council(id) | Authority::Union(id)) = &row.authority else { return None };
    ground.rulebook.measures.rows.iter().position(|it| it.id == *id).map(MeasureId::at)
}

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

/// The terms of an Ally's judgement, without the mood of the day. Their sum is its utility.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Terms {
    pub(crate) measure: f64,
    pub(crate) outlook: f64,
    pub(crate) severity: f64,
    pub(crate) evidence: f64,
    pub(crate) sponsors: f64,
    pub(crate) consultation: f64,
    pub(crate) cohesion: f64,
    pub(crate) trade: f64,
    pub(crate) risk: f64,
    pub(crate) ties: f64,
    pub(crate) lobbied: f64,
    pub(crate) means: f64,
}

impl Terms {
    /// What the text is worth to the Ally.
    pub(crate) fn utility(&self) -> f64 {
        self.measure
            + self.outlook
            + self.severity
            + self.evidence
            + self.sponsors
            + self.consultation
            + self.cohesion
            + self.trade
            + self.risk
            + self.ties
            + self.lobbied
            + self.means
    }

    /// The strongest reason against the text.
    pub(crate) fn objection(&self) -> Objection {
        let short = self.consultation - 0.4;
        let reasons = [
            (Objection::Evidence, self.evidence),
            (Objection::Trade, self.trade),
            (Objection::Risk, self.risk),
            (Objection::Ties, self.ties),
            (Objection::Consultation, short),
        ];
        let mut worst = reasons[0];
        for reason in reasons {
            if reason.1 < worst.1 {
                worst = reason;
            }
        }
        worst.0
    }
}

/// How probable an Ally holds it that the adversary did it: the lead's estimate, as far as it was shared, and its own view.
pub(crate) fn estimate(facts: &Facts<'_, '_>, motion: &Motion, ally: AllyId) -> f64 {
    let (Some(incident), Some(against)) = (motion.incident, motion.against) else { return 0.5 };
    let Some(hypothesis) = facts.ground().hypothesis_of(against) else { return 0.0 };
    let attribution = &facts.parameters().attribution;
    let lead = logit(facts.likelihood(incident, hypothesis));
    let believed =
        attribution.ally_floor.value + attribution.ally_gain.value * facts.alliance_lever(crate::vocab::Lever::Sharing);
    let about = About(u32::from(ally.0), u32::from(incident.0));
    let own = attribution.ally_spread.value * facts.seed().normal(Purpose::AllyEstimate, about);
    sigma(lead * believed.min(1.0) + own)
}

/// The sponsors' weight, 0-1: the Ally that put the text, and those who joined before.
pub(crate) fn lead(facts: &Facts<'_, '_>, motion: &Motion) -> f64 {
    let council = &facts.parameters().council;
    let own = motion.sponsor.map_or(0.0, |ally| {
        let archetype = &facts.rulebook().archetypes.rows[facts.ground().characters[ally.index()].archetype];
        if archetype.id.as_str().starts_with("anchor") { council.lead_anchor.value } else { council.lead_other.value }
    });
    let joined = facts.alliance.breadth * facts.ground().allies() as f64 * council.lead_other.value;
    (own + joined).min(1.0)
}

/// How an Ally weighs a text.
pub(crate) fn terms(facts: &Facts<'_, '_>, motion: &Motion, ally: AllyId) -> Terms {
    let council = &facts.parameters().council;
    let measure = &facts.rulebook().measures.rows[motion.measure.index()];
    let character = &facts.ground().characters[ally.index()];
    let standing = 1.0 - motion.softened;
    let severity = motion.incident.map_or(0.0, |it| law::severity(&facts.dossiers()[it.index()]));
    let doubt = estimate(facts, motion, ally) - character.threshold;
    let factor = if motion.conditional { council.conditional_evidence.value } else { 1.0 };
    let evidence = (council.evidence_slope.value * doubt)
        .clamp(council.evidence_least.value, council.evidence_most.value)
        * measure.evidence
        * factor;
    let consultation_h = (consultation(facts) + motion.consultation_h).min(council.consultation_most_h.value);
    let lobbied = motion.proposal.is_some_and(|(id, _)| facts.conduct.lobbied.contains(&(id, ally)));
    Terms {
        measure: measure.base,
        outlook: council.hawk_weight.value * hawkishness(facts, ally),
        severity: council.severity_weight.value * severity,
        evidence,
        sponsors: council.lead_weight.value * lead(facts, motion),
        consultation: council.consultation_weight.value * consultation_h,
        cohesion: council.cohesion_weight.value
            * (facts.alliance_lever(crate::vocab::Lever::Cohesion) - council.cohesion_rest.value),
        trade: -standing * council.trade_weight.value * character.trade * measure.trade,
        risk: -standing * council.risk_weight.value * character.risk * measure.risk,
        ties: -standing * council.ties_weight.value * character.warmth * measure.ties,
        lobbied: if lobbied { council.lobby_gain.value } else { 0.0 },
        means: if severity < facts.parameters().law.gate_severity.value { -measure.means_discount } else { 0.0 },
    }
}

/// Hours of consultation behind any text, as they are remembered.
pub(crate) fn consultation(facts: &Facts<'_, '_>) -> f64 {
    facts.alliance_lever(crate::vocab::Lever::Consultation)
}

/// An Ally's hawkishness, with what its public makes of it.
fn hawkishness(facts: &Facts<'_, '_>, ally: AllyId) -> f64 {
    let public = &facts.parameters().public;
    let mood = &facts.moods()[ally.index()];
    let own = facts.ground().characters[ally.index()].hawkishness;
    if mood.trust < public.trust_low.value {
        own - public.trust_low_hawkishness.value
    } else if mood.trust > public.trust_high.value && mood.anger > public.anger_high.value {
        own + public.trust_high_hawkishness.value
    } else {
        own
    }
}

/// Probability that an Ally with this utility breaks silence.
pub(crate) fn breaks(facts: &Facts<'_, '_>, utility: f64) -> f64 {
    let council = &facts.parameters().council;
    sigma(-(utility + council.break_offset.value) * council.break_slope.value)
}

/// Probability that an Ally with this utility joins a national measure.
pub(crate) fn joins(facts: &Facts<'_, '_>, utility: f64) -> f64 {
    let council = &facts.parameters().council;
    sigma((utility - council.join_offset.value) * council.join_slope.value)
}

/// The mood of the day: drawn for an Ally, a text and a round.
pub(crate) fn mood(facts: &Facts<'_, '_>, ally: AllyId, text: u32, round: u16) -> f64 {
    let about = About(u32::from(ally.0), text << 8 | u32::from(round));
    facts.parameters().council.spread.value * facts.seed().normal(Purpose::AllyMood, about)
}

/// Whether an Ally is among those who weigh this measure.
pub(crate) fn weighs(ground: &Ground, measure: &Measure, ally: AllyId) -> bool {
    !measure.union_only || ground.rulebook.roster.allies[ally.index()].union_member
}

/// The text before the Council.
pub(crate) fn agenda(facts: &Facts<'_, '_>) -> Option<ProposalId> {
    facts.bodies().iter().find(|it| it.kind == BodyKind::Council).and_then(|it| it.agenda)
}

/// The text of a proposal as Allies weigh it.
pub(crate) fn motion(facts: &Facts<'_, '_>, proposal: ProposalId) -> Motion {
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
pub(crate) fn suspect(facts: &Facts<'_, '_>, incident: Option<IncidentId>) -> Option<AdversaryId> {
    let dossier = &facts.dossiers()[incident?.index()];
    let lead = super::likelihood::leading(dossier, facts.scenario().hypotheses.len());
    match facts.scenario().hypotheses[lead.index()].actor {
        crate::scenario::HypothesisActor::Adversary(adversary) => Some(adversary),
        crate::scenario::HypothesisActor::General => None,
    }
}

/// What follows when somebody broke silence, besides the objection itself: it costs cohesion, and the last round's ends the
/// text.
pub(crate) fn objected(facts: &Facts<'_, '_>, proposal: ProposalId) -> Vec<Event> {
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

/// Whether a text is on collective defence.
pub(crate) fn is_defence(facts: &Facts<'_, '_>, draft: &Draft) -> bool {
    let response = facts.progresses()[draft.progress.index()].response;
    facts.rulebook().responses.rows[response.index()].outcomes.contains(&Outcome::CollectiveDefence)
}
