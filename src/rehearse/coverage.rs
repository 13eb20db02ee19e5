//! What many runs by every policy reach of a scenario, and what they never do. Takes as much room for a million runs as for ten.

mod clues;
mod failure;
mod gain;
mod histogram;
mod marks;
mod reached;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::sim::{Exercise, Ground};
use crate::vocab::{ResponseId, SeatId};

use super::policy::Known;
use super::runner::{NoThreads, luck, play, run_seed};

pub use clues::{Clues, parts, parts_of_inject};
pub use failure::{Failure, Failures};
pub use gain::Gain;
pub use histogram::Histogram;
pub use reached::Reached;

use marks::{Marks, broken};

/// The rounds in which every seat is asked what is open to it; asking is dear, and what may ever be open shows early.
const LOOKED_AT: u32 = 100;

/// What is to be rehearsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// Runs, dealt to the policies of [`Known::ALL`] in turn: those of one round meet the same luck.
    pub runs: u32,
    /// Fixes all of them.
    pub seed: u64,
    /// Cores to use; 0 for all there are.
    pub jobs: usize,
}

/// What was reached. Nothing in it depends on the number of cores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// By policy, in the order of [`Known::ALL`].
    pub policies: Vec<Reached>,
    /// By response of the rulebook: whether some seat could start it at some halt, as far as was looked.
    pub open: Vec<bool>,
    /// By response: what the overall score and its parts were with it and without, in runs by chance.
    pub gains: Vec<Gain>,
    /// Why what never came about did not.
    pub clues: Clues,
    /// Runs that broke.
    pub failures: Failures,
}

impl Coverage {
    fn new(ground: &Ground) -> Self {
        let responses = ground.rulebook().responses.rows.len();
        Self {
            policies: vec![Reached::new(ground); Known::ALL.len()],
            open: vec![false; responses],
            gains: vec![Gain::default(); responses],
            clues: Clues::new(ground.scenario()),
            failures: Failures::default(),
        }
    }

    /// Adds what another worker found.
    fn merge(&mut self, other: &Self) {
        self.policies.iter_mut().zip(&other.policies).for_each(|(a, b)| a.merge(b));
        self.open.iter_mut().zip(&other.open).for_each(|(a, b)| *a |= b);
        self.gains.iter_mut().zip(&other.gains).for_each(|(a, b)| a.merge(b));
        self.clues.merge(&other.clues);
        self.failures.merge(&other.failures);
    }

    /// What the runs of one policy reached.
    #[must_use]
    pub fn of(&self, policy: Known) -> &Reached {
        let at = Known::ALL.iter().position(|it| *it == policy).expect("every policy is among all");
        &self.policies[at]
    }

    /// Runs that came to their end.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.policies.iter().map(|it| it.runs).sum()
    }

    /// Runs, over all policies, in which something happened: `count` tells it of one policy.
    pub fn total(&self, count: impl Fn(&Reached) -> u64) -> u64 {
        self.policies.iter().map(count).sum()
    }
}

/// Rehearses. `ended` is called after each run, from any thread.
///
/// A run that panics is noted and left; whoever calls decides what becomes of the panic's own message.
///
/// # Errors
///
/// Where the system gives no threads.
pub fn cover(ground: &Arc<Ground>, plan: &Rehearsal, ended: &(dyn Fn() + Sync)) -> Result<Coverage, NoThreads> {
    let pool = ThreadPoolBuilder::new().num_threads(plan.jobs).build()?;
    let workers = u32::try_from(pool.current_num_threads()).unwrap_or(u32::MAX);
    let parts: Vec<Coverage> = pool.install(|| {
        let parts = (0..workers).into_par_iter();
        parts.map(|part| Worker::new(ground, plan).work(part, workers, ended)).collect()
    });
    let mut all = Coverage::new(ground);
    parts.iter().for_each(|it| all.merge(it));
    Ok(all)
}

/// One thread's share.
struct Worker<'a> {
    ground: &'a Arc<Ground>,
    plan: &'a Rehearsal,
    exercise: Exercise,
    marks: Marks,
    found: Coverage,
}

