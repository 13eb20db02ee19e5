//! What cannot wait stops the clock: urgent injects, and a silence that was broken.

use whitecell::journal::{CouncilMove, Entry, Event, Failure, Refusal};
use whitecell::scenario::{Condition, Timing};
use whitecell::sim::Exercise;
use whitecell::view::{Phase, TextState};
use whitecell::vocab::{Lever, ProgressId, SeatId};

use crate::support::{Table, altered, council, lock, start};

const SEAT: SeatId = SeatId(0);
const CELL: &str = "crisis-cell";

/// Homeland with two urgent injects in its first turn, and nothing else that stops the clock.
fn urgent() -> Table {
    altered("homeland", |_, scenario| {
        scenario.injects.truncate(4);
        for (inject, hour) in scenario.injects.iter_mut().zip([0, 5, 13, 20]) {
            inject.when = Timing::At(hour);
            inject.only_if = Condition::Always;
            inject.urgent = hour == 13 || hour == 20;
        }
    })
}

#[test]
fn an_urgent_inject_stops_the_clock_and_then_the_rest_of_the_turn_passes() {
    let table = urgent();
    let mut exercise = table.begin_plain(1);
    let turn_h = table.scenario.turns[0].hours;
    let mut stops = Vec::new();
    loop {
        exercise.run();
        let board = exercise.board(SEAT);
        if board.phase != Phase::Interrupted {
            break;
        }
        assert_eq!((board.turn.number, board.turn.hours), (1, turn_h - exercise.now().hours()));
        assert!(board.feed.iter().any(|it| it.urgent && it.new), "the board shows what could not wait");
        stops.push(exercise.now().hours());
    }
    assert_eq!(stops, [13, 20]);
    assert_eq!((exercise.turn(), exercise.now().hours()), (1, turn_h));
    assert_eq!(exercise.scores_by_turn().len(), 2, "an interruption closes no turn");
}

#[test]
fn an_interruption_gives_one_place_of_attention_and_never_more_than_a_turn_has() {
    let table = urgent();
    let mut exercise = table.begin_plain(1);
    let first = exercise.choices(SEAT)[0];
    exercise.choose(SEAT, first).unwrap();
    let left = exercise.board(SEAT).purse.attention;
    exercise.run();
    let purse = exercise.board(SEAT).purse;
    assert_eq!(purse.attention, (left + 1).min(purse.attention_of));
    exercise.run();
    let purse = exercise.board(SEAT).purse;
    assert_eq!(purse.attention, purse.attention_of);
}

#[test]
fn a_decision_of_an_interruption_takes_its_time_from_there() {
    let table = urgent();
    let mut exercise = table.begin_plain(1);
    exercise.run();
    exercise.submit(&start(CELL, "wait", None)).unwrap();
    exercise.run();
    let started = exercise.record().iter().find(|it| matches!(it.event, Event::ResponseStarted { .. })).unwrap();
    assert_eq!(started.at.hours(), 13);
}

/// Homeland, with Allies that surely break silence over a rapid reaction team, or surely do not.
fn stubborn(base: f64) -> Table {
    altered("homeland", |rulebook, scenario| {
        let text = rulebook.measures.rows.iter_mut().find(|it| it.id.as_str() == "crrt-deployment").unwrap();
        text.base = base;
        scenario.injects.iter_mut().for_each(|it| it.urgent = false);
    })
}

/// Plays until a text stands before the Council on which silence was just broken.
fn broken(table: &Table) -> Exercise {
    let mut exercise = table.begin_plain(2);
    exercise.run();
    exercise.submit(&start(CELL, "rapid-reaction-team", Some("ostrana"))).unwrap();
    exercise.run();
    let board = exercise.board(SEAT);
    assert_eq!(board.phase, Phase::Interrupted);
    let text = board.council.text.expect("it was tabled");
    assert_eq!((text.state, text.round, text.softened), (TextState::Broken, 1, 0.0));
    assert!(!text.broken_by.is_empty() && board.council.positions[0].broke);
    exercise
}

/// Locks until silence is broken again, or the text is gone.
fn until_broken(exercise: &mut Exercise) {
    for _ in 0..6 {
        let text = exercise.board(SEAT).council.text;
        if text.is_none_or(|it| it.state == TextState::Broken) {
            return;
        }
        lock(exercise, CELL).unwrap();
    }
}

/// What happened since entry `seen`.
fn since(exercise: &Exercise, seen: usize) -> Vec<Event> {
    exercise.record()[seen..].iter().map(|it| it.event).collect()
}

/// Makes these moves on a broken text, locks, and tells what followed at that hour.
fn answered(table: &Table, steps: &[CouncilMove]) -> (Exercise, Vec<Event>) {
    let mut exercise = broken(table);
    let (seen, now) = (exercise.record().len(), exercise.now());
    for step in steps {
        exercise.submit(&council(CELL, step.clone())).unwrap();
    }
    lock(&mut exercise, CELL).unwrap();
    let at_once = |it: &&Entry| it.at == now;
    let events = exercise.record()[seen..].iter().filter(at_once).map(|it| it.event).collect();
    (exercise, events)
}

