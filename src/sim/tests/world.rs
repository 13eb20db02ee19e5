//! What is hidden stays in range too, and rolls of one thing do not change with another.

use crate::sim::chance::Seed;
use crate::sim::snapshot::Snapshot;
use crate::sim::state::Choice;
use crate::vocab::SeatId;

use super::{BRONZE_STATUE, HOMELAND, altered, begun, choose_two};

fn check(state: &Snapshot) {
    let share = |what: &str, value: f64| assert!((0.0..=1.0).contains(&value), "{what}: {value}");
    for function in &state.functions {
        share("lost", function.lost);
        share("left", function.left);
        assert!(function.outage_h >= 0.0 && function.repair_h >= 0.0 && function.repaired >= 0.0);
    }
    for mind in &state.minds {
        for value in [mind.capability, mind.communication, mind.threshold, mind.denial, mind.linkage] {
            share("a belief", value);
        }
        assert!((0.05..=0.95).contains(&mind.credibility) && (0.0..=20.0).contains(&mind.grievance));
    }
    for mood in &state.moods {
        for value in [mood.trust, mood.dread, mood.anger, mood.election_confidence] {
            assert!((0.0..=100.0).contains(&value), "a mood: {value}");
        }
        share("disinformation", mood.disinformation);
        share("uncertainty", mood.uncertainty);
    }
    share("norms", state.alliance.norms);
    share("sharing", state.alliance.sharing);
    share("breadth", state.alliance.breadth);
    assert!((0.0..=100.0).contains(&state.alliance.cohesion) && state.alliance.meur >= 0.0);
    assert!(state.crisis.disturbed.is_sorted() && state.crisis.touched.is_sorted());
}

#[test]
fn what_is_hidden_stays_in_range_whatever_is_played() {
    for text in [BRONZE_STATUE, HOMELAND] {
        let ground = altered(text, |_, _| ());
        let mut exercise = begun(&ground, 0);
        for seed in 0..3 {
            exercise.begin_against(Seed(seed), &[], false);
            let mut pick = seed as usize;
            while !exercise.is_over() {
                choose_two(&mut exercise, &mut pick);
                exercise.run();
                check(&exercise.snapshot());
            }
        }
    }
}

#[test]
fn a_response_that_moves_nothing_hidden_leaves_every_other_roll_alone() {
    use crate::journal::Event;
    let ground = altered(BRONZE_STATUE, |_, _| ());
    let struck = |act: bool| {
        let mut exercise = begun(&ground, 3);
        if act {
            let response = ground.rulebook.response("transparent-communication").unwrap();
            exercise.run();
            exercise.choose(SeatId(0), Choice::Respond { response, target: crate::vocab::Subject::Alliance }).unwrap();
        }
        while !exercise.is_over() {
            exercise.run();
        }
        let hits = exercise.record().iter().filter(|it| {
            matches!(
                it.event,
                Event::NetworkStruck { .. } | Event::EvidenceArrived { .. } | Event::OperationFound { .. }
            )
        });
        hits.map(|it| (it.at, it.event)).collect::<Vec<_>>()
    };
    let (without, with) = (struck(false), struck(true));
    assert!(without.len() > 10);
    assert_eq!(without, with);
}