impl<'a> Worker<'a> {
    fn new(ground: &'a Arc<Ground>, plan: &'a Rehearsal) -> Self {
        let exercise = Exercise::new(Arc::clone(ground));
        Self { ground, plan, exercise, marks: Marks::new(ground), found: Coverage::new(ground) }
    }

    /// Plays every round whose number leaves `part` over when divided by `workers`.
    fn work(mut self, part: u32, workers: u32, ended: &(dyn Fn() + Sync)) -> Coverage {
        let policies = Known::ALL.len() as u32;
        let rounds = self.plan.runs.div_ceil(policies);
        for round in (part..rounds).step_by(workers as usize) {
            let of_round = (self.plan.runs - round * policies).min(policies) as usize;
            self.round(round, of_round, ended);
        }
        self.found
    }

    /// Plays one round: what happens with nothing done, which is the first policy, and the others against it.
    fn round(&mut self, round: u32, of_round: usize, ended: &(dyn Fn() + Sync)) {
        let mut null_harm = Vec::new();
        for (at, policy) in Known::ALL.into_iter().take(of_round).enumerate() {
            let seed = run_seed(self.plan.seed, round);
            let batch = self.plan.seed;
            let played = match policy {
                Known::Null => self.attempt(|it| null_harm = it.null_harm(seed)),
                Known::Random | Known::Cautious | Known::Assertive | Known::Everything => self.attempt(|it| {
                    it.begin_against(seed, &null_harm, false);
                    play(it, &mut *policy.seated(), luck(batch, round));
                }),
            };
            match played.and_then(|()| broken(&self.exercise).map_or(Ok(()), Err)) {
                Ok(()) => self.count(at, policy),
                Err(why) => self.found.failures.add(Failure { run: round, policy, seed: seed.0, why }),
            }
            ended();
        }
        if round < LOOKED_AT {
            self.look(round);
        }
    }

    /// Plays; what a panic said, where there is one. What it left behind is thrown away.
    fn attempt(&mut self, play: impl FnOnce(&mut Exercise)) -> Result<(), String> {
        let exercise = &mut self.exercise;
        catch_unwind(AssertUnwindSafe(|| play(exercise))).map_err(|panic| {
            self.exercise = Exercise::new(Arc::clone(self.ground));
            failure::said(&*panic)
        })
    }

    fn count(&mut self, at: usize, policy: Known) {
        let outcome = self.exercise.outcome();
        self.found.clues.add(&mut self.exercise);
        self.marks.read(self.exercise.record());
        self.found.policies[at].add(&outcome, &self.marks);
        if policy == Known::Random {
            let scores = reached::headline(&outcome);
            let started = &self.marks.responses;
            self.found.gains.iter_mut().zip(started).for_each(|(gain, started)| gain.add(*started, scores));
        }
        self.found.open.iter_mut().zip(&self.marks.responses).for_each(|(open, started)| *open |= started);
    }

    /// Plays a round once more, by a policy that differs from round to round, and asks every seat at every halt.
    fn look(&mut self, round: u32) {
        let policy = Known::ALL[round as usize % Known::ALL.len()];
        let seed = self.plan.seed;
        let seats = self.ground.scenario().seats.len();
        let mut seen = vec![false; self.found.open.len()];
        // What broke has been noted.
        let _ = self.attempt(|it| {
            it.begin_against(run_seed(seed, round), &[], false);
            let (mut player, mut luck) = (policy.seated(), luck(seed, round));
            while !it.is_over() {
                for seat in (0..seats).map(SeatId::at) {
                    it.open_to(seat).iter().for_each(|open| mark(&mut seen, open.response));
                }
                player.decide(it, SeatId(0), &mut luck);
                player.let_pass(it);
            }
        });
        self.found.open.iter_mut().zip(&seen).for_each(|(open, seen)| *open |= seen);
    }
}

fn mark(seen: &mut [bool], response: ResponseId) {
    seen[response.index()] = true;
}