#[test]
fn a_silence_that_nobody_breaks_does_not_stop_the_clock() {
    let table = stubborn(20.0);
    let mut exercise = table.begin_plain(2);
    exercise.run();
    exercise.submit(&start(CELL, "rapid-reaction-team", Some("ostrana"))).unwrap();
    let seen = exercise.record().len();
    exercise.run();
    assert_eq!(exercise.board(SEAT).phase, Phase::Deciding);
    assert!(since(&exercise, seen).iter().any(|it| matches!(it, Event::TextAdopted { .. })));
}

#[test]
fn a_text_about_which_its_sponsor_says_nothing_comes_back_softer() {
    let (_, events) = answered(&stubborn(-20.0), &[]);
    assert!(
        events.iter().any(|it| matches!(it, Event::TextSoftened { softened, .. } if (softened - 0.25).abs() < 1e-12))
    );
    assert!(events.iter().any(|it| matches!(it, Event::TextTabledAgain { round: 1, .. })));
}

#[test]
fn a_text_that_is_held_comes_back_as_it_stands() {
    let (_, events) = answered(&stubborn(-20.0), &[CouncilMove::HoldFirm]);
    assert!(!events.iter().any(|it| matches!(it, Event::TextSoftened { .. })));
    assert!(events.iter().any(|it| matches!(it, Event::TextTabledAgain { round: 1, .. })));
}

#[test]
fn softening_takes_one_step_and_ends_at_the_most() {
    let (mut exercise, events) = answered(&stubborn(-20.0), &[CouncilMove::Soften]);
    let steps = events.iter().filter(|it| matches!(it, Event::TextSoftened { .. })).count();
    assert_eq!(steps, 1, "what its sponsor softens is not softened again in the corridors");
    for softened in [0.5, 0.6] {
        exercise.submit(&council(CELL, CouncilMove::Soften)).unwrap();
        lock(&mut exercise, CELL).unwrap();
        let text = exercise.board(SEAT).council.text;
        assert!(text.is_none_or(|it| (it.softened - softened).abs() < 1e-12));
    }
}

#[test]
fn a_third_broken_silence_is_the_end_of_a_text() {
    let (mut exercise, _) = answered(&stubborn(-20.0), &[CouncilMove::HoldFirm]);
    until_broken(&mut exercise);
    assert_eq!(exercise.board(SEAT).council.text.unwrap().round, 2);
    exercise.submit(&council(CELL, CouncilMove::HoldFirm)).unwrap();
    lock(&mut exercise, CELL).unwrap();
    until_broken(&mut exercise);
    assert!(exercise.board(SEAT).council.text.is_none(), "there is no fourth round");
    let all = since(&exercise, 0);
    assert_eq!(all.iter().filter(|it| matches!(it, Event::TextTabledAgain { .. })).count(), 2);
    assert_eq!(all.iter().filter(|it| matches!(it, Event::TextFailed { .. })).count(), 1);
    assert!(all.iter().any(|it| matches!(it, Event::ResponseFailed { why: Failure::NoConsensus, .. })));
    assert!(!all.iter().any(|it| matches!(it, Event::ResponseDone { .. })));
}

#[test]
fn a_text_that_is_withdrawn_comes_to_nothing_and_gives_its_people_back() {
    let table = stubborn(-20.0);
    let before = table.begin_plain(2).board(SEAT).purse.experts;
    assert_eq!(broken(&table).board(SEAT).purse.experts, before.map(|it| it - 10));
    let (mut exercise, events) = answered(&table, &[CouncilMove::Withdraw]);
    assert!(events.iter().any(|it| matches!(it, Event::TextWithdrawn { .. })));
    assert!(events.iter().any(|it| matches!(it, Event::ResponseFailed { why: Failure::Withdrawn, .. })));
    assert!(!events.iter().any(|it| matches!(it, Event::TextTabledAgain { .. })));
    assert_eq!(exercise.board(SEAT).purse.experts, before);
    assert_eq!(exercise.submit(&council(CELL, CouncilMove::Soften)), Err(Refusal::NoText));
}

#[test]
fn a_text_that_two_seats_withdraw_gives_its_people_back_once() {
    let table = stubborn(-20.0);
    let before = table.begin_plain(2).board(SEAT).purse.experts;
    let mut exercise = broken(&table);
    for seat in [CELL, "secretary-general"] {
        exercise.submit(&council(seat, CouncilMove::Withdraw)).unwrap();
    }
    lock(&mut exercise, CELL).unwrap();
    assert_eq!(exercise.board(SEAT).purse.experts, before);
}

#[test]
fn showing_the_evidence_raises_sharing_and_costs_capital() {
    let table = stubborn(-20.0);
    let before = broken(&table).board(SEAT);
    let mut exercise = broken(&table);
    exercise.submit(&council(CELL, CouncilMove::ShareEvidence)).unwrap();
    assert!((before.purse.capital - exercise.board(SEAT).purse.capital - 1.0).abs() < 1e-9);
    lock(&mut exercise, CELL).unwrap();
    let after = exercise.board(SEAT);
    assert!((after.council.sharing - before.council.sharing - 0.2).abs() < 1e-9);
}

