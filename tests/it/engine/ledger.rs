//! The ledger adds up, and every line of it leads to something that needs no further cause.

use std::collections::{BTreeMap, BTreeSet};

use whitecell::sim::Exercise;
use whitecell::view::{Gauge, LedgerLine, Opens};
use whitecell::vocab::{Account, Score, SeatId};

use crate::support::{Dice, Table, plan_at_random, tables};

const SEAT: SeatId = SeatId(0);

/// How a run is played.
#[derive(Clone, Copy, Debug)]
enum Policy {
    Nothing,
    FirstOpen,
    AtRandom(u64),
}

impl Policy {
    fn plan(self, table: &Table, exercise: &mut Exercise, dice: &mut Dice) {
        match self {
            Self::Nothing => {}
            Self::FirstOpen => {
                while let Some(choice) = exercise.choices(SEAT).first().copied() {
                    exercise.choose(SEAT, choice).expect("it is open");
                }
            }
            Self::AtRandom(_) => {
                plan_at_random(table, exercise, dice);
            }
        }
    }

    const fn seed(self) -> u64 {
        match self {
            Self::Nothing => 2,
            Self::FirstOpen => 3,
            Self::AtRandom(seed) => seed,
        }
    }
}

/// One after the other for Bronze Statue and for Homeland.
const POLICIES: [Policy; 4] = [Policy::FirstOpen, Policy::Nothing, Policy::AtRandom(5), Policy::AtRandom(7)];

/// Plays the scenarios by every policy; `look` sees the exercise at the beginning and after every lock.
fn played(mut look: impl FnMut(&mut Exercise, Policy)) {
    for (table, policy) in tables().iter().cycle().zip(POLICIES) {
        let mut exercise = table.begin(policy.seed());
        let mut dice = Dice(policy.seed());
        look(&mut exercise, policy);
        while !exercise.is_over() {
            policy.plan(table, &mut exercise, &mut dice);
            exercise.run();
            look(&mut exercise, policy);
        }
    }
}

fn lines(exercise: &mut Exercise, account: Account) -> Vec<LedgerLine> {
    exercise.explain(SEAT, Opens::Account(account)).lines
}

#[test]
fn what_moved_a_score_adds_up_in_every_turn() {
    played(|exercise, policy| {
        let scores = exercise.scores_by_turn().to_vec();
        for (at, score) in Score::ALL.into_iter().enumerate() {
            let lines = lines(exercise, Account::Score(score));
            for turn in 1..scores.len() {
                let moved = scores[turn][at] - scores[turn - 1][at];
                let posted: f64 = lines.iter().filter(|it| usize::from(it.turn) == turn).map(|it| it.amount).sum();
                assert!((moved - posted).abs() < 1e-6, "{policy:?}, {score}, turn {turn}: {moved} but {posted} posted");
            }
        }
    });
}

/// Every gauge that stands for a lever: its name, its value, and what was posted on it so far.
fn levers(exercise: &mut Exercise) -> Vec<(String, f64, f64)> {
    let gauges: Vec<Gauge> = exercise.board(SEAT).gauges;
    let lever = |it: &Gauge| matches!(it.opens, Opens::Account(Account::Lever(..)));
    let mut read = |it: Gauge| {
        let posted = exercise.explain(SEAT, it.opens).lines.iter().map(|it| it.amount).sum();
        (it.name, it.value, posted)
    };
    gauges.into_iter().filter(lever).map(&mut read).collect()
}

#[test]
fn what_moved_a_gauge_adds_up_since_the_beginning() {
    let mut opening = Vec::new();
    played(|exercise, policy| {
        let now = levers(exercise);
        assert_eq!(now.len(), 7);
        if exercise.record().iter().all(|it| !matches!(it.event, whitecell::journal::Event::TurnLocked { .. })) {
            opening.clone_from(&now);
        }
        for ((name, first, before), (_, value, posted)) in opening.iter().zip(&now) {
            let (moved, posted) = (value - first, posted - before);
            assert!((moved - posted).abs() < 1e-6, "{policy:?}, {name}: moved {moved} but {posted} posted");
        }
    });
}

