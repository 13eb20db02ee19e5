//! What stays within its range, whatever is played.

use std::collections::BTreeSet;

use whitecell::journal::Event;
use whitecell::sim::Exercise;
use whitecell::view::Opens;
use whitecell::vocab::{Account, Lever, Moment, ProposalId, SeatId, Subject};

use crate::support::{Dice, Table, altered, let_run, plan_at_random, tables};

/// Plays at random and looks at everything after every lock.
fn watched(look: impl Fn(&Table, &mut Exercise)) {
    for table in tables() {
        let mut exercise = table.begin(40);
        for seed in 40..46 {
            exercise.begin_against(whitecell::sim::Seed(seed), &[], false);
            let mut dice = Dice(seed);
            while !exercise.is_over() {
                plan_at_random(table, &mut exercise, &mut dice);
                look(table, &mut exercise);
                exercise.run();
            }
            look(table, &mut exercise);
        }
    }
}

fn within(what: &str, value: f64, least: f64, most: f64) {
    assert!(value >= least && value <= most, "{what}: {value} is not between {least} and {most}");
}

#[test]
fn everything_a_seat_sees_is_in_range() {
    watched(|table, exercise| {
        for score in exercise.outcome().scores {
            within("a score", score, 0.0, 100.0);
        }
        for seat in table.seats() {
            let board = exercise.board(seat);
            within("capital", board.purse.capital, 0.0, 100.0);
            within("million euro", board.purse.meur, 0.0, f64::MAX);
            assert!(board.purse.attention <= board.purse.attention_of && board.purse.experts <= 200);
            board.gauges.iter().for_each(|it| within(&it.name, it.value, 0.0, it.of));
            board.networks.iter().for_each(|it| within(&it.sector, it.service, 0.0, 1.0));
            within("sharing", board.council.sharing, 0.0, 1.0);
            for case in &board.cases {
                within(&case.title, case.force, 0.0, 10.0);
                within(&case.title, case.severity, 0.0, 10.0);
                let sum: f64 = case.hypotheses.iter().map(|it| it.likelihood).sum();
                within(&case.title, sum, 1.0 - 1e-9, 1.0 + 1e-9);
            }
        }
    });
}

#[test]
fn what_adversaries_believe_stays_in_range() {
    let ranges = [
        (Lever::Credibility, 0.05, 0.95),
        (Lever::Capability, 0.0, 1.0),
        (Lever::Communication, 0.0, 1.0),
        (Lever::Threshold, 0.0, 1.0),
        (Lever::Denial, 0.0, 1.0),
        (Lever::Grievance, 0.0, 20.0),
        (Lever::Linkage, 0.0, 1.0),
    ];
    watched(|table, exercise| {
        for cast in &table.scenario.adversaries {
            for (lever, least, most) in ranges {
                let of = Opens::Account(Account::Lever(lever, Subject::Adversary(cast.adversary)));
                let now: f64 = exercise.explain(SeatId(0), of).now.parse().expect("a number");
                within(lever.name(), now, least, most);
            }
        }
    });
}

#[test]
fn time_never_runs_back_and_events_are_in_range() {
    watched(|_, exercise| {
        let mut last = Moment::START;
        for entry in exercise.record() {
            assert!(entry.at >= last, "{entry:?} came after {last:?}");
            last = entry.at;
            match entry.event {
                Event::NetworkStruck { loss, repair_h, severity, .. } => {
                    within("loss", loss, 0.0, 1.0);
                    within("repair", repair_h, 0.0, f64::MAX);
                    within("severity", severity, 0.0, 10.0);
                }
                Event::EvidenceArrived { weight, .. } => within("weight", weight, 0.0, 20.0),
                Event::ResponseDone { worth, .. } => within("worth", worth, 0.0, 1.0),
                Event::TextSoftened { softened, .. } => within("softened", softened, 0.0, 0.6),
                Event::LeverMoved { by, .. } | Event::LawBroken { by, .. } => within("by", by, -100.0, 100.0),
                _ => {}
            }
        }
        assert!(exercise.now() >= last);
    });
}

#[test]
fn an_inject_comes_once_at_most() {
    watched(|_, exercise| {
        let mut seen = BTreeSet::new();
        for entry in exercise.record() {
            if let Event::InjectDelivered { inject } | Event::InjectSkipped { inject } = entry.event {
                assert!(seen.insert(inject), "{inject:?} was settled twice");
            }
        }
    });
}

#[test]
fn a_case_becomes_known_once() {
    watched(|_, exercise| {
        let mut seen = BTreeSet::new();
        for entry in exercise.record() {
            if let Event::IncidentDisclosed { incident } = entry.event {
                assert!(seen.insert(incident), "{incident:?} became known twice");
            }
        }
    });
}

#[test]
fn one_objector_blocks_a_text_and_none_lets_it_pass() {
    let (mut adopted, mut blocked) = (0, 0);
    for table in tables() {
        let mut exercise = table.begin_plain(0);
        for seed in 60..75 {
            exercise.begin_against(whitecell::sim::Seed(seed), &[], false);
            let mut dice = Dice(seed);
            while !exercise.is_over() {
                plan_at_random(table, &mut exercise, &mut dice);
                exercise.run();
            }
            let mut objected: BTreeSet<ProposalId> = BTreeSet::new();
            for entry in exercise.record() {
                match entry.event {
                    Event::TextTabled { proposal, .. } | Event::TextTabledAgain { proposal, .. } => {
                        objected.remove(&proposal);
                    }
                    Event::SilenceBroken { proposal, .. } => {
                        objected.insert(proposal);
                    }
                    Event::TextAdopted { proposal } => {
                        adopted += 1;
                        assert!(!objected.contains(&proposal), "an objection did not block {proposal:?}");
                    }
                    Event::TextFailed { proposal } => {
                        blocked += 1;
                        assert!(objected.contains(&proposal), "{proposal:?} failed though nobody objected");
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(adopted > 0 && blocked > 0, "{adopted} adopted, {blocked} failed");
}

#[test]
fn article_4_is_never_refused_for_politics() {
    let table = altered("homeland", |rulebook, _| {
        rulebook.parameters.table.cohesion_start.value = 0.0;
        rulebook.parameters.table.sharing_start.value = 0.0;
        for kind in &mut rulebook.archetypes.rows {
            kind.hawkishness = -1.0;
            kind.warmth = 1.0;
        }
    });
    for seed in 0..5 {
        let mut exercise = table.begin_plain(seed);
        exercise.run();
        exercise.choose(SeatId(0), table.respond("article-4", Subject::Alliance)).expect("nobody can refuse it");
        let_run(&mut exercise);
        let held = exercise.record().iter().any(|it| matches!(it.event, Event::ConsultationHeld { .. }));
        assert!(held, "seed {seed}: the Council did not meet");
        let voted = |it: &whitecell::journal::Entry| {
            matches!(it.event, Event::TextTabled { .. } | Event::SilenceBroken { .. })
        };
        assert!(!exercise.record().iter().any(voted), "nobody has a say in it");
    }
}
