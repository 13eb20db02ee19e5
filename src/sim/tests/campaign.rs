//! Half a year in turns of a week plays to its end, has room for all that happens, and rewards who prepared.

use std::sync::Arc;

use crate::rulebook::{Need, Response};
use crate::sim::exercise::Exercise;
use crate::sim::ground::Ground;
use crate::sim::{Choice, Seed};
use crate::vocab::{Score, SeatId};

use super::altered;

const CAMPAIGN: &str = include_str!("../../../tests/fixtures/campaign.ron");
const SEAT: SeatId = SeatId(0);

/// Plays to the end; every turn it starts whatever is open and wanted, as long as there is attention and money.
fn play(exercise: &mut Exercise, seed: u64, wants: impl Fn(&Response) -> bool) {
    exercise.begin_against(Seed(seed), &[], false);
    while !exercise.is_over() {
        let ground = Arc::clone(exercise.ground());
        let wanted = |it: &Choice| match *it {
            Choice::Respond { response, .. } => wants(&ground.rulebook.responses.rows[response.index()]),
            Choice::Council(_) | Choice::Estimate { .. } => false,
        };
        while let Some(choice) = exercise.choices(SEAT).into_iter().find(wanted) {
            exercise.choose(SEAT, choice).unwrap();
        }
        exercise.run();
    }
}

fn score(exercise: &Exercise, score: Score) -> f64 {
    exercise.outcome().scores[Score::ALL.iter().position(|it| *it == score).unwrap()]
}

/// What takes weeks to carry out, is done for good, and needs nothing to have happened: preparation.
fn prepares(it: &Response) -> bool {
    it.imposes < 0.2 && it.delay.execute_h.1 >= 24 * 10 && it.needs.iter().all(|it| matches!(it, Need::Year(_)))
}

#[test]
fn half_a_year_has_room_for_all_that_happens() {
    let ground = altered(CAMPAIGN, |_, _| ());
    let mut exercise = Exercise::new(Arc::clone(&ground));
    for (seed, busy) in [(0, false), (1, true), (2, true)] {
        play(&mut exercise, seed, |_| busy);
        assert_eq!(exercise.outcome().turns, 26);
        let state = exercise.snapshot();
        assert!(!state.evidence.last().unwrap().used, "evidence");
        assert_eq!(state.courses.last().unwrap().state, crate::sim::component::CourseState::Unused);
        assert_eq!(state.progresses.last().unwrap().state, crate::sim::component::ProgressState::Unused);
        assert_eq!(state.drafts.last().unwrap().state, crate::sim::component::DraftState::Unused);
        let planned = state.crisis.improvised;
        assert!(planned > 32, "what is enough for sixty days would have held {planned} operations too");
    }
}

#[test]
fn who_prepares_in_spring_is_better_off_in_autumn() {
    let ground = altered(CAMPAIGN, |_, _| ());
    let count = ground.rulebook.responses.rows.iter().filter(|it| prepares(it)).count();
    assert!(count >= 6, "{count} preparations");
    let mut exercise = Exercise::new(Arc::clone(&ground));
    let mut gains = Vec::new();
    for seed in 0..40 {
        play(&mut exercise, seed, |_| false);
        let idle = score(&exercise, Score::Resilience);
        play(&mut exercise, seed, prepares);
        gains.push(score(&exercise, Score::Resilience) - idle);
    }
    let mean = gains.iter().sum::<f64>() / gains.len() as f64;
    let better = gains.iter().filter(|it| **it > 0.0).count();
    assert!(mean > 2.0 && better >= 28, "{mean:.2} on average, better in {better} of 40");
}

#[test]
fn instruments_come_with_their_year() {
    let possible = |year: u16| -> Vec<String> {
        let ground: Arc<Ground> = altered(CAMPAIGN, |_, scenario| scenario.year = year);
        let open = ground.catalogue.possible(SEAT).iter();
        open.map(|it| ground.rulebook.responses.rows[it.index()].id.to_string()).collect()
    };
    let (early, late) = (possible(2007), possible(2026));
    for id in ["scepva", "virtual-support", "pledge-networks"] {
        assert!(!early.iter().any(|it| it == id) && late.iter().any(|it| it == id), "{id}");
    }
    assert!(early.iter().any(|it| it == "article-4"));
}
