//! The same seed and the same decisions are the same exercise, however it is reached.

use std::sync::Arc;

use whitecell::journal::Event;
use whitecell::scenario::Timing;
use whitecell::sim::{Choice, Exercise, Outcome, Seed};
use whitecell::vocab::{EffectId, HypothesisId, IncidentId, SeatId, Stage};

use crate::support::{Dice, Table, altered, let_run, plan_at_random, play_at_random, replay, tables};

#[test]
fn the_same_seed_and_decisions_give_the_same_record() {
    for (table, seed) in tables().iter().zip([3_u64, 4]) {
        let mut first = table.begin(seed);
        let decided = play_at_random(table, &mut first, &mut Dice(seed));
        let mut second = table.begin(seed);
        replay(&mut second, &decided);
        assert_eq!(first.record(), second.record());
        assert_eq!(first.digest(), second.digest());
        assert_eq!(first.outcome(), second.outcome());
        let mut other = table.begin(seed + 1);
        let_run(&mut other);
        assert_ne!(first.record(), other.record(), "another seed is another exercise");
    }
}

#[test]
fn an_exercise_that_was_used_before_plays_like_a_fresh_one() {
    for table in tables() {
        let mut used = table.begin_plain(9);
        play_at_random(table, &mut used, &mut Dice(9));
        for seed in [21, 22] {
            used.begin_against(Seed(seed), &[], false);
            let mut fresh = table.begin_plain(seed);
            assert_eq!(used.digest(), fresh.digest(), "seed {seed}");
            let decided = play_at_random(table, &mut used, &mut Dice(seed));
            replay(&mut fresh, &decided);
            assert_eq!(used.record(), fresh.record(), "seed {seed}");
            assert_eq!(used.digest(), fresh.digest(), "seed {seed}");
        }
    }
}

#[test]
fn an_exercise_goes_on_from_a_snapshot_as_if_nothing_had_been() {
    for (table, seed) in tables().iter().zip([5_u64, 6]) {
        let mut whole = table.begin_plain(seed);
        let mut dice = Dice(seed);
        for _ in 0..3 {
            plan_at_random(table, &mut whole, &mut dice);
            whole.run();
        }
        plan_at_random(table, &mut whole, &mut dice);
        let saved = whole.snapshot();
        let before = whole.record().len();
        let mut used = table.begin_plain(seed + 100);
        play_at_random(table, &mut used, &mut Dice(1));

        whole.run();
        let decided = play_at_random(table, &mut whole, &mut dice);
        for mut other in std::iter::once(used).chain(std::iter::once(Exercise::new(Arc::clone(&table.ground)))) {
            other.restore(&saved);
            other.run();
            replay(&mut other, &decided);
            assert_eq!(other.record(), &whole.record()[before..]);
            assert_eq!(other.digest(), whole.digest());
            assert_eq!(other.outcome(), whole.outcome());
        }
    }
}

#[test]
fn a_snapshot_is_written_back_whole() {
    let table = &tables()[1];
    let mut exercise = table.begin_plain(7);
    exercise.run();
    let saved = exercise.snapshot();
    let digest = exercise.digest();
    let_run(&mut exercise);
    assert_ne!(exercise.digest(), digest);
    exercise.restore(&saved);
    assert_eq!(exercise.snapshot(), saved);
    assert_eq!(exercise.digest(), digest);
}

#[test]
fn a_fork_does_not_disturb_its_parent() {
    let table = &tables()[1];
    let seat = SeatId(0);
    let mut parent = table.begin(8);
    parent.run();
    let (digest, board) = (parent.digest(), parent.board(seat));
    let mut fork = Exercise::new(Arc::clone(&table.ground));
    fork.restore(&parent.snapshot());
    play_at_random(table, &mut fork, &mut Dice(8));
    assert_ne!(fork.digest(), digest);
    assert_eq!(parent.digest(), digest);
    assert_eq!(parent.board(seat), board);
}