#[test]
fn the_change_that_a_gauge_shows_is_that_of_the_last_turn() {
    for table in tables() {
        let mut exercise = table.begin(17);
        let mut dice = Dice(17);
        let mut before: Option<(u16, Vec<Gauge>)> = None;
        while !exercise.is_over() {
            plan_at_random(table, &mut exercise, &mut dice);
            exercise.run();
            let board = exercise.board(SEAT);
            if let Some((turn, gauges)) = before.filter(|(turn, _)| board.turn.number == turn + 1) {
                for (was, is) in gauges.iter().zip(&board.gauges) {
                    let moved = is.value - was.value;
                    assert!(
                        (moved - is.change).abs() < 1e-6,
                        "turn {turn}, {}: {moved} but {} shown",
                        is.name,
                        is.change
                    );
                }
            }
            before = (board.phase == whitecell::view::Phase::Deciding).then_some((board.turn.number, board.gauges));
        }
    }
}

/// What can be opened from here: everything that a chain of causes leads to.
fn opened(exercise: &mut Exercise) -> BTreeMap<Opens, Vec<LedgerLine>> {
    let mut left: Vec<Opens> = exercise.board(SEAT).gauges.iter().map(|it| it.opens).collect();
    left.extend(Score::ALL.map(|it| Opens::Account(Account::Score(it))));
    left.push(Opens::Account(Account::Harm));
    left.extend(exercise.board(SEAT).feed.iter().filter_map(|it| it.opens));
    left.extend(exercise.board(SEAT).networks.iter().map(|it| it.opens));
    let mut seen = BTreeMap::new();
    while let Some(what) = left.pop() {
        if seen.contains_key(&what) {
            continue;
        }
        let lines = exercise.explain(SEAT, what).lines;
        left.extend(lines.iter().filter_map(|it| it.opens));
        seen.insert(what, lines);
    }
    seen
}

#[test]
fn every_cause_can_be_opened_until_there_is_nothing_behind_it() {
    played(|exercise, policy| {
        if !exercise.is_over() {
            return;
        }
        let seen = opened(exercise);
        let mut grounded: BTreeSet<Opens> = BTreeSet::new();
        loop {
            let ends = |lines: &[LedgerLine]| lines.iter().any(|it| it.opens.is_none_or(|it| grounded.contains(&it)));
            // What nothing has moved yet has nothing to explain, and a decision is where an explanation ends.
            let more: Vec<Opens> = seen
                .iter()
                .filter(|(what, lines)| lines.is_empty() || matches!(what, Opens::Decision(_)) || ends(lines))
                .map(|(what, _)| *what)
                .filter(|it| !grounded.contains(it))
                .collect();
            if more.is_empty() {
                break;
            }
            grounded.extend(more);
        }
        for (what, lines) in &seen {
            for line in lines {
                assert!(!line.why.is_empty() && line.why != "something earlier", "{policy:?}: {what:?} is not told");
                assert!(!line.why.contains("do not know"), "{policy:?}: {what:?} is hidden although it is over");
                let led = line.opens.is_none_or(|it| grounded.contains(&it));
                assert!(led, "{policy:?}: {what:?} leads round in a circle by {:?}", line.opens);
                if let (Opens::Event(no), Some(Opens::Event(earlier))) = (what, line.opens) {
                    assert!(earlier < *no, "{policy:?}: {no:?} is explained by {earlier:?}, which came later");
                }
            }
        }
    });
}

#[test]
fn an_event_is_explained_back_to_where_it_came_from() {
    let table = &tables()[1];
    let mut exercise = table.begin(19);
    let mut dice = Dice(19);
    while !exercise.is_over() {
        plan_at_random(table, &mut exercise, &mut dice);
        exercise.run();
    }
    let events: Vec<_> = opened(&mut exercise).into_iter().filter(|(it, _)| matches!(it, Opens::Event(_))).collect();
    assert!(events.len() > 50, "{}", events.len());
    for (what, lines) in events {
        let last = lines.last().unwrap_or_else(|| panic!("{what:?} came from nowhere"));
        assert!(
            !matches!(last.opens, Some(Opens::Event(_) | Opens::Account(_))) || is_inject(last),
            "{what:?}: {last:?}"
        );
    }
}

/// An inject is a root that can be opened: its text.
fn is_inject(line: &LedgerLine) -> bool {
    let titles = tables().iter().flat_map(|it| &it.scenario.injects).map(|it| &it.title);
    titles.into_iter().any(|it| *it == line.why)
}
