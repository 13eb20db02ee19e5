//! Pairs of exercises that share every roll and differ in one thing.

use whitecell::journal::Event;
use whitecell::rulebook::Rulebook;
use whitecell::scenario::{FalseFlag, Scenario};
use whitecell::sim::{Choice, Exercise};
use whitecell::vocab::{EffectId, HypothesisId, NetworkId, OperationId, SeatId, SectorId, Stage, Subject};

use crate::support::{Table, altered, let_run};

const SEAT: SeatId = SeatId(0);

/// The network of this sector in the first victim.
fn network(table: &Table, sector: &str) -> NetworkId {
    let ally = table.scenario.victims[0].index();
    let national: Vec<usize> =
        (0..table.rulebook.sectors.rows.len()).filter(|it| table.rulebook.sectors.rows[*it].national).collect();
    let sector: SectorId = table.rulebook.sector(sector).expect("a sector");
    let place = national.iter().position(|it| *it == sector.index()).expect("every Ally runs it");
    NetworkId::at(ally * national.len() + place)
}

/// Homeland without injects, where only these operations come, and adversaries do nothing of their own accord.
fn only(rulebook: &mut Rulebook, scenario: &mut Scenario, keep: &[&str]) {
    rulebook.parameters.allies.act_base.value = -50.0;
    rulebook.parameters.allies.raise_base.value = -50.0;
    scenario.injects.truncate(2);
    scenario.adversaries.iter_mut().for_each(|it| it.tempo = 0.0);
    for operation in &mut scenario.operations {
        if !keep.contains(&operation.id.as_str()) {
            operation.starts_h = None;
        }
    }
}

fn hypothesis(scenario: &Scenario, id: &str) -> HypothesisId {
    HypothesisId::at(scenario.hypotheses.iter().position(|it| it.id.as_str() == id).expect("a hypothesis"))
}

#[test]
fn isolation_stops_the_operation_on_that_network() {
    let table = altered("homeland", |rulebook, scenario| {
        only(rulebook, scenario, &["portal-wiped", "border-watch"]);
        let wiper = rulebook.effects.rows.iter().position(|it| it.id.as_str() == "wiper").unwrap();
        let watch = scenario.operations.iter_mut().find(|it| it.id.as_str() == "border-watch").unwrap();
        // About to strike, and unseen: it would otherwise be driven out before there is a difference to see.
        (watch.effect, watch.stage, watch.starts_h) = (EffectId::at(wiper), Stage::Prepare, Some(25));
        rulebook.parameters.operations.prepare_median_d.value = 0.8;
        rulebook.parameters.operations.failure_bias.value = -50.0;
        rulebook.parameters.detection.parity_median_d.value = 1e6;
    });
    let watch = OperationId::at(table.operation("border-watch"));
    let isolated = Subject::Network(network(&table, "tra"));
    let struck_h = |exercise: &Exercise| {
        let struck = |it: &&whitecell::journal::Entry| matches!(it.event, Event::OperationStruck { operation, .. } if operation == watch);
        exercise.record().iter().find(struck).map(|it| it.at.hours())
    };
    let mut stopped = 0;
    for seed in 0..20 {
        let mut without = table.begin_plain(seed);
        let mut with = table.begin_plain(seed);
        without.run();
        with.run();
        assert_eq!(without.now().hours(), 24);
        with.choose(SEAT, table.respond("isolate-network", isolated)).expect("an incident is known");
        without.run();
        with.run();
        let Some(hour) = struck_h(&without).filter(|it| *it > 27) else { continue };
        let with = struck_h(&with);
        assert_eq!(with, None, "seed {seed}: it struck at {hour} without isolation, and with it too");
        stopped += 1;
    }
    assert!(stopped >= 5, "only {stopped} operations would have struck in time");
}

#[test]
fn what_was_isolated_comes_back_and_can_be_isolated_again() {
    let table = altered("homeland", |rulebook, scenario| only(rulebook, scenario, &["portal-wiped"]));
    let isolated = Subject::Network(network(&table, "tra"));
    let mut exercise = table.begin_plain(1);
    exercise.run();
    let isolate = table.respond("isolate-network", isolated);
    let money = exercise.board(SEAT).purse.meur;
    exercise.choose(SEAT, isolate).expect("an incident is known");
    exercise.run();
    assert!(exercise.choose(SEAT, isolate).is_err(), "it is in force");
    assert!(exercise.board(SEAT).purse.meur < money, "it costs money by the day");
    let since = exercise.now().days();
    while exercise.now().days() < since + 8.0 {
        exercise.run();
    }
    let service = |exercise: &mut Exercise| {
        let networks = exercise.board(SEAT).networks;
        networks.iter().find(|it| it.id == "tra").expect("one's own").service
    };
    assert!(service(&mut exercise) > 0.95, "{}", service(&mut exercise));
    exercise.choose(SEAT, isolate).expect("it is no longer in force");
}

