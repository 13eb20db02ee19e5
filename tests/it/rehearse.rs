//! Many runs: the same bytes everywhere, values in range, and scores that reward what they should.

use std::sync::Arc;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use whitecell::journal::{Command, CouncilMove, Decision, Order};
use whitecell::rehearse::{Batch, Known, Player, Run, Summary, Watch, rehearse, run_seed, watch};
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;
use whitecell::vocab::{Moment, SeatId, Slug};

const SEAT: SeatId = SeatId(0);

/// Where the headline scores stand in a row of results.
const OVERALL: usize = 0;
const DETERRENCE: usize = 1;

/// Scenarios that differ most: a small flood, a heavy blow, a short one and a long one.
const SAMPLE: [&str; 4] = ["bronze-statue.ron", "close-access.ron", "homeland.ron", "thousand-cuts.ron"];

/// The ground of the sample, by name.
fn grounds() -> Vec<(&'static str, Arc<Ground>)> {
    every().into_iter().filter(|(name, _)| SAMPLE.contains(name)).collect()
}

/// The ground of every shipped scenario, by name.
fn every() -> Vec<(&'static str, Arc<Ground>)> {
    let rulebook = Arc::new(bundled::rulebook().clone());
    let ground = |(name, text): (&'static str, &'static str)| {
        let source = Source::new(name, text.as_bytes()).unwrap();
        let scenario = Arc::new(load(&source, &rulebook).unwrap());
        (name, Arc::new(Ground::new(Arc::clone(&rulebook), scenario)))
    };
    bundled::scenarios().map(ground).collect()
}

