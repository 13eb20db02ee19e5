//! The ledger adds up, and every line of it leads to something that needs no further cause.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use whitecell::sim::Exercise;
use whitecell::view::{Explanation, Gauge, Holding, LedgerLine, Opens};
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

/// A run, and what its ledger said.
struct Run {
    policy: Policy,
    scores: Vec<[f64; 13]>,
    /// By score.
    moved: Vec<Vec<LedgerLine>>,
    /// At the beginning and after every lock: each gauge's name, value, and what was posted on it so far.
    gauges: Vec<Vec<(String, f64, f64)>>,
    /// What can be opened at the end.
    opened: BTreeMap<Opens, Vec<LedgerLine>>,
}

/// A run by every policy, played once for all tests.
fn runs() -> &'static [Run] {
    static RUNS: OnceLock<Vec<Run>> = OnceLock::new();
    RUNS.get_or_init(|| tables().iter().cycle().zip(POLICIES).map(|(table, policy)| run(table, policy)).collect())
}

fn run(table: &Table, policy: Policy) -> Run {
    let mut exercise = table.begin(policy.seed());
    let mut dice = Dice(policy.seed());
    let mut gauges = vec![levers(&mut exercise)];
    while !exercise.is_over() {
        policy.plan(table, &mut exercise, &mut dice);
        exercise.run();
        gauges.push(levers(&mut exercise));
    }
    let scores = exercise.scores_by_turn().to_vec();
    let lines = |score| all(exercise.explain(SEAT, Opens::Account(Account::Score(score))));
    let moved = Score::ALL.map(lines).to_vec();
    Run { policy, scores, moved, gauges, opened: opened(&mut exercise) }
}

/// What moved a number, however little.
fn all(why: Explanation) -> Vec<LedgerLine> {
    why.lines.into_iter().chain(why.small.into_iter().flatten()).collect()
}

/// Every gauge that stands for a lever: its name, its value, and what was posted on it so far.
fn levers(exercise: &mut Exercise) -> Vec<(String, f64, f64)> {
    let gauges: Vec<Gauge> = exercise.board(SEAT).gauges;
    let lever = |it: &Gauge| matches!(it.opens, Opens::Account(Account::Lever(..)));
    let mut read = |it: Gauge| {
        let posted = all(exercise.explain(SEAT, it.opens)).iter().map(|it| it.amount).sum();
        (it.name, it.value, posted)
    };
    gauges.into_iter().filter(lever).map(&mut read).collect()
}

#[test]
fn what_moved_a_score_adds_up_in_every_turn() {
    for Run { policy, scores, moved, .. } in runs() {
        for (at, score) in Score::ALL.into_iter().enumerate() {
            for turn in 1..scores.len() {
                let change = scores[turn][at] - scores[turn - 1][at];
                let posted: f64 = moved[at].iter().filter(|it| usize::from(it.turn) == turn).map(|it| it.amount).sum();
                assert!((change - posted).abs() < 1e-6, "{policy:?}, {score}, turn {turn}: {change}, {posted} posted");
            }
        }
    }
}

#[test]
fn what_moved_a_gauge_adds_up_since_the_beginning() {
    for Run { policy, gauges, .. } in runs() {
        for now in gauges {
            assert_eq!(now.len(), 7);
            for ((name, first, before), (_, value, posted)) in gauges[0].iter().zip(now) {
                let (moved, posted) = (value - first, posted - before);
                assert!((moved - posted).abs() < 1e-6, "{policy:?}, {name}: moved {moved} but {posted} posted");
            }
        }
    }
}

#[test]
fn in_twenty_exercises_no_change_of_a_score_is_without_a_cause() {
    for (table, seed) in tables().iter().cycle().zip(100..120) {
        let mut exercise = table.begin(seed);
        let mut dice = Dice(seed);
        while !exercise.is_over() {
            plan_at_random(table, &mut exercise, &mut dice);
            exercise.run();
        }
        let scores = exercise.scores_by_turn().to_vec();
        for (at, score) in Score::ALL.into_iter().enumerate() {
            let why = exercise.explain(SEAT, Opens::Account(Account::Score(score)));
            let lines: Vec<_> = why.lines.into_iter().chain(why.small.into_iter().flatten()).collect();
            for turn in 1..scores.len() {
                let told = lines.iter().filter(|it| usize::from(it.turn) == turn && !it.why.is_empty());
                let untold = scores[turn][at] - scores[turn - 1][at] - told.map(|it| it.amount).sum::<f64>();
                assert!(untold.abs() < 0.05, "seed {seed}, {score}, turn {turn}: {untold} is not explained");
            }
        }
    }
}

