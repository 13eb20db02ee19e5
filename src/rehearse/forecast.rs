//! What each response that is open to a seat is likely to do: dry runs in worlds that the seat's belief allows.

mod band;
mod calibration;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::rulebook::parameters::Forecast as Numbers;
use crate::sim::{Belief, Choice, Ground, Imagined, KnownGround, Open};
use crate::view::Band;
use crate::vocab::{AllyId, ResponseId, Subject};

use super::runner::NoThreads;

pub use calibration::{Calibration, Sample, Tried};

/// What one response is likely to do by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Foretold {
    /// Which.
    pub response: ResponseId,
    /// What it is aimed at in the dry runs, in words; empty where at nothing.
    pub aimed_at: String,
    /// Points of deterrence and of resilience that it makes.
    pub bands: [Band; 2],
}

/// What the responses of a turn are likely to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// Worlds that were imagined: dry runs behind each band.
    pub worlds: u32,
    /// Dry runs in all.
    pub runs: u32,
    /// Each response that is open.
    pub each: Vec<Foretold>,
}

/// Tries every response that is open to the seat out in worlds that its belief allows. `None` where `stop` was raised.
///
/// The same belief gives the same forecast, whatever the number of `jobs` (0 for as many as there are cores).
///
/// # Errors
///
/// Where the system gives no threads.
pub fn forecast(
    ground: &Ground,
    known: &KnownGround,
    belief: &Belief,
    jobs: usize,
    stop: &AtomicBool,
) -> Result<Option<Forecast>, NoThreads> {
    let mut imagined = Imagined::new(known);
    let open = aimed(ground, &imagined.open(belief));
    let names = imagined.names(belief, &open);
    let choices: Vec<Choice> = open.iter().map(Open::choice).collect();
    let worlds = worlds(&ground.rulebook().parameters.forecast, choices.len());
    let Some(effects) = effects(imagined, known, belief, &choices, worlds, jobs, stop)? else { return Ok(None) };
    let numbers = &ground.rulebook().parameters.forecast;
    let each = open.iter().zip(names).enumerate().map(|(at, (it, aimed_at))| Foretold {
        response: it.response,
        aimed_at,
        bands: [0, 1].map(|score| band::of(numbers, score, effects.iter().map(|world| world[at][score]))),
    });
    Ok(Some(Forecast { worlds, runs: worlds * (choices.len() as u32 + 1), each: each.collect() }))
}

/// How many worlds are imagined for so many responses: each costs a dry run a response, and one with none of them.
fn worlds(numbers: &Numbers, responses: usize) -> u32 {
    let each = numbers.runs.value / (responses as f64 + 1.0);
    each.clamp(numbers.worlds_least.value, numbers.worlds_most.value) as u32
}

/// By world and choice: what it does there. `None` where `stop` was raised.
///
/// A place to imagine worlds in takes longer to make than a world: as many are made as there are cores, `first` counted, and each
/// goes from world to world.
fn effects(
    first: Imagined,
    known: &KnownGround,
    belief: &Belief,
    choices: &[Choice],
    worlds: u32,
    jobs: usize,
    stop: &AtomicBool,
) -> Result<Option<Vec<Vec<[f64; 2]>>>, NoThreads> {
    if choices.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build()?;
    let places = Mutex::new(vec![first]);
    let idle = || places.lock().unwrap_or_else(PoisonError::into_inner);
    let one = |world: u32| {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let free = idle().pop();
        let mut imagined = free.unwrap_or_else(|| Imagined::new(known));
        let effects = imagined.effects(belief, world, choices);
        idle().push(imagined);
        Some(effects)
    };
    Ok(pool.install(|| (0..worlds).into_par_iter().map(one).collect()))
}

/// One target for each response: the likeliest culprit, a network that something is wrong with, an Ally that was hit; else the
/// first.
fn aimed(ground: &Ground, open: &[Open]) -> Vec<Open> {
    let hit = |it: AllyId| ground.scenario().victims.contains(&it);
    let fits = |it: &Open| match it.target {
        Subject::Adversary(_) => it.likelihood,
        Subject::Network(_) => f64::from(u8::from(it.affected)),
        Subject::Ally(ally) => f64::from(u8::from(hit(ally))),
        Subject::Alliance => 0.0,
    };
    let mut aimed: Vec<Open> = Vec::new();
    for it in open {
        match aimed.iter_mut().find(|best| best.response == it.response) {
            Some(best) if fits(it) > fits(best) => *best = *it,
            Some(_) => {}
            None => aimed.push(*it),
        }
    }
    aimed
}