fn luck(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Plays what is left of an exercise; the digest at every halt and at the end.
fn play_on(exercise: &mut Exercise, policy: Known, luck: &mut ChaCha8Rng) -> Vec<u64> {
    let mut player = policy.seated();
    let mut digests = vec![exercise.digest()];
    while !exercise.is_over() {
        player.decide(exercise, SEAT, luck);
        exercise.run();
        digests.push(exercise.digest());
    }
    digests
}

fn play(exercise: &mut Exercise, seed: u64, policy: Known) -> Vec<u64> {
    exercise.begin(Seed(seed));
    play_on(exercise, policy, &mut luck(seed))
}

/// The digests of some runs of every scenario, as one number.
fn signature_of(digests: impl Iterator<Item = u64>) -> u64 {
    digests.fold(0, |sum, it| (sum.rotate_left(5) ^ it).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

#[test]
#[allow(
    clippy::print_stdout,
    reason = "`cargo test signature -- --nocapture`, in debug and in release, prints the same"
)]
fn signature() {
    let (mut fresh, mut reused) = (Vec::new(), Vec::new());
    for (_, ground) in grounds() {
        let mut used = Exercise::new(Arc::clone(&ground));
        for seed in 0..3 {
            for policy in [Known::Random, Known::Cautious, Known::Everything] {
                fresh.extend(play(&mut Exercise::new(Arc::clone(&ground)), seed, policy));
                reused.extend(play(&mut used, seed, policy));
            }
        }
    }
    println!("signature {:#018x} over {} states", signature_of(fresh.iter().copied()), fresh.len());
    assert_eq!(fresh, reused, "an exercise that was used before plays as a new one does");
    assert!(fresh.len() > 150, "{}", fresh.len());
}

#[test]
fn results_do_not_depend_on_the_number_of_jobs() {
    for (name, ground) in grounds() {
        let with = |jobs| {
            let players = vec![Player::Known(Known::Random), Player::Known(Known::Cautious)];
            let runs = rehearse(&ground, &Batch { runs: 40, seed: 7, jobs, players }, &|| {}).unwrap();
            runs.concat().iter().map(bytes).collect::<Vec<_>>()
        };
        let one = with(1);
        assert_eq!(one, with(2), "{name}");
        assert_eq!(one, with(4), "{name}");
        assert!(one.iter().any(|it| *it != one[0]), "{name}: runs differ from one another");
    }
}

fn bytes(run: &Run) -> ([u64; 5], u16) {
    (run.scores.map(f64::to_bits), run.ending)
}

#[test]
fn a_run_can_be_repeated_alone() {
    let (_, ground) = grounds().swap_remove(0);
    let batch = Batch { runs: 3, seed: 9, jobs: 1, players: vec![Player::Known(Known::Null)] };
    let together = rehearse(&ground, &batch, &|| {}).unwrap();
    let mut exercise = Exercise::new(ground);
    play(&mut exercise, run_seed(9, 2).0, Known::Null);
    assert_eq!(exercise.outcome().scores[OVERALL].to_bits(), together[0][2].scores[OVERALL].to_bits());
}

fn summary(ground: &Arc<Ground>, policies: &[Known], runs: u32) -> Vec<Summary> {
    let batch = Batch { runs, seed: 1, jobs: 0, players: policies.iter().copied().map(Player::Known).collect() };
    let endings = ground.scenario().endings.len();
    rehearse(ground, &batch, &|| {}).unwrap().iter().map(|it| Summary::of(it, endings)).collect()
}

#[test]
fn doing_everything_scores_below_doing_what_is_needed() {
    for (name, ground) in grounds() {
        let [cautious, everything] =
            <[Summary; 2]>::try_from(summary(&ground, &[Known::Cautious, Known::Everything], 30)).unwrap();
        let (better, worse) = (cautious.scores[OVERALL].mean, everything.scores[OVERALL].mean);
        assert!(worse < better, "{name}: everything {worse:.1}, cautious {better:.1}");
    }
}

#[test]
fn doing_nothing_deters_neither_more_nor_less_than_it_should() {
    for (name, ground) in every() {
        let null = summary(&ground, &[Known::Null], 6).remove(0).scores[DETERRENCE].mean;
        assert!((null - 45.0).abs() <= 6.0, "{name}: {null:.1}");
    }
}

/// Every seat decides at random, by number and by name, sensibly and not.
fn tumble(exercise: &mut Exercise, luck: &mut ChaCha8Rng) {
    let seats: Vec<Slug> = exercise.ground().scenario().seats.iter().map(|it| it.id.clone()).collect();
    for (at, id) in seats.iter().enumerate() {
        Known::Random.seated().decide(exercise, SeatId::at(at), luck);
        let before = exercise.digest();
        let order = Order { seat: id.clone(), command: any_command(exercise, luck) };
        if exercise.submit(&order).is_err() {
            assert_eq!(exercise.digest(), before, "{order:?} was refused, and changed something");
        }
        if exercise.is_over() {
            return;
        }
    }
}

fn any_command(exercise: &Exercise, luck: &mut ChaCha8Rng) -> Command {
    let rulebook = exercise.ground().rulebook();
    let scenario = exercise.ground().scenario();
    let mut any = |rows: usize| luck.random_range(0..rows);
    match any(9) {
        0 => Command::Undo,
        1 => Command::Drop(any(4) as u16),
        2 => Command::Plan(Decision::Estimate {
            incident: scenario.incidents[any(scenario.incidents.len())].id.clone(),
            hypothesis: scenario.hypotheses[any(scenario.hypotheses.len())].id.clone(),
            percent: any(120) as u8,
        }),
        3 => Command::Plan(Decision::Council(CouncilMove::Withdraw)),
        4 => {
            let allies = &rulebook.roster.allies;
            Command::Plan(Decision::Council(CouncilMove::Lobby(allies[any(allies.len())].id.clone())))
        }
        _ => {
            let rows = &rulebook.responses.rows;
            let adversaries = &rulebook.adversaries.rows;
            let target = Some(adversaries[any(adversaries.len())].id.clone()).filter(|_| any(2) == 0);
            Command::Plan(Decision::Respond { response: rows[any(rows.len())].id.clone(), target })
        }
    }
}

#[test]
fn any_legal_play_ends_with_every_score_in_range() {
    for (name, ground) in every() {
        let mut exercise = Exercise::new(ground);
        for seed in 0..6 {
            exercise.begin(Seed(seed));
            let mut luck = luck(seed);
            while !exercise.is_over() {
                tumble(&mut exercise, &mut luck);
                if !exercise.is_over() {
                    exercise.run();
                }
            }
            let turns = exercise.scores_by_turn();
            let wrong = turns.iter().flatten().find(|it| !(0.0..=100.0).contains(*it));
            assert_eq!(wrong, None, "{name}, seed {seed}: {turns:?}");
            assert!(exercise.outcome().ending.is_some());
        }
    }
}

#[test]
fn an_exercise_that_was_put_back_goes_on_as_if_it_had_never_stopped() {
    for (name, ground) in grounds() {
        let mut exercise = Exercise::new(Arc::clone(&ground));
        let mut elsewhere = Exercise::new(ground);
        play(&mut elsewhere, 99, Known::Everything);
        for seed in 0..4 {
            exercise.begin(Seed(seed));
            let mut luck = luck(seed);
            for _ in 0..4 {
                Known::Random.seated().decide(&mut exercise, SEAT, &mut luck);
                exercise.run();
            }
            let half = exercise.snapshot();
            let straight = play_on(&mut exercise, Known::Random, &mut luck.clone());
            exercise.restore(&half);
            assert_eq!(play_on(&mut exercise, Known::Random, &mut luck.clone()), straight, "{name}, seed {seed}");
            elsewhere.restore(&half);
            assert_eq!(play_on(&mut elsewhere, Known::Random, &mut luck), straight, "{name}, seed {seed}, elsewhere");
        }
    }
}

#[test]
fn analysts_come_to_believe_the_truth_and_ever_less_whoever_is_framed() {
    let at = [2, 15, 50].map(|day| Moment(day * 24)).to_vec();
    let mut framed = 0;
    for (name, ground) in grounds() {
        let plan = Watch { runs: 60, seed: 4, jobs: 2, at: at.clone() };
        let estimates = watch(&ground, &plan).unwrap();
        assert_eq!(estimates, watch(&ground, &Watch { jobs: 1, ..plan }).unwrap());
        for of in estimates.chunk_by(|a, b| a.incident == b.incident) {
            let [early, .., late] = of else { panic!("three looks") };
            assert!(early.known <= late.known, "{name}: {of:?}");
            // What hardly ever comes to light, nobody comes to believe anything of.
            if late.known < 0.5 {
                continue;
            }
            assert!(late.truth.mean > early.truth.mean, "{name}: {of:?}");
            if let (Some(early), Some(late)) = (&early.framed, &late.framed) {
                framed += 1;
                assert!(late.mean < early.mean, "{name}: {of:?}");
            }
        }
    }
    assert!(framed > 0, "nobody is framed anywhere");
}

#[test]
fn time_that_stood_still_in_the_middle_of_a_turn_goes_on() {
    for (name, ground) in grounds() {
        let mut exercise = Exercise::new(ground);
        exercise.begin_against(Seed(3), &[], false);
        for hours in (7..).step_by(31) {
            exercise.run_until(Moment(hours));
            if exercise.is_over() {
                break;
            }
            assert_eq!(exercise.now(), Moment(hours), "{name}");
        }
        let turns = exercise.ground().scenario().turns.len();
        assert_eq!(usize::from(exercise.outcome().turns), turns, "{name}");
    }
}
