//! The rules of the table, apart from any exercise: how a government of some character weighs a text, when it speaks.

use crate::journal::Objection;
use crate::rulebook::parameters::{Attribution, Council};
use crate::rulebook::{Ally, Measure, Parameters};
use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::ground::Character;
use crate::sim::math::{logit, sigma, within};
use crate::vocab::AllyId;

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

/// What is the same for every Ally that weighs a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Day {
    /// Of the incident, as it is known.
    pub(crate) severity: f64,
    /// Weight of the sponsors, 0-1.
    pub(crate) lead: f64,
    /// Hours of consultation behind the text.
    pub(crate) consultation_h: f64,
    /// Cohesion of the Alliance, 0-100.
    pub(crate) cohesion: f64,
    /// How far the text was softened, 0-1.
    pub(crate) softened: f64,
    /// Whether it was made conditional.
    pub(crate) conditional: bool,
}

/// A text on the table.
pub(crate) struct Weighing<'a> {
    numbers: &'a Council,
    row: &'a Measure,
    /// What is left of the text.
    standing: f64,
    /// Factor on the evidence.
    evidence: f64,
    common: Terms,
}

impl<'a> Weighing<'a> {
    pub(crate) fn new(parameters: &'a Parameters, row: &'a Measure, day: Day) -> Self {
        let numbers = &parameters.council;
        let consultation_h = day.consultation_h.min(numbers.consultation_most_h.value);
        let slight = day.severity < parameters.law.gate_severity.value;
        let common = Terms {
            measure: row.base,
            severity: numbers.severity_weight.value * day.severity,
            sponsors: numbers.lead_weight.value * day.lead,
            consultation: numbers.consultation_weight.value * consultation_h,
            cohesion: numbers.cohesion_weight.value * (day.cohesion - numbers.cohesion_rest.value),
            means: if slight { -row.means_discount } else { 0.0 },
            ..Terms::default()
        };
        let evidence = if day.conditional { numbers.conditional_evidence.value } else { 1.0 };
        Self { numbers, row, standing: 1.0 - day.softened, evidence, common }
    }

    /// How a government of this character weighs the text, if it holds it this probable that the adversary did it.
    pub(crate) fn terms(&self, character: &Character, hawkishness: f64, estimate: f64, lobbied: bool) -> Terms {
        let Self { numbers, row, standing, .. } = self;
        let doubt = estimate - character.threshold;
        Terms {
            outlook: numbers.hawk_weight.value * hawkishness,
            evidence: within(
                numbers.evidence_slope.value * doubt,
                numbers.evidence_least.value,
                numbers.evidence_most.value,
            ) * row.evidence
                * self.evidence,
            trade: -standing * numbers.trade_weight.value * character.trade * row.trade,
            risk: -standing * numbers.risk_weight.value * character.risk * row.risk,
            ties: -standing * numbers.ties_weight.value * character.warmth * row.ties,
            lobbied: if lobbied { numbers.lobby_gain.value } else { 0.0 },
            ..self.common
        }
    }
}

/// Whether an Ally is among those who weigh this measure.
pub(crate) fn concerns(measure: &Measure, ally: &Ally) -> bool {
    (!measure.union_only || ally.union_member) && measure.of_trait.as_ref().is_none_or(|it| ally.traits.contains(it))
}

/// What Allies are told of the lead's estimate, in log-odds: the less was shared, the nearer to nothing.
pub(crate) fn told(numbers: &Attribution, likelihood: f64, sharing: f64) -> f64 {
    let believed = numbers.ally_floor.value + numbers.ally_gain.value * sharing;
    logit(likelihood) * believed.min(1.0)
}

/// How probable an Ally holds it that the adversary did it: what it was told, and its own view of the incident.
pub(crate) fn estimate(numbers: &Attribution, seed: Seed, ally: AllyId, incident: u32, told: f64) -> f64 {
    let about = About(u32::from(ally.0), incident);
    sigma(told + numbers.ally_spread.value * seed.normal(Purpose::AllyEstimate, about))
}

/// What a roll is about that is made for an Ally, a text and a round.
fn about(ally: AllyId, text: u32, round: u16) -> About {
    About(u32::from(ally.0), text << 8 | u32::from(round))
}

/// The mood of the day: drawn for an Ally, a text and a round.
pub(crate) fn mood(numbers: &Council, seed: Seed, ally: AllyId, text: u32, round: u16) -> f64 {
    numbers.spread.value * seed.normal(Purpose::AllyMood, about(ally, text, round))
}

/// Probability that an Ally with this utility breaks silence.
pub(crate) fn breaks(numbers: &Council, utility: f64) -> f64 {
    sigma(-(utility + numbers.break_offset.value) * numbers.break_slope.value)
}

/// Probability that an Ally with this utility joins a national measure.
pub(crate) fn joins(numbers: &Council, utility: f64) -> f64 {
    sigma((utility - numbers.join_offset.value) * numbers.join_slope.value)
}

/// Probability that an Ally to which the text is worth this much breaks silence in this round, in its mood of the day.
pub(crate) fn chance(numbers: &Council, seed: Seed, ally: AllyId, text: u32, round: u16, worth: f64) -> f64 {
    breaks(numbers, worth + mood(numbers, seed, ally, text, round))
}

/// Whether it does.
pub(crate) fn speaks(numbers: &Council, seed: Seed, ally: AllyId, text: u32, round: u16, worth: f64) -> bool {
    let chance = chance(numbers, seed, ally, text, round, worth);
    seed.hits(chance, Purpose::SilenceBroken, about(ally, text, round))
}

/// How far a text is softened when it comes back softer; `None` where it cannot be.
pub(crate) fn softer(numbers: &Council, row: &Measure, softened: f64) -> Option<f64> {
    (row.softens && softened < numbers.soften_most.value)
        .then(|| (softened + numbers.soften_step.value).min(numbers.soften_most.value))
}
