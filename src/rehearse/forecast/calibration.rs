//! How often forecasts are right: bands held against what the same responses really do.

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::rehearse::policy::Known as Policy;
use crate::rehearse::runner::{self, NoThreads};
use crate::sim::{Choice, Exercise, Ground, Imagined, KnownGround, Open};
use crate::view::Band;
use crate::vocab::{ResponseId, SeatId};

use super::band::wider;
use super::{aimed, band, worlds};

/// What is to be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Fixes everything.
    pub seed: u64,
    /// Exercises of each scenario.
    pub exercises: u32,
    /// Every so many turns of an exercise are looked at.
    pub every: u16,
    /// Responses that are tried in a turn.
    pub responses: usize,
    /// Cores to use; 0 for all there are.
    pub jobs: usize,
}

/// One response that was tried: its bands as the worlds have them, and what it really did.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// The exercise of the sample, from 0.
    pub exercise: u32,
    /// Which.
    pub response: ResponseId,
    /// The turn, from 0.
    pub turn: u16,
    /// Bands of deterrence and resilience as the imagined worlds have them, wider by nothing.
    pub raw: [Band; 2],
    /// What it really did.
    pub actual: [f64; 2],
}

/// How often the bands of one score held what really came.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Bands that say something: not those that are nothing at all, rightly.
    pub counted: usize,
    /// Of them, those that held what came.
    pub held: usize,
    /// Bands of nothing at all where nothing came.
    pub nothing: usize,
    /// How far the percentage may be off, one standard error: bands of one exercise are right and wrong together, so it is
    /// the exercises that count and not the bands. Infinite where they are of one exercise, or there are none.
    pub error: f64,
}

impl Calibration {
    /// Counts the bands of deterrence (0) or resilience (1), wider by this factor.
    #[must_use]
    pub fn of<'a>(tried: impl IntoIterator<Item = &'a Tried>, score: usize, widen: f64) -> Self {
        Self::of_both(tried.into_iter().map(|it| (it, score, widen)))
    }

    /// Counts bands of either score together, each wider by its own factor.
    pub fn of_both<'a>(all: impl IntoIterator<Item = (&'a Tried, usize, f64)>) -> Self {
        let mut it = Self::default();
        let mut exercises: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
        for (tried, score, widen) in all {
            let (band, actual) = (wider(tried.raw[score], widen), tried.actual[score]);
            if band.is_nothing() && band.holds(actual) {
                it.nothing += 1;
            } else {
                let held = band.holds(actual);
                it.counted += 1;
                it.held += usize::from(held);
                let of = exercises.entry(tried.exercise).or_default();
                *of = (of.0 + 1.0, of.1 + f64::from(u8::from(held)));
            }
        }
        let share = it.held as f64 / it.counted.max(1) as f64;
        let square = |(counted, held): &(f64, f64)| {
            let off = held - share * counted;
            off * off
        };
        let squares: f64 = exercises.values().map(square).sum();
        let clusters = exercises.len() as f64;
        it.error = if exercises.len() < 2 {
            f64::INFINITY
        } else {
            100.0 * (squares * clusters / (clusters - 1.0)).sqrt() / it.counted as f64
        };
        it
    }

    /// The factor by which bands as the worlds have them would have to be wider, so that this share of them holds; infinite
    /// where none does.
    #[must_use]
    pub fn fitting<'a>(tried: impl IntoIterator<Item = &'a Tried> + Clone, score: usize, share: f64) -> f64 {
        let enough = |factor: &f64| Self::of(tried.clone(), score, *factor).percent() >= 100.0 * share;
        (1..=100).map(|it| f64::from(it) * 0.05).find(enough).unwrap_or(f64::INFINITY)
    }

    /// The share of bands that held, percent; 100 where there was none.
    #[must_use]
    pub fn percent(&self) -> f64 {
        if self.counted == 0 { 100.0 } else { 100.0 * self.held as f64 / self.counted as f64 }
    }
}

impl Sample {
    /// Plays exercises by policies, and tries responses out on the way: in imagined worlds, and in the true one. What was
    /// tried, exercise by exercise, the same whatever the number of cores.
    ///
    /// # Errors
    ///
    /// Where the system gives no threads.
    pub fn run(&self, ground: &Arc<Ground>) -> Result<Vec<Tried>, NoThreads> {
        let pool = ThreadPoolBuilder::new().num_threads(self.jobs).build()?;
        let known = KnownGround::of(ground);
        let tried: Vec<Vec<Tried>> = pool.install(|| {
            let exercises = (0..self.exercises).into_par_iter();
            exercises.map_init(|| Bench::new(ground, &known), |bench, run| self.one(bench, run)).collect()
        });
        Ok(tried.into_iter().flatten().collect())
    }

    /// Plays one exercise to its end.
    fn one(&self, bench: &mut Bench, run: u32) -> Vec<Tried> {
        let mut luck = runner::luck(self.seed, run);
        // Three kinds of players take turns, and a sample of one exercise need not be the first kind's.
        let kind = self.seed.wrapping_add(u64::from(run)) % 3;
        let mut player = [Policy::Random, Policy::Cautious, Policy::Assertive][kind as usize].seated();
        let seed = runner::run_seed(self.seed, run);
        let null_harm = bench.exercise.null_harm(seed);
        bench.exercise.begin_against(seed, &null_harm, false);
        let first = luck.random_range(0..self.every);
        let mut tried = Vec::new();
        while !bench.exercise.is_over() {
            if bench.exercise.turn() % self.every == first && bench.exercise.is_at_turn() {
                let turn = bench.exercise.turn();
                for (response, raw, actual) in bench.turn(self.responses, &mut luck) {
                    tried.push(Tried { exercise: run, response, turn, raw, actual });
                }
            }
            player.decide(&mut bench.exercise, SEAT, &mut luck);
            player.let_pass(&mut bench.exercise);
        }
        tried
    }
}

/// What a worker needs: the exercise that is played, one to try things out in, and worlds to imagine them in.
struct Bench {
    exercise: Exercise,
    fork: Exercise,
    imagined: Imagined,
}

impl Bench {
    fn new(ground: &Arc<Ground>, known: &KnownGround) -> Self {
        let exercise = || Exercise::new(Arc::clone(ground));
        Self { exercise: exercise(), fork: exercise(), imagined: Imagined::new(known) }
    }

    /// Tries some of the responses that are open now out: the bands as the worlds have them, and what really comes.
    fn turn(&mut self, responses: usize, luck: &mut ChaCha8Rng) -> Vec<(ResponseId, [Band; 2], [f64; 2])> {
        let ground = Arc::clone(self.exercise.ground());
        let numbers = &ground.rulebook().parameters.forecast;
        let belief = self.exercise.belief(SEAT);
        let mut open = aimed(&ground, &self.imagined.open(&belief));
        let worlds = worlds(numbers, open.len());
        open.shuffle(luck);
        open.truncate(responses);
        let choices: Vec<Choice> = open.iter().map(Open::choice).collect();
        let dreamt: Vec<_> = (0..worlds).map(|it| self.imagined.effects(&belief, it, &choices)).collect();
        let actual = self.fork.effects(&self.exercise.snapshot(), SEAT, &choices, self.exercise.horizon());
        let of = |at: usize, score: usize| band::raw(numbers.share.value, dreamt.iter().map(move |it| it[at][score]));
        open.iter()
            .zip(actual)
            .enumerate()
            .map(|(at, (it, actual))| (it.response, [0, 1].map(|score| of(at, score)), actual))
            .collect()
    }
}

/// The seat that is played: the first, which is the one for playing alone.
const SEAT: SeatId = SeatId(0);
