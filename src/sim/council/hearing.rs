//! A text before the Allies of an exercise, each of whom weighs it by what it is and what it knows.

use crate::sim::facts::Facts;
use crate::sim::law;
use crate::vocab::{AllyId, IncidentId, Lever};

use super::Motion;
use super::weighing::{self, Day, Terms, Weighing};

/// A text before the Allies: what is the same for each of them is worked out once.
pub(crate) struct Hearing<'a, 'w> {
    facts: &'a Facts<'w>,
    motion: &'a Motion,
    case: Case,
    weighing: Weighing<'a>,
}

/// What an Ally's estimate starts from.
enum Case {
    /// Everybody believes this: the text is about nothing that happened, or against somebody whom nobody suspects.
    Agreed(f64),
    /// The lead's estimate as far as it was shared, in log-odds; each has its own view of the incident besides.
    Argued(IncidentId, f64),
}

impl Case {
    fn of(facts: &Facts<'_>, motion: &Motion, sharing: f64) -> Self {
        let (Some(incident), Some(against)) = (motion.incident, motion.against) else { return Self::Agreed(0.5) };
        let Some(hypothesis) = facts.ground().hypothesis_of(against) else { return Self::Agreed(0.0) };
        let likelihood = facts.likelihood(incident, hypothesis);
        Self::Argued(incident, weighing::told(&facts.parameters().attribution, likelihood, sharing))
    }
}

impl<'a, 'w> Hearing<'a, 'w> {
    /// Puts a text to the Allies.
    pub(crate) fn new(facts: &'a Facts<'w>, motion: &'a Motion) -> Self {
        Self::knowing(facts, motion, facts.alliance_lever(Lever::Sharing))
    }

    /// Puts a text to the Allies as if so much of the evidence were shared, 0-1.
    pub(crate) fn knowing(facts: &'a Facts<'w>, motion: &'a Motion, sharing: f64) -> Self {
        let row = &facts.rulebook().measures.rows[motion.measure.index()];
        let day = Day {
            severity: gravity(facts, motion),
            lead: lead(facts, motion),
            consultation_h: super::consultation(facts) + motion.consultation_h,
            cohesion: facts.alliance_lever(Lever::Cohesion),
            softened: motion.softened,
            conditional: motion.conditional,
        };
        let weighing = Weighing::new(facts.parameters(), row, day);
        Self { facts, motion, case: Case::of(facts, motion, sharing), weighing }
    }

    /// How an Ally weighs the text.
    pub(crate) fn terms(&self, ally: AllyId) -> Terms {
        let character = &self.facts.ground().characters[ally.index()];
        let lobbied = self.motion.proposal.is_some_and(|(id, _)| self.facts.conduct.lobbied.contains(&(id, ally)));
        self.weighing.terms(character, hawkishness(self.facts, ally), self.estimate(ally), lobbied)
    }

    fn estimate(&self, ally: AllyId) -> f64 {
        let attribution = &self.facts.parameters().attribution;
        match self.case {
            Case::Argued(incident, told) => {
                weighing::estimate(attribution, self.facts.seed(), ally, u32::from(incident.0), told)
            }
            Case::Agreed(believed) => believed,
        }
    }
}

/// What a text answers, 0-10: the incident, or all that its author did together where the text may rest on that.
fn gravity(facts: &Facts<'_>, motion: &Motion) -> f64 {
    let incident = motion.incident.map_or(0.0, |it| law::severity(&facts.dossiers()[it.index()]));
    let author = motion.against.and_then(|it| facts.ground().hypothesis_of(it));
    match author.filter(|_| facts.ground().catalogue.adds_up(motion.measure)) {
        Some(author) => incident.max(law::cumulative(facts, author)),
        None => incident,
    }
}

/// The sponsors' weight, 0-1: the Ally that put the text, and those who joined before.
fn lead(facts: &Facts<'_>, motion: &Motion) -> f64 {
    let council = &facts.parameters().council;
    let own = motion.sponsor.map_or(0.0, |ally| {
        let archetype = &facts.rulebook().archetypes.rows[facts.ground().characters[ally.index()].archetype];
        if archetype.leads { council.lead_anchor.value } else { council.lead_other.value }
    });
    let joined = facts.alliance.breadth * facts.ground().allies() as f64 * council.lead_other.value;
    (own + joined).min(1.0)
}

/// An Ally's hawkishness, with what its public makes of it.
fn hawkishness(facts: &Facts<'_>, ally: AllyId) -> f64 {
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
