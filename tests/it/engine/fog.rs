//! What a seat must not know is not in anything that it is shown.

use std::collections::BTreeSet;
use std::fmt::Write;

use whitecell::journal::{Entry, Event};
use whitecell::scenario::model::Truthfulness;
use whitecell::scenario::{Condition, Timing};
use whitecell::sim::Exercise;
use whitecell::view::{Opens, Phase};
use whitecell::vocab::{EffectId, EntryNo, OperationId, SeatId, Stage};

use crate::support::{Dice, Table, altered, let_run, plan_at_random, table};

const SEAT: SeatId = SeatId(0);

/// Everything a seat is shown now: board, briefing, and explanations of whatever can be opened from there and of every event
/// since number `first`, whether it is offered or not.
fn shown(exercise: &mut Exercise, seat: SeatId, first: usize) -> String {
    let board = exercise.board(seat);
    let mut text = format!("{board:?}\n{:?}", exercise.briefing(seat));
    let mut left: Vec<Opens> = board.gauges.iter().map(|it| it.opens).collect();
    left.extend(board.networks.iter().filter(|it| it.service < 1.0).map(|it| it.opens));
    left.extend((first..exercise.record().len()).map(|it| Opens::Event(EntryNo(u32::try_from(it).unwrap()))));
    left.extend((0..50).map(Opens::Decision));
    let mut asked = BTreeSet::new();
    while let Some(what) = left.pop() {
        if asked.insert(what) {
            let explanation = exercise.explain(seat, what);
            left.extend(explanation.lines.iter().filter_map(|it| it.opens));
            write!(text, "\n{what:?}: {explanation:?}").unwrap();
        }
    }
    text
}

/// A board line by line, without the numbers of events: one hidden event more shifts them all, and they tell nothing.
fn board(exercise: &mut Exercise) -> Vec<String> {
    let text = format!("{:#?}", exercise.board(SEAT));
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let number = lines.last().is_some_and(|it| it.ends_with("EntryNo("));
        lines.push(if number { "some".to_owned() } else { line.to_owned() });
    }
    lines
}

/// The first line in which two boards differ.
fn difference<'a>(a: &'a [String], b: &'a [String]) -> Option<(&'a str, &'a str)> {
    let line = |of: &'a [String], at: usize| of.get(at).map_or("nothing", String::as_str);
    let both = (0..a.len().max(b.len())).map(|at| (line(a, at), line(b, at)));
    both.into_iter().find(|(a, b)| a != b && !close(a, b))
}

/// Whether two lines hold nearly the same measure: a hidden event splits the steps in which flows are summed up.
fn close(a: &str, b: &str) -> bool {
    let measure = |line: &str| line.trim_end_matches(',').rsplit(' ').next()?.parse::<f64>().ok();
    let decimal = a.contains('.') && b.contains('.');
    decimal && measure(a).zip(measure(b)).is_some_and(|(a, b)| (a - b).abs() < 0.01)
}

/// Runs both tables side by side with nothing done, and compares boards until `told` finds in either that the secret is
/// out; how many boards were compared, and whether it came out at all.
fn alike(one: &Table, other: &Table, seed: u64, told: impl Fn(&[Entry]) -> bool) -> (usize, bool) {
    let (mut one, mut other) = (one.begin(seed), other.begin(seed));
    let mut compared = 0;
    loop {
        if told(one.record()) || told(other.record()) {
            return (compared, true);
        }
        let (a, b) = (board(&mut one), board(&mut other));
        assert_eq!(difference(&a, &b), None, "seed {seed}: the boards differ at {}", one.now());
        compared += 1;
        if one.is_over() {
            return (compared, false);
        }
        one.run();
        other.run();
    }
}