/// What happened, without numbers of events and decisions.
fn told(exercise: &Exercise) -> Vec<(u32, Event)> {
    let stated = |it: &&whitecell::journal::Entry| !matches!(it.event, Event::EstimateStated { .. });
    exercise.record().iter().filter(stated).map(|it| (it.at.hours(), it.event)).collect()
}

#[test]
fn stating_a_likelihood_changes_nothing_else() {
    for table in tables() {
        let mut silent = table.begin_plain(31);
        let_run(&mut silent);
        let mut stating = table.begin_plain(31);
        while !stating.is_over() {
            let estimate = Choice::Estimate { incident: IncidentId(0), hypothesis: HypothesisId(0), percent: 60 };
            stating.choose(SeatId(0), estimate).expect("a percentage is a percentage");
            stating.run();
        }
        assert!(stating.record().len() > silent.record().len());
        assert_eq!(told(&stating), told(&silent));
        assert_eq!(stating.outcome(), silent.outcome());
    }
}

/// Homeland with a worm, which spreads at home and over links abroad.
fn worm(change: impl FnOnce(&mut whitecell::rulebook::Rulebook)) -> Table {
    altered("homeland", |rulebook, scenario| {
        let effect = rulebook.effects.rows.iter().position(|it| it.id.as_str() == "worm-wiper").expect("a row");
        for operation in &mut scenario.operations {
            operation.effect = EffectId::at(effect);
            operation.magnitude = 1.0;
            operation.stage = Stage::Execute;
            operation.starts_h = Some(2);
        }
        change(rulebook);
    })
}

fn reached(table: &Table, seed: u64) -> (Outcome, u64, Vec<(u32, Event)>) {
    let mut exercise = table.begin_plain(seed);
    let_run(&mut exercise);
    (exercise.outcome(), exercise.digest(), told(&exercise))
}

#[test]
fn the_order_of_links_and_dependencies_in_the_files_means_nothing() {
    let as_written = worm(|_| ());
    let reversed = worm(|rulebook| {
        rulebook.roster.links.reverse();
        rulebook.dependencies.rows.reverse();
    });
    let mut abroad = 0;
    for seed in 0..4 {
        let here = reached(&as_written, seed);
        let crossed = |(_, event): &&(u32, Event)| match event {
            Event::WormSpread { from, to, .. } => from.index() / 13 != to.index() / 13,
            _ => false,
        };
        abroad += here.2.iter().filter(crossed).count();
        assert_eq!(here, reached(&reversed, seed), "seed {seed}");
    }
    assert!(abroad > 0, "no worm crossed a border, so the order of links was not tried");
}

/// Rolls are labelled with the numbers of injects and operations, so a scenario with its operations in another order is
/// another draw. Injects that leave nothing to chance are promised to come to the same, up to rounding.
#[test]
fn the_order_in_which_certain_injects_stand_means_nothing() {
    let certain = |reverse: bool| {
        altered("bronze-statue", move |_, scenario| {
            for inject in &mut scenario.injects {
                inject.chance = 1.0;
                if let Timing::Between(first, _) = inject.when {
                    inject.when = Timing::At(first);
                }
            }
            if reverse {
                scenario.injects.reverse();
            }
        })
    };
    let (forth, back) = (certain(false), certain(true));
    for seed in 0..4 {
        let [forth, back] = [&forth, &back].map(|table| {
            let mut exercise = table.begin_plain(seed);
            let_run(&mut exercise);
            let came = |it: &whitecell::journal::Entry| match it.event {
                Event::InjectDelivered { inject } => {
                    Some((it.at, table.scenario.inject(inject).id.as_str().to_owned()))
                }
                _ => None,
            };
            let mut came: Vec<_> = exercise.record().iter().filter_map(came).collect();
            came.sort_unstable();
            (came, exercise.outcome())
        });
        assert_eq!(forth.0, back.0);
        let apart = forth.1.scores.iter().zip(back.1.scores).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(apart < 1e-6, "seed {seed}: {apart}");
    }
}
