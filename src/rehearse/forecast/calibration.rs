//! How often forecasts are right: bands held against what the same responses really do.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rand::RngExt;
use rand::seq::SliceRandom;

use crate::rehearse::policy::Known as Policy;
use crate::rehearse::runner::{self, NoThreads};
use crate::sim::{Choice, Exercise, Ground, Imagined, KnownGround, Open};
use crate::view::Band;
use crate::vocab::{ResponseId, SeatId};

use super::band::wider;
use super::{aimed, band, effects, worlds};

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

/// One response that was tried: its bands, as the worlds had them and as they are shown, and what it really did.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// Which.
    pub response: ResponseId,
    /// The turn, from 0.
    pub turn: u16,
    /// Bands of deterrence and resilience as the imagined worlds have them, wider by nothing.
    pub raw: [Band; 2],
    /// The same as players see them.
    pub shown: [Band; 2],
    /// What it really did.
    pub actual: [f64; 2],
}

/// How often the bands of one score held what really came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    /// Bands that say something: not those that are nothing at all, rightly.
    pub counted: usize,
    /// Of them, those that held what came.
    pub held: usize,
    /// Bands of nothing at all where nothing came.
    pub nothing: usize,
}

impl Calibration {
    /// Counts the bands of deterrence (0) or resilience (1).
    #[must_use]
    pub fn of(tried: &[Tried], score: usize) -> Self {
        Self::count(tried.iter().map(|it| (it.shown[score], it.actual[score])))
    }

    fn count(all: impl Iterator<Item = (Band, f64)>) -> Self {
        let mut it = Self::default();
        for (band, actual) in all {
            if band.is_nothing() && band.holds(actual) {
                it.nothing += 1;
            } else {
                it.counted += 1;
                it.held += usize::from(band.holds(actual));
            }
        }
        it
    }

    /// The factor by which bands as the worlds have them would have to be wider, so that this share of them holds.
    #[must_use]
    pub fn fitting(tried: &[Tried], score: usize, share: f64) -> f64 {
        let raw = |it: &Tried| (it.raw[score], it.actual[score]);
        let with = |factor: f64| Self::count(tried.iter().map(raw).map(|(band, actual)| (wider(band, factor), actual)));
        let factors = (1..=100).map(|it| f64::from(it) * 0.05);
        factors.into_iter().find(|it| with(*it).percent() >= 100.0 * share).unwrap_or(f64::INFINITY)
    }

    /// The share of bands that held, percent; 100 where there was none.
    #[must_use]
    pub fn percent(&self) -> f64 {
        if self.counted == 0 { 100.0 } else { 100.0 * self.held as f64 / self.counted as f64 }
    }
}

impl Sample {
    /// Plays exercises by policies, and tries responses out on the way: in imagined worlds, and in the true one.
    ///
    /// # Errors
    ///
    /// Where the system gives no threads.
    pub fn run(&self, ground: &Arc<Ground>) -> Result<Vec<Tried>, NoThreads> {
        let known = KnownGround::of(ground);
        let (mut exercise, mut fork) = (Exercise::new(Arc::clone(ground)), Exercise::new(Arc::clone(ground)));
        let mut tried = Vec::new();
        for run in 0..self.exercises {
            let mut luck = runner::luck(self.seed, run);
            let mut player = [Policy::Random, Policy::Cautious, Policy::Assertive][run as usize % 3].seated();
            exercise.begin(runner::run_seed(self.seed, run));
            let first = luck.random_range(0..self.every);
            while !exercise.is_over() {
                if exercise.turn() % self.every == first && exercise.is_at_turn() {
                    let belief = exercise.belief(SEAT);
                    let mut open = aimed(ground, &Imagined::new(&known).open(&belief));
                    let worlds = worlds(&ground.rulebook().parameters.forecast, open.len());
                    open.shuffle(&mut luck);
                    open.truncate(self.responses);
                    let choices: Vec<Choice> = open.iter().map(Open::choice).collect();
                    let never = AtomicBool::new(false);
                    let dreamt = effects(&known, &belief, &choices, worlds, self.jobs, &never)?.unwrap_or_default();
                    let (state, until) = (exercise.snapshot(), exercise.horizon());
                    let actual = fork.effects(&state, SEAT, &choices, until);
                    let numbers = &ground.rulebook().parameters.forecast;
                    for (at, (it, actual)) in open.iter().zip(actual).enumerate() {
                        let of = |score: usize| dreamt.iter().map(move |world| world[at][score]);
                        tried.push(Tried {
                            response: it.response,
                            turn: exercise.turn(),
                            raw: [0, 1].map(|score| band::raw(numbers.share.value, of(score))),
                            shown: [0, 1].map(|score| band::of(numbers, score, of(score))),
                            actual,
                        });
                    }
                }
                player.decide(&mut exercise, SEAT, &mut luck);
                player.let_pass(&mut exercise);
            }
        }
        Ok(tried)
    }
}

/// The seat that is played: the first, which is the one for playing alone.
const SEAT: SeatId = SeatId(0);
