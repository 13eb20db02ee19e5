//! Runs a scenario many times, on every core, with the same bytes whatever the number of cores.

use std::sync::Arc;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::sim::{Exercise, Ground, Outcome, Seed};
use crate::vocab::{Score, SeatId};

use super::player::Player;
use super::policy::{Known, Policy};

/// Runs that a worker takes at once, so that it seldom has to make another world.
pub(super) const AT_ONCE: usize = 16;

/// The seat that policies play: the first, which is the one for playing alone.
const SEAT: SeatId = SeatId(0);

/// What is to be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Runs of each player.
    pub runs: u32,
    /// Fixes all of them.
    pub seed: u64,
    /// Cores to use; 0 for all there are.
    pub jobs: usize,
    /// Who plays, in the order of the results.
    pub players: Vec<Player>,
}

/// How one run ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Scores in the order of [`Score::HEADLINE`].
    pub scores: [f64; 5],
    /// The ending, counting from 0.
    pub ending: u16,
}

/// The system gave no threads to run on.
#[derive(Debug, thiserror::Error)]
#[error("no threads to run on: {0}")]
pub struct NoThreads(#[from] rayon::ThreadPoolBuildError);

/// Runs every player of the batch, all on the same luck; the runs of each player, in the order of the batch.
///
/// `ended` is called after each run of a player, from any thread.
///
/// # Errors
///
/// Where the system gives no threads.
pub fn rehearse(ground: &Arc<Ground>, batch: &Batch, ended: &(dyn Fn() + Sync)) -> Result<Vec<Vec<Run>>, NoThreads> {
    let pool = ThreadPoolBuilder::new().num_threads(batch.jobs).build()?;
    let together: Vec<Vec<Run>> = pool.install(|| {
        let runs = (0..batch.runs).into_par_iter().with_min_len(AT_ONCE);
        runs.map_init(|| Exercise::new(Arc::clone(ground)), |exercise, run| one(exercise, batch, run, ended)).collect()
    });
    let of = |player: usize| together.iter().map(|runs| runs[player]).collect();
    Ok((0..batch.players.len()).map(of).collect())
}

/// Plays one run of every player, each against the same course of an exercise in which nothing is done.
fn one(exercise: &mut Exercise, batch: &Batch, run: u32, ended: &(dyn Fn() + Sync)) -> Vec<Run> {
    let seed = run_seed(batch.seed, run);
    let null_harm = exercise.null_harm(seed);
    let play = |player: &Player| {
        exercise.begin_against(seed, &null_harm, false);
        let end = play(exercise, &mut *player.seated(), luck(batch.seed, run));
        ended();
        end
    };
    batch.players.iter().map(play).collect()
}

/// Begins run `run` of a batch or rehearsal with this seed once more, explained line by line, and plays it to its end.
pub fn replay(exercise: &mut Exercise, seed: u64, run: u32, policy: Known) {
    exercise.begin(run_seed(seed, run));
    play(exercise, &mut *policy.seated(), luck(seed, run));
}

/// Plays an exercise that has begun to its end.
pub(super) fn play(exercise: &mut Exercise, player: &mut dyn Policy, mut luck: ChaCha8Rng) -> Run {
    while !exercise.is_over() {
        player.decide(exercise, SEAT, &mut luck);
        player.let_pass(exercise);
    }
    result(&exercise.outcome())
}

fn result(outcome: &Outcome) -> Run {
    let of = |headline: Score| {
        let at = Score::ALL.iter().position(|it| *it == headline).expect("a headline is a score");
        outcome.scores[at]
    };
    Run { scores: Score::HEADLINE.map(of), ending: outcome.ending.expect("it was played to its end") }
}

/// The seed of one run of a batch: to be given to an exercise that shall repeat it.
pub fn run_seed(seed: u64, run: u32) -> Seed {
    Seed(mix(seed ^ mix(u64::from(run))))
}

/// The finaliser of `SplitMix64` (Steele, Lea and Flood, 2014): neighbouring runs get seeds that have nothing in common.
const fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The luck of a policy in one run, which is none of the exercise's own.
pub(super) fn luck(seed: u64, run: u32) -> ChaCha8Rng {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key[8..12].copy_from_slice(&run.to_le_bytes());
    ChaCha8Rng::from_seed(key)
}