#[test]
fn a_rapid_reaction_team_shortens_repair() {
    let table = altered("homeland", |rulebook, scenario| {
        only(rulebook, scenario, &["portal-wiped"]);
        let text = rulebook.measures.rows.iter_mut().find(|it| it.id.as_str() == "crrt-deployment").unwrap();
        text.base = 20.0;
    });
    let ally = table.scenario.victims[0];
    let restored_h = |exercise: &Exercise| {
        let back = |it: &&whitecell::journal::Entry| matches!(it.event, Event::NetworkRestored { .. });
        exercise.record().iter().find(back).map(|it| it.at.hours())
    };
    let (mut with_h, mut without_h) = (0, 0);
    for seed in 0..8 {
        let mut without = table.begin_plain(seed);
        let mut with = table.begin_plain(seed);
        with.run();
        if restored_h(&with).is_some() {
            continue;
        }
        with.choose(SEAT, table.respond("rapid-reaction-team", Subject::Ally(ally))).expect("an incident is known");
        let_run(&mut without);
        let_run(&mut with);
        let (Some(a), Some(b)) = (restored_h(&with), restored_h(&without)) else { continue };
        assert!(a <= b, "seed {seed}: {a} h with a team, {b} h without");
        with_h += a;
        without_h += b;
    }
    let ratio = f64::from(with_h) / f64::from(without_h);
    assert!((0.6..0.95).contains(&ratio), "a team makes repair {ratio:.2} times as long");
}

/// How likely the analysts hold this hypothesis on the first case.
fn likelihood(exercise: &mut Exercise, id: &str) -> Option<f64> {
    let cases = exercise.board(SEAT).cases;
    let case = cases.first()?;
    case.hypotheses.iter().find(|it| it.id == id).map(|it| it.likelihood)
}

#[test]
fn a_strong_false_flag_misleads_until_it_is_seen_through() {
    let flagged = |strength: u8| {
        altered("homeland", move |rulebook, scenario| {
            only(rulebook, scenario, &["portal-encrypted"]);
            let frames = hypothesis(scenario, "gld");
            // A claim in the framed one's name is heard by everybody, and no check of the evidence takes it back.
            rulebook.adversaries.rows.iter_mut().for_each(|it| it.claim = 0.0);
            for operation in &mut scenario.operations {
                operation.plants.clear();
                if strength > 0 && operation.id.as_str() == "portal-encrypted" {
                    operation.plants.push(FalseFlag { frames, strength });
                }
            }
        })
    };
    let (honest, framed) = (flagged(0), flagged(2));
    let (mut early, mut late, mut seen_through) = (Vec::new(), Vec::new(), 0);
    for seed in 0..20 {
        let (mut a, mut b) = (honest.begin_plain(seed), framed.begin_plain(seed));
        while !b.is_over() {
            a.run();
            b.run();
            let exposed = b.record().iter().any(|it| matches!(it.event, Event::PlantExposed { .. }));
            let (Some(honest), Some(framed)) = (likelihood(&mut a, "tqn"), likelihood(&mut b, "tqn")) else { continue };
            if exposed {
                late.push(framed - honest);
                seen_through += 1;
                break;
            }
            if b.now().days() < 14.0 {
                early.push(framed - honest);
            }
        }
    }
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
    assert!(seen_through >= 10, "{seen_through}");
    assert!(mean(&early) < -0.03, "before: {:.3}", mean(&early));
    // Log-odds end at 9, so that next to certainty the gain of one hypothesis is cut off before that of another.
    assert!(late.iter().all(|it| *it > -0.002) && mean(&late) > 0.0, "after: {late:?}");
}

#[test]
fn a_claim_that_falls_apart_costs_more_than_waiting() {
    let table = altered("homeland", |rulebook, scenario| {
        only(rulebook, scenario, &["portal-encrypted", "portal-wiped"]);
        rulebook.parameters.attribution.obvious_prior.value = 0.93;
        rulebook.channels.rows.iter_mut().for_each(|it| it.per_d *= 0.1);
    });
    let wrong = Subject::Adversary(table.adversary("vgf"));
    let mut lost = Vec::new();
    for seed in 0..12 {
        let (mut waits, mut claims) = (table.begin_plain(seed), table.begin_plain(seed));
        waits.run();
        claims.run();
        claims.choose(SEAT, table.respond("national-attribution", wrong)).expect("everybody is sure of it");
        let_run(&mut waits);
        let_run(&mut claims);
        if !claims.record().iter().any(|it| matches!(it.event, Event::ClaimReversed { .. })) {
            continue;
        }
        let (waited, claimed) = (waits.outcome().scores, claims.outcome().scores);
        assert!(claimed[12] < waited[12], "seed {seed}, cohesion: {} and {}", claimed[12], waited[12]);
        lost.push(waited[0] - claimed[0]);
    }
    assert!(lost.len() >= 3, "{lost:?}");
    // A name that holds for most of the exercise may pay until it falls; on the whole it does not.
    assert!(lost.iter().sum::<f64>() > 0.0, "{lost:?}");
}

#[test]
fn responses_that_were_carried_out_were_open_when_they_were_started() {
    let table = altered("homeland", |_, _| ());
    let mut exercise = table.begin_plain(3);
    let mut open: Vec<Choice> = Vec::new();
    let mut dice = crate::support::Dice(3);
    while !exercise.is_over() {
        for seat in table.seats() {
            let choices = exercise.choices(seat);
            if let Some(choice) = dice.pick(&choices) {
                exercise.choose(seat, choice).expect("it is open");
                open.push(choice);
            }
        }
        exercise.run();
    }
    let started = exercise.record().iter().filter_map(|it| match it.event {
        Event::ResponseStarted { response, target, .. } => Some(Choice::Respond { response, target }),
        _ => None,
    });
    assert!(started.eq(open), "nothing starts that was not admitted, and what was admitted starts");
}