#[test]
fn the_story_and_the_truth_of_reports_are_on_no_board() {
    let honest = table("homeland");
    let lying = altered("homeland", |_, scenario| {
        scenario.story = "It was somebody else.".into();
        scenario.facilitator = std::array::from_fn(|_| "Not for players.".into());
        for inject in &mut scenario.injects {
            inject.truth = if inject.truth == Truthfulness::True { Truthfulness::Planted } else { Truthfulness::True };
            inject.notes = std::array::from_fn(|_| "Not for players.".into());
        }
    });
    let (compared, _) = alike(&honest, &lying, 1, |_| false);
    assert!(compared >= 10);
    let [honest, lying] = [&honest, &lying].map(|table| {
        let mut exercise = table.begin(1);
        let_run(&mut exercise);
        exercise.review(SEAT).expect("it is over")
    });
    assert_ne!(honest, lying, "the review tells");
}

#[test]
fn what_a_waiting_operation_would_do_is_on_no_board_until_it_strikes() {
    let plain = altered("homeland", |_, scenario| strike_late(scenario, 900));
    let worse = altered("homeland", |rulebook, scenario| {
        strike_late(scenario, 900);
        let effect = rulebook.effects.rows.iter().position(|it| it.id.as_str() == "core-wipe").unwrap();
        let operation = scenario.operations.iter_mut().find(|it| it.id.as_str() == "border-strike").unwrap();
        (operation.effect, operation.magnitude) = (EffectId::at(effect), 1.0);
    });
    let at = OperationId::at(plain.operation("border-strike"));
    let struck = move |record: &[Entry]| {
        record.iter().any(|it| matches!(it.event, Event::OperationStruck { operation, .. } if operation == at))
    };
    for seed in 0..2 {
        let (compared, out) = alike(&plain, &worse, seed, struck);
        assert!(compared >= 5 && out, "seed {seed}: {compared} boards, {out}");
    }
}

fn strike_late(scenario: &mut whitecell::scenario::Scenario, hour: u32) {
    let operation = scenario.operations.iter_mut().find(|it| it.id.as_str() == "border-strike").unwrap();
    operation.starts_h = Some(hour);
}

#[test]
fn how_far_a_hidden_intruder_has_come_is_on_no_board_until_it_is_found() {
    let staged = |stage| {
        altered("homeland", move |rulebook, scenario| {
            // Nothing the intruder leads to may come before it is found, or it would be found by that.
            let effect = rulebook.effects.rows.iter().position(|it| it.id.as_str() == "theft").unwrap();
            let operation = scenario.operations.iter_mut().find(|it| it.id.as_str() == "border-watch").unwrap();
            (operation.stage, operation.effect) = (stage, EffectId::at(effect));
        })
    };
    let (far, near) = (staged(Stage::Prepare), staged(Stage::Recon));
    let at = OperationId::at(far.operation("border-watch"));
    let late = |it: &&whitecell::scenario::Inject| {
        matches!(it.when, Timing::Since(Condition::Struck(_) | Condition::Found(_), _))
    };
    let led: Vec<&str> = far.scenario.injects.iter().filter(late).map(|it| it.id.as_str()).collect();
    assert!(!led.is_empty());
    let out = |record: &[Entry]| {
        record.iter().any(|it| match it.event {
            Event::OperationFound { operation, .. } => operation == at,
            Event::InjectDelivered { inject } => led.contains(&far.scenario.inject(inject).id.as_str()),
            _ => false,
        })
    };
    let compared: usize = (0..3).map(|seed| alike(&far, &near, seed, out).0).sum();
    assert!(compared >= 10, "{compared}");
    let steps = |table: &Table| {
        let mut exercise = table.begin_plain(1);
        exercise.run();
        exercise.digest()
    };
    assert_ne!(steps(&far), steps(&near), "the worlds do differ");
}

