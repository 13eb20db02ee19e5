//! The force index, against worked values.

use crate::sim::law;
use crate::vocab::{HypothesisId, IncidentId, MOST_HYPOTHESES, Moment};

use super::{BRONZE_STATUE, HOMELAND, altered, begun, edit, hypothesis};

/// The force of a scenario's first incident, with this much weight on a hypothesis and its direction shown or not.
fn force(text: &str, suspect: &str, weight: f64, shown: bool) -> f64 {
    let ground = altered(text, |_, _| ());
    let suspect = hypothesis(&ground, suspect);
    let mut exercise = begun(&ground, 1);
    edit(&mut exercise, |state| {
        let dossier = &mut state.dossiers[0];
        dossier.weights = [0.0; MOST_HYPOTHESES];
        dossier.weights[suspect.index()] = weight;
        dossier.control = [0; MOST_HYPOTHESES];
        dossier.control[suspect.index()] = if shown { 2 } else { 0 };
    });
    law::force(&exercise.facts(), IncidentId(0))
}

#[test]
fn the_force_index_gives_the_worked_values() {
    let statue = force(BRONZE_STATUE, "vgf", 2.5, false);
    assert!((3.3..3.8).contains(&statue), "floods, a state likely and not shown: {statue}");
    let homeland = force(HOMELAND, "tqn", 4.5, true);
    assert!((5.55..5.95).contains(&homeland), "destruction, a state shown: {homeland}");
}

#[test]
fn a_state_that_is_shown_to_direct_it_adds_a_point_and_a_crowd_adds_none() {
    let shown = force(HOMELAND, "tqn", 9.0, true);
    let unshown = force(HOMELAND, "tqn", 9.0, false);
    let crowd = force(HOMELAND, "hacktivist", 9.0, true);
    assert!((shown - crowd - 1.0).abs() < 0.01 && (unshown - crowd - 0.5).abs() < 0.01, "{shown} {unshown} {crowd}");
}

#[test]
fn acts_of_one_likely_author_count_together_and_older_ones_less() {
    let ground = altered(HOMELAND, |_, _| ());
    let (author, other) = (hypothesis(&ground, "tqn"), hypothesis(&ground, "vgf"));
    let mut exercise = begun(&ground, 1);
    let mut weight = |acts: Vec<(f64, Moment, IncidentId)>, certain: f64, of: HypothesisId| {
        edit(&mut exercise, |state| {
            state.clock.now = Moment(180 * 24);
            state.conduct.acts = acts;
            for dossier in &mut state.dossiers {
                dossier.disclosed = Some((Moment::START, crate::vocab::EntryNo(0)));
                dossier.weights = [0.0; MOST_HYPOTHESES];
                dossier.weights[author.index()] = certain;
            }
            state.dossiers[2].disclosed = None;
        });
        law::cumulative(&exercise.facts(), of)
    };
    let (now, old) = (Moment(180 * 24), Moment::START);
    let one = weight(vec![(5.0, now, IncidentId(0))], 6.0, author);
    assert!((one - 5.0).abs() < 1e-9, "{one}");
    let two = weight(vec![(5.0, now, IncidentId(0)), (5.0, now, IncidentId(1))], 6.0, author);
    assert!((two - 5.0 * libm::pow(2.0, 0.25)).abs() < 1e-9, "{two}");
    let waves = weight(vec![(5.0, now, IncidentId(0)); 12], 6.0, author);
    assert!((waves - 5.0).abs() < 1e-9, "twelve waves are one incident: {waves}");
    let aged = weight(vec![(5.0, now, IncidentId(0)), (5.0, old, IncidentId(1))], 6.0, author);
    assert!((aged - 5.0 * libm::pow(1.5, 0.25)).abs() < 1e-9, "{aged}");
    let unknown = weight(vec![(5.0, now, IncidentId(2))], 6.0, author);
    assert_eq!(unknown, 0.0, "nobody knows of it");
    let unsure = weight(vec![(5.0, now, IncidentId(0))], 0.5, author);
    assert_eq!(unsure, 0.0, "nobody is sure who did it");
    assert_eq!(weight(vec![(5.0, now, IncidentId(0))], 6.0, other), 0.0, "it is held against another");
}

#[test]
fn the_gate_to_an_armed_attack_asks_for_severity_and_for_lasting_effect() {
    let ground = altered(HOMELAND, |_, scenario| scenario.incidents[0].tallinn[0] = 7.5);
    let gate = |repair_d: f64| {
        let mut exercise = begun(&ground, 1);
        edit(&mut exercise, |state| {
            state.courses[0].struck = true;
            let network = state.courses[0].network;
            state.functions[network.index()].repair_d = repair_d;
        });
        law::gate(&exercise.facts(), IncidentId(0))
    };
    assert!(!gate(0.9) && gate(1.1));
    let milder = altered(HOMELAND, |_, _| ());
    let mut exercise = begun(&milder, 1);
    edit(&mut exercise, |state| {
        state.courses[0].struck = true;
        let network = state.courses[0].network;
        state.functions[network.index()].repair_d = 9.0;
    });
    assert!(!law::gate(&exercise.facts(), IncidentId(0)), "severity 5 is below the gate");
}