#[test]
fn the_change_that_a_gauge_shows_is_that_of_the_last_turn() {
    for table in tables() {
        let mut exercise = table.begin(17);
        let mut dice = Dice(17);
        let mut before: Option<(u16, Vec<Gauge>)> = Some((1, exercise.board(SEAT).gauges));
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

#[test]
fn what_there_is_to_spend_and_what_networks_serve_adds_up() {
    let sum = |it: &Explanation| it.lines.iter().chain(it.small.iter().flatten()).map(|it| it.amount).sum::<f64>();
    for (table, seed) in tables().iter().zip([31, 32]) {
        let mut exercise = table.begin(seed);
        let mut dice = Dice(seed);
        while !exercise.is_over() {
            plan_at_random(table, &mut exercise, &mut dice);
            let board = exercise.board(SEAT);
            let purse = board.purse;
            let holdings = [
                (Holding::Money, purse.meur),
                (Holding::Staff, f64::from(purse.attention)),
                (Holding::Experts, purse.experts.map_or(0.0, f64::from)),
            ];
            for (holding, left) in
                holdings.into_iter().filter(|(it, _)| *it != Holding::Experts || purse.experts.is_some())
            {
                let told = exercise.explain(SEAT, Opens::Holding(holding));
                assert!((sum(&told) - left).abs() < 0.01, "turn {}, {holding:?}: {told:?}", board.turn.number);
            }
            for network in &board.networks {
                let told = exercise.explain(SEAT, network.opens);
                let untold = network.service - 1.0 - sum(&told);
                assert!(untold.abs() < 0.02, "turn {}, {}: {untold} of {told:?}", board.turn.number, network.sector);
            }
            for count in &board.counts {
                let told = exercise.explain(SEAT, count.opens);
                assert_eq!(told.now, count.value);
                assert!((sum(&told) - count.value.parse::<f64>().unwrap()).abs() < 0.06, "{told:?}");
            }
            exercise.run();
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
    for Run { policy, opened, .. } in runs() {
        let grounded = grounded(opened);
        for (what, lines) in opened {
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
    }
}

/// What leads to something that needs no further cause: what nothing has moved, a decision, a line that opens nothing, and
/// whatever leads there.
fn grounded(opened: &BTreeMap<Opens, Vec<LedgerLine>>) -> BTreeSet<Opens> {
    let mut grounded = BTreeSet::new();
    loop {
        let ends = |what: &Opens, lines: &[LedgerLine]| {
            let led = lines.iter().any(|it| it.opens.is_none_or(|it| grounded.contains(&it)));
            led || lines.is_empty() || matches!(what, Opens::Decision(_))
        };
        let more: Vec<Opens> = opened.iter().filter(|(what, lines)| ends(what, lines)).map(|(what, _)| *what).collect();
        let before = grounded.len();
        grounded.extend(more);
        if grounded.len() == before {
            return grounded;
        }
    }
}

#[test]
fn an_event_is_explained_back_to_where_it_came_from() {
    let opened = runs().iter().flat_map(|it| &it.opened);
    let events: Vec<_> = opened.filter(|(it, _)| matches!(it, Opens::Event(_))).collect();
    assert!(events.len() > 50, "{}", events.len());
    for (what, lines) in events {
        let last = lines.last().unwrap_or_else(|| panic!("{what:?} came from nowhere"));
        let further = matches!(last.opens, Some(Opens::Event(_) | Opens::Account(_)));
        assert!(!further || is_inject(last), "{what:?}: {last:?}");
    }
}

/// An inject is a root that can be opened: its text.
fn is_inject(line: &LedgerLine) -> bool {
    let mut titles = tables().iter().flat_map(|it| &it.scenario.injects).map(|it| &it.title);
    titles.any(|it| *it == line.why)
}

#[test]
fn what_speaks_for_and_against_a_suspect_adds_up_to_how_likely_it_is() {
    for table in tables() {
        for seed in 0..6 {
            let mut exercise = table.begin(seed);
            while !exercise.is_over() {
                exercise.run();
            }
            for case in exercise.board(SEAT).cases {
                let mut weight = |opens| {
                    let lines = exercise.explain(SEAT, opens).lines;
                    lines
                        .iter()
                        .map(|it| it.amount.max(0.0) + if it.opens.is_none() { it.amount.min(0.0) } else { 0.0 })
                        .sum::<f64>()
                };
                let weights: Vec<f64> = case.hypotheses.iter().map(|it| weight(it.opens)).collect::<Vec<_>>();
                let whole: f64 = weights.iter().map(|it| it.exp()).sum();
                for (line, weight) in case.hypotheses.iter().zip(&weights) {
                    let told = weight.exp() / whole;
                    assert!(
                        (told - line.likelihood).abs() < 0.02,
                        "seed {seed}: {} {} {told}",
                        line.name,
                        line.likelihood
                    );
                }
                let grave = exercise.explain(SEAT, case.opens);
                assert!(!grave.lines.is_empty(), "seed {seed}: {}", case.title);
            }
        }
    }
}
