//! No score can be had by doing one thing over and over: what a one-sided player gains on one axis shows on another.

use whitecell::rulebook::{Authority, Level, Outcome, Response};
use whitecell::sim::{Choice, Exercise, Seed};
use whitecell::view::Opens;
use whitecell::vocab::{Account, Lever, Score, SeatId, Subject};

use crate::support::{Table, tables};

const SEAT: SeatId = SeatId(0);
const SEEDS: std::ops::Range<u64> = 0..24;

/// A player that starts whatever is open and of its kind, whenever it may: how much it wants a response, `None` for not at all.
type Wants = fn(&Response) -> Option<f64>;

/// Scores at the end, and how aggrieved the most aggrieved adversary is: means over both scenarios and all seeds, every player
/// on the same luck.
#[derive(Clone, Debug, Default)]
struct End {
    scores: [f64; 13],
    grievance: f64,
}

impl End {
    fn of(&self, score: Score) -> f64 {
        self.scores[Score::ALL.iter().position(|it| *it == score).unwrap()]
    }
}

fn play(table: &Table, exercise: &mut Exercise, wants: Wants) {
    let wanted = |it: &Choice| match *it {
        Choice::Respond { response, .. } => wants(&table.rulebook.responses.rows[response.index()]),
        Choice::Council(_) | Choice::Estimate { .. } => None,
    };
    while !exercise.is_over() {
        loop {
            let open = exercise.choices(SEAT);
            let best =
                open.iter().filter_map(|it| Some((*it, wanted(it)?))).reduce(|a, b| if b.1 > a.1 { b } else { a });
            let Some((choice, _)) = best else { break };
            exercise.choose(SEAT, choice).expect("it is open");
        }
        exercise.run();
    }
}

fn grievance(table: &Table, exercise: &mut Exercise) -> f64 {
    let of = |it: &whitecell::scenario::AdversaryCast| {
        Opens::Account(Account::Lever(Lever::Grievance, Subject::Adversary(it.adversary)))
    };
    let values = table.scenario.adversaries.iter().map(of);
    values.map(|it| exercise.explain(SEAT, it).now.parse().unwrap()).fold(0.0, f64::max)
}

fn end(wants: Wants) -> End {
    let mut mean = End::default();
    let runs = tables().len() as f64 * SEEDS.count() as f64;
    for table in tables() {
        let mut exercise = table.begin_plain(0);
        for seed in SEEDS {
            let nothing = exercise.null_harm(Seed(seed));
            exercise.begin_against(Seed(seed), &nothing, false);
            play(table, &mut exercise, wants);
            let scores = exercise.outcome().scores;
            mean.scores.iter_mut().zip(scores).for_each(|(sum, it)| *sum += it / runs);
            mean.grievance += grievance(table, &mut exercise) / runs;
        }
    }
    mean
}

fn nothing(_: &Response) -> Option<f64> {
    None
}

#[expect(clippy::unnecessary_wraps, reason = "every player is asked the same way")]
fn everything(it: &Response) -> Option<f64> {
    Some(it.rung)
}

fn article_5(it: &Response) -> Option<f64> {
    matches!(&it.authority, Authority::Council(id) if id.as_str() == "article-5").then_some(0.0)
}

fn technical(it: &Response) -> Option<f64> {
    (it.level == Level::Technical && !it.outcomes.contains(&Outcome::Isolate)).then_some(0.0)
}

fn punishing(it: &Response) -> Option<f64> {
    (it.imposes > 0.0).then_some(it.imposes)
}

#[test]
fn doing_everything_costs_legality_cohesion_and_grievance() {
    let (none, all) = (end(nothing), end(everything));
    assert!(all.of(Score::Legality) < none.of(Score::Legality) - 5.0, "{all:?}");
    assert!(all.of(Score::Cohesion) < none.of(Score::Cohesion) - 10.0, "{all:?}");
    assert!(all.grievance > none.grievance + 0.3, "{all:?} {none:?}");
}

#[test]
fn calling_article_5_again_and_again_divides_the_alliance_and_deters_nobody() {
    let (none, spam) = (end(nothing), end(article_5));
    assert!(spam.of(Score::Cohesion) < none.of(Score::Cohesion) - 20.0, "{spam:?}");
    assert!(spam.of(Score::Deterrence) < none.of(Score::Deterrence), "{spam:?}");
}

#[test]
fn help_alone_makes_resilient_and_threatens_nobody() {
    let (none, help) = (end(nothing), end(technical));
    assert!(help.of(Score::Resilience) > none.of(Score::Resilience) + 5.0, "{help:?}");
    for score in [Score::Punishment, Score::Entanglement] {
        assert!(help.of(score) < none.of(score) + 3.0, "{score}: {help:?}");
    }
    assert!(help.grievance <= none.grievance + 0.1, "{help:?} {none:?}");
}

#[test]
fn punishment_alone_deters_a_little_and_repairs_nothing() {
    let (none, punish) = (end(nothing), end(punishing));
    let gain = punish.of(Score::Deterrence) - none.of(Score::Deterrence);
    assert!(gain > 1.0 && gain < 10.0, "{gain}");
    assert!(punish.of(Score::Resilience) < none.of(Score::Resilience) + 1.0, "{punish:?}");
    assert!(punish.of(Score::Overall) < none.of(Score::Overall), "{punish:?}");
}
