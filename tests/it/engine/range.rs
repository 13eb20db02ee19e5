//! What stays within its range, whatever is played.

use std::collections::BTreeSet;

use whitecell::journal::Event;
use whitecell::sim::{Exercise, Seed};
use whitecell::view::Opens;
use whitecell::vocab::{Account, Lever, Moment, ProposalId, SeatId, Subject};

use crate::support::{Dice, Table, altered, let_run, plan_at_random, tables};

fn within(what: &str, value: f64, least: f64, most: f64) {
    assert!(value >= least && value <= most, "{what}: {value} is not between {least} and {most}");
}

/// What an adversary believes, and between what.
const BELIEFS: [(Lever, f64, f64); 7] = [
    (Lever::Credibility, 0.05, 0.95),
    (Lever::Capability, 0.0, 1.0),
    (Lever::Communication, 0.0, 1.0),
    (Lever::Threshold, 0.0, 1.0),
    (Lever::Denial, 0.0, 1.0),
    (Lever::Grievance, 0.0, 20.0),
    (Lever::Linkage, 0.0, 1.0),
];

/// What a seat sees is in range.
fn check_board(exercise: &mut Exercise, seat: SeatId) {
    let board = exercise.board(seat);
    within("capital", board.purse.capital, 0.0, 100.0);
    within("million euro", board.purse.meur, 0.0, f64::MAX);
    assert!(board.purse.attention <= board.purse.attention_of && board.purse.experts <= Some(200));
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

/// What adversaries believe is in range.
fn check_beliefs(table: &Table, exercise: &mut Exercise) {
    for cast in &table.scenario.adversaries {
        for (lever, least, most) in BELIEFS {
            let of = Opens::Account(Account::Lever(lever, Subject::Adversary(cast.adversary)));
            let now: f64 = exercise.explain(SeatId(0), of).now.parse().expect("a number");
            within(lever.name(), now, least, most);
        }
    }
}

/// Time never runs back, what events hold is in range, and what can happen once happens once.
fn check_record(exercise: &Exercise) {
    let mut last = Moment::START;
    let (mut injects, mut cases) = (BTreeSet::new(), BTreeSet::new());
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
            Event::InjectDelivered { inject } | Event::InjectSkipped { inject } => {
                assert!(injects.insert(inject), "{inject:?} came twice");
            }
            Event::IncidentDisclosed { incident } => assert!(cases.insert(incident), "{incident:?} became known twice"),
            _ => {}
        }
    }
    assert!(exercise.now() >= last);
}

#[test]
fn everything_stays_in_range_whatever_is_played() {
    for table in tables() {
        let mut exercise = table.begin_plain(0);
        for seed in 40..43 {
            exercise.begin_against(Seed(seed), &[], false);
            let mut dice = Dice(seed);
            loop {
                exercise.outcome().scores.iter().for_each(|it| within("a score", *it, 0.0, 100.0));
                check_board(&mut exercise, SeatId(dice.below(2) as u16));
                check_beliefs(table, &mut exercise);
                if exercise.is_over() {
                    break;
                }
                plan_at_random(table, &mut exercise, &mut dice);
                check_board(&mut exercise, SeatId(0));
                exercise.run();
            }
            check_record(&exercise);
        }
    }
}

#[test]
fn one_objector_blocks_a_text_and_none_lets_it_pass() {
    let (mut adopted, mut blocked) = (0, 0);
    for table in tables() {
        let mut exercise = table.begin_plain(0);
        for seed in 60..63 {
            exercise.begin_against(Seed(seed), &[], false);
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
        rulebook.parameters.allies.raise_base.value = -50.0;
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
        let voted =
            |it: &whitecell::journal::Entry| matches!(it.event, Event::TextTabled { .. } | Event::SilenceBroken { .. });
        assert!(!exercise.record().iter().any(voted), "nobody has a say in it");
    }
}
