//! One measure before a freshly drawn roster, by the rules of the table and with no exercise around it.

use crate::rulebook::{Forum, Rulebook};
use crate::vocab::{AllyId, MeasureId};

use super::chance::{About, Purpose, Seed};
use super::council::weighing::{self, Day, Weighing};
use super::ground::Character;

/// A measure, and the day on which it is put to the Allies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// What is put to them.
    pub measure: MeasureId,
    /// Severity of what happened, 0-10.
    pub severity: f64,
    /// Probability that the lead nation gives the named adversary, 0-1.
    pub probability: f64,
    /// Weight of the sponsors, 0-1.
    pub lead: f64,
    /// Hours of consultation before the text is tabled.
    pub consultation_h: f64,
    /// How far the lead's evidence is shared, 0-1.
    pub sharing: f64,
}

/// What comes of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It is voted on: the rounds it goes through until it passes.
    Voted(Vec<Round>),
    /// Each decides for itself: the share of those that could join who do.
    Joined(f64),
}

/// One round of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// Chance that nobody speaks against it now, 0-1.
    pub passes: f64,
    /// How far it is softened by now, 0-1.
    pub softened: f64,
}

/// An Ally as one run draws it.
struct Drawn {
    ally: AllyId,
    character: Character,
    /// How probable it holds it that the adversary did it.
    estimate: f64,
}

/// Puts a question to a roster whose characters, views and moods follow from `seed`.
///
/// The Council goes through its rounds as an exercise does when nobody steers it: a text on which silence is broken
/// comes back softer after more consultation, and every broken silence costs cohesion, which is at rest before. All
/// Allies are asked, as the weight of the sponsors is given and not who they are.
pub fn ask(rulebook: &Rulebook, question: &Question, seed: Seed) -> Answer {
    let roster = draw(rulebook, question, seed);
    let row = &rulebook.measures.rows[question.measure.index()];
    match row.forum() {
        Forum::Council => vote(rulebook, question, seed, &roster, rulebook.parameters.council.rounds.value as u16),
        Forum::Union => vote(rulebook, question, seed, &roster, 1),
        Forum::Nations => Answer::Joined(join(rulebook, question, seed, &roster)),
    }
}

/// Those who weigh the measure, drawn around their archetypes.
fn draw(rulebook: &Rulebook, question: &Question, seed: Seed) -> Vec<Drawn> {
    let row = &rulebook.measures.rows[question.measure.index()];
    let attribution = &rulebook.parameters.attribution;
    let told = weighing::told(attribution, question.probability, question.sharing);
    let one = |at: usize| {
        let ally = AllyId::at(at);
        let estimate = weighing::estimate(attribution, seed, ally, 0, told);
        Drawn { ally, character: character(rulebook, ally, seed), estimate }
    };
    let asked = |at: &usize| weighing::concerns(row, &rulebook.roster.allies[*at]);
    (0..rulebook.roster.allies.len()).filter(asked).map(one).collect()
}

/// The character that this run gives an Ally.
fn character(rulebook: &Rulebook, ally: AllyId, seed: Seed) -> Character {
    let council = &rulebook.parameters.council;
    let departs = |trait_no: u32, most: f64| {
        let about = About(u32::from(ally.0), trait_no);
        most * (2.0 * seed.uniform(Purpose::CharacterDrawn, about) - 1.0)
    };
    let by = (
        departs(0, council.departs_hawkishness.value),
        departs(1, council.departs_threshold.value),
        departs(2, council.departs_trade.value),
        departs(3, council.departs_risk.value),
        departs(4, council.departs_warmth.value),
    );
    Character::of(rulebook, &rulebook.roster.allies[ally.index()].archetype, by)
}

/// The text goes under silence, so many times at most. Moods are drawn; whether an Ally in that mood speaks stays a
/// chance, which says more about a question than one throw of its dice.
fn vote(rulebook: &Rulebook, question: &Question, seed: Seed, roster: &[Drawn], rounds: u16) -> Answer {
    let row = &rulebook.measures.rows[question.measure.index()];
    let council = &rulebook.parameters.council;
    let mut day = first_day(rulebook, question);
    let one = |round: u16| {
        let weighing = Weighing::new(&rulebook.parameters, row, day);
        let silent = |it: &Drawn| 1.0 - weighing::chance(council, seed, it.ally, TEXT, round, worth(&weighing, it));
        let round = Round { passes: roster.iter().map(silent).product(), softened: day.softened };
        day.softened = weighing::softer(council, row, day.softened).unwrap_or(day.softened);
        day.consultation_h += council.round_consultation_h.value;
        day.cohesion -= council.cohesion_broken.value;
        round
    };
    Answer::Voted((0..rounds).map(one).collect())
}

/// The number of the text in its rolls: there is no other.
const TEXT: u32 = 0;

/// Each decides for itself; the share that joins.
fn join(rulebook: &Rulebook, question: &Question, seed: Seed, roster: &[Drawn]) -> f64 {
    let row = &rulebook.measures.rows[question.measure.index()];
    let council = &rulebook.parameters.council;
    let weighing = Weighing::new(&rulebook.parameters, row, first_day(rulebook, question));
    let joins = |it: &&Drawn| {
        let utility = worth(&weighing, it) + weighing::mood(council, seed, it.ally, TEXT, 0);
        seed.hits(weighing::joins(council, utility), Purpose::AllyJoins, About(u32::from(it.ally.0), TEXT))
    };
    roster.iter().filter(joins).count() as f64 / roster.len().max(1) as f64
}

fn first_day(rulebook: &Rulebook, question: &Question) -> Day {
    Day {
        severity: question.severity,
        lead: question.lead,
        consultation_h: question.consultation_h,
        cohesion: rulebook.parameters.council.cohesion_rest.value,
        softened: 0.0,
        conditional: false,
    }
}

/// What the text is worth to an Ally, before the mood of the day.
fn worth(weighing: &Weighing<'_>, it: &Drawn) -> f64 {
    weighing.terms(&it.character, it.character.hawkishness, it.estimate, false).utility()
}
