//! Many runs of years of peace, on every core, handed out in order.

use rayon::ThreadPoolBuilder;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::sim::{Peace, Years};

use super::runner::{NoThreads, run_seed};

/// What is to be run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Years in each run.
    pub years: u32,
    /// Runs.
    pub runs: u32,
    /// Fixes all of them.
    pub seed: u64,
    /// Cores to use; 0 for all there are.
    pub jobs: usize,
}

/// Runs held at a time: as many as keep a few cores busy, so that memory does not grow with the number of runs.
const HELD: u32 = 16;

/// Why a chronicle stopped short.
#[derive(Debug, thiserror::Error)]
pub enum Unfinished<E> {
    /// The system gave no threads to run on.
    #[error(transparent)]
    NoThreads(#[from] NoThreads),
    /// Whoever took the runs would take no more.
    #[error("{0}")]
    Refused(E),
}

/// Lets peace pass many times, and hands out each run in order, counting from 0.
///
/// # Errors
///
/// Where the system gives no threads, or `take` fails.
pub fn chronicle<E>(
    peace: &Peace,
    span: &Span,
    mut take: impl FnMut(u32, Years) -> Result<(), E>,
) -> Result<(), Unfinished<E>> {
    let pool = ThreadPoolBuilder::new().num_threads(span.jobs).build().map_err(NoThreads::from)?;
    for first in (0..span.runs).step_by(HELD as usize) {
        let runs = first..span.runs.min(first.saturating_add(HELD));
        let one = |run: u32| peace.run(run_seed(span.seed, run), span.years);
        let held: Vec<Years> = pool.install(|| runs.clone().into_par_iter().with_max_len(1).map(one).collect());
        for (run, years) in runs.zip(held) {
            take(run, years).map_err(Unfinished::Refused)?;
        }
    }
    Ok(())
}
