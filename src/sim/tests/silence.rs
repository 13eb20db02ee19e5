//! How often texts pass, against the outcomes that the Council's coefficients were fitted to.

use crate::sim::chance::{About, Purpose, Seed};
use crate::sim::council::{self, Motion};
use crate::sim::exercise::Exercise;
use crate::sim::math::logit;
use crate::vocab::{AllyId, EntryNo, IncidentId, MOST_HYPOTHESES, Moment};

use super::{HOMELAND, altered, begun, edit, hypothesis};

const MOODS: u64 = 300;

/// A text put by one large Ally after a day of consultation, with the evidence well shared.
struct Case {
    exercise: Exercise,
    motion: Motion,
}

fn case(measure: &str, severity: f64, likelihood: f64) -> Case {
    let ground = altered(HOMELAND, |_, _| ());
    let suspect = hypothesis(&ground, "tqn");
    let count = ground.scenario.hypotheses.len() as f64;
    let mut exercise = begun(&ground, 1);
    edit(&mut exercise, |state| {
        let dossier = &mut state.dossiers[0];
        dossier.disclosed = Some((Moment::START, EntryNo(0)));
        dossier.severity = severity;
        dossier.weights = [0.0; MOST_HYPOTHESES];
        dossier.weights[suspect.index()] = logit(likelihood) + libm::log(count - 1.0);
        state.alliance.sharing = 0.8;
        state.alliance.consultation_h = 24.0;
    });
    let at = exercise.facts().likelihood(IncidentId(0), suspect);
    assert!((at - likelihood).abs() < 1e-9, "{at}");
    let anchor = |it: &AllyId| {
        let kind = ground.characters[it.index()].archetype;
        ground.rulebook.archetypes.rows[kind].id.as_str().starts_with("anchor")
    };
    let motion = Motion {
        measure: ground.rulebook.measure(measure).unwrap(),
        incident: Some(IncidentId(0)),
        against: Some(ground.scenario.author),
        sponsor: (0..ground.allies()).map(AllyId::at).find(anchor),
        softened: 0.0,
        conditional: false,
        consultation_h: 0.0,
        proposal: None,
    };
    Case { exercise, motion }
}

impl Case {
    /// Shares of moods in which the text passes in the first round, and within three.
    fn passes(self) -> (f64, f64) {
        let ground = self.exercise.ground().clone();
        let softens = ground.rulebook.measures.rows[self.motion.measure.index()].softens;
        let council = &ground.rulebook.parameters.council;
        let facts = self.exercise.facts();
        let (mut first, mut third) = (0, 0);
        let rounds: Vec<Motion> = (0..3)
            .map(|round| {
                let softened = f64::from(round) * council.soften_step.value;
                Motion {
                    softened: if softens { softened.min(council.soften_most.value) } else { 0.0 },
                    consultation_h: f64::from(round) * council.round_consultation_h.value,
                    ..self.motion
                }
            })
            .collect();
        let worth = |motion: &Motion| -> Vec<f64> {
            let others = (0..ground.allies()).map(AllyId::at).filter(|it| self.motion.sponsor != Some(*it));
            let hearing = council::Hearing::new(&facts, motion);
            others.map(|it| hearing.terms(it).utility()).collect()
        };
        let worth: Vec<Vec<f64>> = rounds.iter().map(worth).collect();
        for seed in (0..MOODS).map(Seed) {
            let quiet = |round: usize| {
                worth[round].iter().enumerate().all(|(ally, utility)| {
                    let about = About(ally as u32, round as u32);
                    let mood = council.spread.value * seed.normal(Purpose::AllyMood, about);
                    !seed.hits(council::breaks(&facts, utility + mood), Purpose::SilenceBroken, about)
                })
            };
            let passed = (0..3).find(|it| quiet(*it));
            first += u32::from(passed == Some(0));
            third += u32::from(passed.is_some());
        }
        (f64::from(first) / MOODS as f64, f64::from(third) / MOODS as f64)
    }
}

/// The text passes about as often as the reference says: within these bounds in the first round, and within three.
#[track_caller]
fn expect(measure: &str, severity: f64, likelihood: f64, first: (f64, f64), third: (f64, f64)) {
    let (a, b) = case(measure, severity, likelihood).passes();
    let fits = a >= first.0 && a <= first.1 && b >= third.0 && b <= third.1;
    assert!(fits, "{measure}, severity {severity}, {likelihood}: {a:.2} at first, {b:.2} within three rounds");
}

#[test]
fn a_statement_that_names_passes_when_the_evidence_is_in() {
    expect("statement-naming", 4.0, 0.75, (0.75, 1.0), (0.97, 1.0));
    expect("statement-naming", 2.0, 0.60, (0.15, 0.65), (0.80, 1.0));
    expect("statement-naming", 4.0, 0.60, (0.30, 0.85), (0.90, 1.0));
}

#[test]
fn cyber_effects_pass_at_first_only_when_the_evidence_is_strong() {
    expect("scepva", 4.0, 0.75, (0.05, 0.45), (0.70, 1.0));
    expect("scepva", 4.0, 0.93, (0.65, 0.97), (0.95, 1.0));
}

#[test]
fn article_5_passes_only_after_something_grave() {
    expect("article-5", 4.0, 0.97, (0.0, 0.01), (0.0, 0.03));
    expect("article-5", 6.0, 0.97, (0.0, 0.03), (0.0, 0.15));
    expect("article-5", 8.0, 0.97, (0.0, 0.25), (0.08, 0.65));
    expect("article-5", 10.0, 0.98, (0.10, 0.60), (0.60, 1.0));
}

#[test]
fn allies_shy_from_arms_over_bits_until_lives_are_at_stake() {
    let means = |severity| {
        let Case { exercise, motion } = case("article-5", severity, 0.9);
        council::Hearing::new(&exercise.facts(), &motion).terms(AllyId(1)).means
    };
    assert!((means(6.9) + 0.8).abs() < 1e-9 && means(7.0) == 0.0);
}

#[test]
fn a_text_passes_the_more_easily_the_more_is_known_and_the_graver_it_is() {
    let first = |severity, likelihood| case("statement-naming", severity, likelihood).passes().0;
    assert!(first(4.0, 0.9) > first(4.0, 0.6));
    assert!(first(5.0, 0.7) > first(2.0, 0.7));
}