#[test]
fn a_hidden_foothold_looks_like_an_intruder_that_was_driven_out() {
    let (mut compared, mut returned) = (0, 0);
    let keeping = altered("homeland", |rulebook, scenario| footholds(rulebook, scenario, 50.0));
    let leaving = altered("homeland", |rulebook, scenario| footholds(rulebook, scenario, 0.0));
    for seed in 0..6 {
        let (mut one, mut other) = (keeping.begin(seed), leaving.begin(seed));
        while !one.is_over() {
            one.run();
            other.run();
            let count = |of: fn(&Event) -> bool| one.record().iter().filter(|it| of(&it.event)).count();
            let back = count(|it| matches!(it, Event::OperationReturned { .. })) > 0;
            if count(|it| matches!(it, Event::OperationFound { .. })) > 1 {
                break;
            }
            let (a, b) = (board(&mut one), board(&mut other));
            assert_eq!(difference(&a, &b), None, "seed {seed}: the boards differ at {}", one.now());
            compared += 1;
            if back {
                returned += 1;
                break;
            }
        }
    }
    assert!(compared > returned && returned > 0, "{compared} compared, {returned} came back");
}

/// One intruder that is soon found and driven out, and comes back with this weight.
fn footholds(rulebook: &mut whitecell::rulebook::Rulebook, scenario: &mut whitecell::scenario::Scenario, weight: f64) {
    rulebook.parameters.operations.persist_weight.value = weight;
    rulebook.parameters.operations.persist_most.value = 1.0;
    rulebook.parameters.detection.parity_median_d.value = 0.3;
    scenario.injects.truncate(2);
    let watch = scenario.operations.iter().position(|it| it.id.as_str() == "border-watch").unwrap();
    for (at, operation) in scenario.operations.iter_mut().enumerate() {
        if at != watch {
            operation.starts_h = None;
        }
    }
}

/// Homeland with a word in every place that some seat must not see; `for_seat` marks whose it is.
fn marked() -> Table {
    altered("homeland", |_, scenario| {
        let mark = |text: &mut String, whose: &str| *text = format!("canary-{whose} {text}");
        mark(&mut scenario.story, "story");
        scenario.facilitator.iter_mut().for_each(|it| mark(it, "facilitator"));
        for (at, seat) in scenario.seats.iter_mut().enumerate() {
            mark(&mut seat.private, &format!("seat{at}"));
        }
        for inject in &mut scenario.injects {
            inject.notes.iter_mut().for_each(|it| mark(it, "notes"));
            if inject.audience.len() == 1 {
                let whose = format!("seat{}", inject.audience[0].index());
                mark(&mut inject.text, &whose);
                mark(&mut inject.title, &whose);
                mark(&mut inject.source, &whose);
            }
        }
        for ending in &mut scenario.endings {
            mark(&mut ending.title, "ending");
            mark(&mut ending.text, "ending");
        }
        scenario.debrief.iter_mut().for_each(|it| mark(&mut it.ask, "debrief"));
        for operation in &mut scenario.operations {
            operation.techniques.push("canary-technique".into());
        }
    })
}

/// Marks other than `own` that stand in `text`.
fn strangers<'a>(text: &'a str, own: &str) -> Vec<&'a str> {
    let marks =
        text.match_indices("canary-").map(|(at, _)| text[at..].split([' ', '"', '\\']).next().unwrap_or_default());
    marks.filter(|it| *it != own).collect()
}

#[test]
fn secrets_of_the_scenario_and_of_other_seats_are_shown_to_nobody() {
    let table = marked();
    let mut own_seen = [false; 3];
    for seed in [1] {
        let mut exercise = table.begin(seed);
        let mut dice = Dice(seed);
        let mut first = 0;
        while !exercise.is_over() {
            for seat in table.seats() {
                let text = shown(&mut exercise, seat, first);
                let own = format!("canary-seat{}", seat.index());
                assert_eq!(strangers(&text, &own), Vec::<&str>::new(), "{seat:?} at {}", exercise.now());
                own_seen[seat.index()] |= text.contains(&own);
            }
            first = exercise.record().len();
            plan_at_random(&table, &mut exercise, &mut dice);
            exercise.run();
        }
        let review = format!("{:?}", exercise.review(SEAT).expect("it is over"));
        for told in ["canary-story", "canary-ending", "canary-debrief", "canary-technique"] {
            assert!(review.contains(told), "the review tells {told}");
        }
    }
    assert_eq!(own_seen, [true; 3], "what is one's own is shown");
}