#[test]
fn an_ally_that_was_spoken_to_thinks_better_of_the_text_and_nobody_else_does() {
    let table = stubborn(-20.0);
    let before = broken(&table).board(SEAT).council.positions;
    let (first, second) = (before[0].id.clone(), before[1].id.clone());
    let slug = whitecell::vocab::Slug::new(&first).unwrap();
    let (mut exercise, events) = answered(&table, &[CouncilMove::Lobby(slug.clone())]);
    assert!(events.iter().any(|it| matches!(it, Event::AllyLobbied { .. })));
    let after = exercise.board(SEAT).council.positions;
    let spoken = |id: &str| after.iter().find(|it| it.id == id).unwrap().lobbied;
    assert!(spoken(&first) && !spoken(&second));
    let again = exercise.submit(&council(CELL, CouncilMove::Lobby(slug)));
    assert_eq!(again, Err(Refusal::AlreadyPlanned));
}

#[test]
fn article_5_can_be_made_conditional_and_never_softened() {
    let table = altered("homeland", |rulebook, scenario| {
        let text = rulebook.measures.rows.iter_mut().find(|it| it.id.as_str() == "article-5").unwrap();
        text.base = -20.0;
        scenario.injects.iter_mut().for_each(|it| it.urgent = false);
    });
    let mut exercise = table.begin_plain(3);
    exercise.run();
    exercise.submit(&start(CELL, "article-5", Some("tqn"))).unwrap();
    while exercise.board(SEAT).phase != Phase::Interrupted {
        exercise.run();
    }
    assert_eq!(exercise.board(SEAT).council.text.unwrap().state, TextState::Broken);
    assert_eq!(exercise.submit(&council(CELL, CouncilMove::Soften)), Err(Refusal::CannotSoften));
    let cohesion = exercise.outcome();
    exercise.submit(&council(CELL, CouncilMove::Condition)).unwrap();
    lock(&mut exercise, CELL).unwrap();
    let all = since(&exercise, 0);
    assert!(all.iter().any(|it| matches!(it, Event::TextConditioned { .. })));
    assert!(!all.iter().any(|it| matches!(it, Event::TextSoftened { .. })), "not even in the corridors");
    assert!(exercise.outcome().scores[12] <= cohesion.scores[12], "a broken silence costs cohesion");
    if let Some(text) = exercise.board(SEAT).council.text {
        assert!(text.conditional);
    }
}

/// A text under a silence that outlasts turns, on which nobody but a seat will speak.
fn long_silence() -> (Table, Exercise) {
    let table = altered("homeland", |rulebook, scenario| {
        let text = rulebook.measures.rows.iter_mut().find(|it| it.id.as_str() == "crrt-deployment").unwrap();
        (text.base, text.deadline_h) = (20.0, 200);
        scenario.injects.iter_mut().for_each(|it| it.urgent = false);
    });
    let mut exercise = table.begin_plain(2);
    exercise.run();
    exercise.submit(&start(CELL, "rapid-reaction-team", Some("ostrana"))).unwrap();
    exercise.run();
    assert_eq!(exercise.board(SEAT).council.text.unwrap().state, TextState::Silence);
    (table, exercise)
}

#[test]
fn a_seat_that_breaks_silence_stops_the_clock_at_once() {
    let (_, mut exercise) = long_silence();
    let now = exercise.now();
    exercise.submit(&council("delegation-lauria", CouncilMove::BreakSilence)).unwrap();
    lock(&mut exercise, CELL).unwrap();
    let board = exercise.board(SEAT);
    assert_eq!((board.phase, exercise.now()), (Phase::Interrupted, now), "its sponsor may answer first");
    assert_eq!(board.council.text.unwrap().state, TextState::Broken);
    let own = exercise.submit(&council(CELL, CouncilMove::BreakSilence));
    assert_eq!(own, Err(Refusal::YourOwnText));
}

#[test]
fn a_seat_that_breaks_silence_counts_like_any_other_objector() {
    let (table, mut exercise) = long_silence();
    let cohesion = table.rulebook.parameters.council.cohesion_broken.value;
    for round in 1..=3 {
        assert_eq!(exercise.board(SEAT).council.text.expect("it is still there").round, round);
        let seen = exercise.record().len();
        exercise.submit(&council("delegation-lauria", CouncilMove::BreakSilence)).unwrap();
        lock(&mut exercise, CELL).unwrap();
        let lost = |it: &Event| matches!(it, Event::LeverMoved { lever: Lever::Cohesion, by, .. } if *by == -cohesion);
        assert!(since(&exercise, seen).iter().any(lost), "a broken silence costs cohesion, whoever breaks it");
        if round < 3 {
            lock(&mut exercise, CELL).unwrap();
        }
    }
    assert!(exercise.board(SEAT).council.text.is_none(), "there is no fourth round");
    let failed = Event::ResponseFailed { progress: ProgressId(0), why: Failure::NoConsensus };
    assert!(since(&exercise, 0).contains(&failed));
}
