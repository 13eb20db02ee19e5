//! A text before the Allies, and the terms on which each of them judges it.

use crate::journal::Objection;
use crate::rulebook::Measure;
use crate::rulebook::parameters::Council;
use crate::sim::chance::{About, Purpose};
use crate::sim::facts::Facts;
use crate::sim::law;
use crate::sim::math::{logit, sigma};
use crate::vocab::{AllyId, IncidentId, Lever};

use super::Motion;

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

/// A text before the Allies: what is the same for each of them is worked out once.
pub(crate) struct Hearing<'a, 'w, 's> {
    facts: &'a Facts<'w, 's>,
    motion: &'a Motion,
    row: &'a Measure,
    case: Case,
    /// Terms that are the same for every Ally.
    common: Terms,
}

/// What an Ally's estimate starts from.
enum Case {
    /// Everybody believes this: the text is about nothing that happened, or against somebody whom nobody suspects.
    Agreed(f64),
    /// The lead's estimate as far as it was shared, in log-odds; each has its own view of the incident besides.
    Argued(IncidentId, f64),
}

impl Case {
    fn of(facts: &Facts<'_, '_>, motion: &Motion) -> Self {
        let (Some(incident), Some(against)) = (motion.incident, motion.against) else { return Self::Agreed(0.5) };
        let Some(hypothesis) = facts.ground().hypothesis_of(against) else { return Self::Agreed(0.0) };
        let attribution = &facts.parameters().attribution;
        let sharing = facts.alliance_lever(Lever::Sharing);
        let believed = attribution.ally_floor.value + attribution.ally_gain.value * sharing;
        Self::Argued(incident, logit(facts.likelihood(incident, hypothesis)) * believed.min(1.0))
    }
}

impl<'a, 'w, 's> Hearing<'a, 'w, 's> {
    /// Puts a text to the Allies.
    pub(crate) fn new(facts: &'a Facts<'w, 's>, motion: &'a Motion) -> Self {
        let council = &facts.parameters().council;
        let row = &facts.rulebook().measures.rows[motion.measure.index()];
        let severity = motion.incident.map_or(0.0, |it| law::severity(&facts.dossiers()[it.index()]));
        let consultation_h =
            (super::consultation(facts) + motion.consultation_h).min(council.consultation_most_h.value);
        let slight = severity < facts.parameters().law.gate_severity.value;
        let common = Terms {
            measure: row.base,
            severity: council.severity_weight.value * severity,
            sponsors: council.lead_weight.value * lead(facts, motion),
            consultation: council.consultation_weight.value * consultation_h,
            cohesion: council.cohesion_weight.value
                * (facts.alliance_lever(Lever::Cohesion) - council.cohesion_rest.value),
            means: if slight { -row.means_discount } else { 0.0 },
            ..Terms::default()
        };
        Self { facts, motion, row, case: Case::of(facts, motion), common }
    }

    /// How an Ally weighs the text.
    pub(crate) fn terms(&self, ally: AllyId) -> Terms {
        let council = &self.facts.parameters().council;
        let character = &self.facts.ground().characters[ally.index()];
        let standing = 1.0 - self.motion.softened;
        let lobbied = self.motion.proposal.is_some_and(|(id, _)| self.facts.conduct.lobbied.contains(&(id, ally)));
        Terms {
            outlook: council.hawk_weight.value * hawkishness(self.facts, ally),
            evidence: self.evidence(council, ally, character.threshold),
            trade: -standing * council.trade_weight.value * character.trade * self.row.trade,
            risk: -standing * council.risk_weight.value * character.risk * self.row.risk,
            ties: -standing * council.ties_weight.value * character.warmth * self.row.ties,
            lobbied: if lobbied { council.lobby_gain.value } else { 0.0 },
            ..self.common
        }
    }

    fn evidence(&self, council: &Council, ally: AllyId, threshold: f64) -> f64 {
        let doubt = self.estimate(ally) - threshold;
        let factor = if self.motion.conditional { council.conditional_evidence.value } else { 1.0 };
        (council.evidence_slope.value * doubt).clamp(council.evidence_least.value, council.evidence_most.value)
            * self.row.evidence
            * factor
    }

    /// How probable an Ally holds it that the adversary did it: the lead's estimate, as far as it was shared, and its own
    /// view.
    fn estimate(&self, ally: AllyId) -> f64 {
        let (incident, shared) = match self.case {
            Case::Argued(incident, shared) => (incident, shared),
            Case::Agreed(believed) => return believed,
        };
        let about = About(u32::from(ally.0), u32::from(incident.0));
        let spread = self.facts.parameters().attribution.ally_spread.value;
        sigma(shared + spread * self.facts.seed().normal(Purpose::AllyEstimate, about))
    }
}

/// The sponsors' weight, 0-1: the Ally that put the text, and those who joined before.
fn lead(facts: &Facts<'_, '_>, motion: &Motion) -> f64 {
    let council = &facts.parameters().council;
    let own = motion.sponsor.map_or(0.0, |ally| {
        let archetype = &facts.rulebook().archetypes.rows[facts.ground().characters[ally.index()].archetype];
        if archetype.leads { council.lead_anchor.value } else { council.lead_other.value }
    });
    let joined = facts.alliance.breadth * facts.ground().allies() as f64 * council.lead_other.value;
    (own + joined).min(1.0)
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