#[test]
fn nothing_names_an_operation_that_was_not_found() {
    let table = altered("homeland", |rulebook, scenario| {
        let mut quiet = rulebook.effects.rows.iter().find(|it| it.id.as_str() == "theft").unwrap().clone();
        quiet.name = "canary-quiet".into();
        rulebook.effects.rows.push(quiet);
        let effect = EffectId::at(rulebook.effects.rows.len() - 1);
        let watch = scenario.operations.iter_mut().find(|it| it.id.as_str() == "border-watch").unwrap();
        (watch.effect, watch.stage) = (effect, Stage::Prepare);
        rulebook.parameters.operations.prepare_median_d.value = 0.3;
        rulebook.menu.rows.iter_mut().for_each(|it| it.name = format!("canary-menu {}", it.name));
        rulebook.parameters.detection.parity_median_d.value = 1e6;
        rulebook.parameters.operations.failure_bias.value = -50.0;
        scenario.flags.iter_mut().for_each(|it| *it = whitecell::vocab::Slug::new(&format!("canary-{it}")).unwrap());
    });
    let watch = OperationId::at(table.operation("border-watch"));
    let mut hidden = 0;
    for seed in 0..3 {
        let mut exercise = table.begin(seed);
        let mut dice = Dice(seed + 70);
        let mut first = 0;
        loop {
            let found = |it: &Entry| matches!(it.event, Event::OperationFound { operation, .. } if operation == watch);
            let moved = |it: &Entry| matches!(it.event, Event::OperationStruck { operation, .. } if operation == watch);
            if exercise.is_over() || exercise.record().iter().any(found) {
                break;
            }
            hidden += usize::from(exercise.record().iter().any(moved));
            let text = shown(&mut exercise, SEAT, first);
            first = exercise.record().len();
            assert_eq!(strangers(&text, ""), Vec::<&str>::new(), "seed {seed} at {}", exercise.now());
            plan_at_random(&table, &mut exercise, &mut dice);
            exercise.run();
        }
    }
    assert!(hidden > 0, "the hidden operation never struck unseen, so nothing was tried");
}

#[test]
fn whom_an_act_is_counted_against_does_not_tell_who_did_it() {
    // Two worlds in which everybody is as sure of the same actor, rightly in one.
    let sure = |truth: &'static str| {
        altered("homeland", move |rulebook, scenario| {
            rulebook.parameters.attribution.obvious_prior.value = 0.97;
            rulebook.channels.rows.iter_mut().for_each(|it| it.per_d = 1e-9);
            rulebook.adversaries.rows.iter_mut().for_each(|it| it.claim = 0.0);
            let of = |id: &str| {
                let at = scenario.hypotheses.iter().position(|it| it.id.as_str() == id);
                whitecell::vocab::HypothesisId::at(at.unwrap())
            };
            let (suspect, truth) = (of("tqn"), of(truth));
            for incident in &mut scenario.incidents {
                (incident.obvious, incident.truth) = (suspect, truth);
            }
            scenario.injects.truncate(1);
            scenario.adversaries.iter_mut().for_each(|it| it.tempo = 0.0);
        })
    };
    let (compared, _) = alike(&sure("tqn"), &sure("vgf"), 4, |_| false);
    assert!(compared >= 5);
}

#[test]
fn a_board_says_that_it_is_over_and_the_review_comes_only_then() {
    let table = table("bronze-statue");
    let mut exercise = table.begin(1);
    assert!(exercise.review(SEAT).is_none());
    let_run(&mut exercise);
    assert_eq!(exercise.board(SEAT).phase, Phase::Over);
    assert!(exercise.review(SEAT).is_some());
}
