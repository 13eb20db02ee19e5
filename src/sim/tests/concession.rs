//! What people bear may be more than a quarrel is worth to their government; hard networks turn adversaries to other things.

use crate::journal::Event;
use crate::rulebook::Rulebook;
use crate::sim::exercise::Exercise;
use crate::vocab::{Lever, SeatId, Stage};

use super::{HOMELAND, altered, begun, edit, lone_operation};

/// Homeland with one strike and nothing done about it for sixty days.
fn struck(effect: &str, change: impl FnOnce(&mut Rulebook)) -> Exercise {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, effect, Stage::Execute, 2);
        rulebook.parameters.adversary.stake_sigma.value = 0.0;
        change(rulebook);
    });
    let mut exercise = begun(&ground, 2);
    exercise.run();
    exercise
}

fn gave_way(exercise: &Exercise) -> usize {
    exercise.record().iter().filter(|it| matches!(it.event, Event::AllyConceded { .. })).count()
}

#[test]
fn a_government_gives_way_once_when_its_people_bear_more_than_is_at_stake() {
    let mut all = [0.02, 1000.0].map(|stake| struck("wiper", |it| it.parameters.adversary.stake_d.value = stake));
    assert_eq!(all.each_ref().map(gave_way), [1, 0]);
    let author = all[0].ground().scenario.author;
    let mind = all.each_mut().map(|it| it.snapshot().minds[author.index()].credibility);
    assert!(mind[0] < mind[1] - 0.03, "{mind:?}");
    let feed = all[0].board(SeatId(0)).feed;
    assert!(feed.iter().any(|it| it.title.contains("gives way to")), "the feed tells of it");
    let figures = all[0].review(SeatId(0)).unwrap().figures;
    assert!(figures.iter().any(|(_, value)| value == "gave way"), "{figures:?}");
}

#[test]
fn a_public_that_trusts_holds_out_longer() {
    let since = |resolve: f64| {
        let exercise = struck("wiper", |it| {
            it.parameters.adversary.stake_d.value = 0.1;
            it.parameters.adversary.resolve_floor.value = resolve;
        });
        exercise.record().iter().find(|it| matches!(it.event, Event::AllyConceded { .. })).map(|it| it.at)
    };
    let (soft, firm) = (since(0.0).unwrap(), since(4.0));
    assert!(firm.is_none_or(|it| it > soft), "{soft} {firm:?}");
}

#[test]
fn who_only_wants_money_presses_nobody() {
    let exercise = struck("wiper", |it| {
        it.parameters.adversary.stake_d.value = 0.02;
        it.adversaries.rows.iter_mut().for_each(|row| row.goals = vec![crate::rulebook::Goal::Money]);
    });
    assert_eq!(gave_way(&exercise), 0);
}

#[test]
fn an_adversary_that_finds_networks_hard_moves_outside_cyberspace_oftener() {
    let moves = |denial: f64| -> usize {
        let ground = altered(HOMELAND, |rulebook, scenario| {
            scenario.injects.clear();
            scenario.turns.truncate(1);
            scenario.turns[0].hours = 24 * 365;
            scenario.endings.iter_mut().for_each(|it| it.at_once = false);
            rulebook.parameters.adversary.denial_learning.value = 0.0;
            rulebook.parameters.adversary.pause_value.value = 1000.0;
        });
        let hybrid = ground.rulebook.reactions.rows.iter().position(|it| it.id.as_str() == "hybrid").unwrap();
        let in_run = |seed| {
            let mut exercise = begun(&ground, seed);
            edit(&mut exercise, |state| state.minds.iter_mut().for_each(|it| it.denial = denial));
            exercise.run();
            let is = |it: &&crate::journal::Entry| matches!(it.event, Event::AdversaryReacted { reaction, .. } if usize::from(reaction) == hybrid);
            exercise.record().iter().filter(is).count()
        };
        (0..6).map(in_run).sum()
    };
    let (soft, hard) = (moves(0.2), moves(0.95));
    assert!(hard > 2 * soft && hard > 0, "{soft} and {hard}");
}

#[test]
fn what_a_concession_costs_is_in_the_ledger() {
    let ground = altered(HOMELAND, |rulebook, scenario| {
        lone_operation(rulebook, scenario, "wiper", Stage::Execute, 2);
        rulebook.parameters.adversary.stake_d.value = 0.01;
    });
    let mut exercise = Exercise::new(ground);
    exercise.begin(crate::sim::Seed(2));
    exercise.run();
    let account = crate::vocab::Account::Lever(Lever::Cohesion, crate::vocab::Subject::Alliance);
    let conceded = |cause: crate::journal::Cause| match cause {
        crate::journal::Cause::Event(no) => {
            matches!(exercise.record()[no.0 as usize].event, Event::AllyConceded { .. })
        }
        _ => false,
    };
    let ledger = &exercise.model().ledger;
    let moved: f64 = ledger.of(account).filter(|it| conceded(it.cause)).map(|it| it.amount).sum();
    let cost = exercise.ground().rulebook.parameters.adversary.concession_cohesion.value;
    assert!((moved + cost).abs() < 1e-9, "{moved}");
}
