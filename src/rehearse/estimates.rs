//! What analysts come to believe over time when nobody does anything: the truth, and whoever is framed.

use std::sync::Arc;

use rayon::ThreadPoolBuilder;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::sim::{Exercise, Ground};
use crate::vocab::{HypothesisId, IncidentId, Moment};

use super::runner::{AT_ONCE, NoThreads, run_seed};
use super::statistics::Spread;

/// What is to be watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// Runs.
    pub runs: u32,
    /// Fixes all of them.
    pub seed: u64,
    /// Cores to use; 0 for all there are.
    pub jobs: usize,
    /// When to look, earliest first.
    pub at: Vec<Moment>,
}

/// What was believed of an incident at a moment, over the runs in which it was known by then.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The incident.
    pub incident: IncidentId,
    /// When.
    pub at: Moment,
    /// Share of the runs in which it was known, 0-1.
    pub known: f64,
    /// How likely the analysts held the truth, 0-1.
    pub truth: Spread,
    /// How likely they held whoever a planted trail frames, 0-1; `None` where nobody is framed.
    pub framed: Option<Spread>,
}

/// One look: truth and framed, if the incident is known.
type Look = Option<(f64, f64)>;

/// Lets many exercises run with nothing done, and looks at what is believed: every incident of the scenario at every moment, the
/// moments of one incident together.
///
/// # Errors
///
/// Where the system gives no threads.
pub fn watch(ground: &Arc<Ground>, watch: &Watch) -> Result<Vec<Estimate>, NoThreads> {
    let pool = ThreadPoolBuilder::new().num_threads(watch.jobs).build()?;
    let looks: Vec<Vec<Look>> = pool.install(|| {
        let runs = (0..watch.runs).into_par_iter().with_min_len(AT_ONCE);
        runs.map_init(|| Exercise::new(Arc::clone(ground)), |exercise, run| one(exercise, watch, run)).collect()
    });
    let incidents = ground.scenario().incidents.len();
    let places = (0..incidents).flat_map(|it| (0..watch.at.len()).map(move |at| (IncidentId::at(it), at)));
    let of = |(incident, at): (IncidentId, usize)| {
        let known: Vec<(f64, f64)> = looks.iter().filter_map(|it| it[at * incidents + incident.index()]).collect();
        Estimate {
            incident,
            at: watch.at[at],
            known: known.len() as f64 / looks.len().max(1) as f64,
            truth: Spread::of(known.iter().map(|it| it.0)),
            framed: framed(ground, incident).map(|_| Spread::of(known.iter().map(|it| it.1))),
        }
    };
    Ok(places.map(of).collect())
}

/// One run: what is believed of every incident, moment by moment.
fn one(exercise: &mut Exercise, watch: &Watch, run: u32) -> Vec<Look> {
    exercise.begin_against(run_seed(watch.seed, run), &[], false);
    let ground = Arc::clone(exercise.ground());
    let incidents = &ground.scenario().incidents;
    let mut looks = Vec::with_capacity(watch.at.len() * incidents.len());
    for &moment in &watch.at {
        exercise.run_until(moment);
        for incident in (0..incidents.len()).map(IncidentId::at) {
            let author = exercise.author(incident);
            let truth = exercise.likelihood(incident, author);
            let other = framed(&ground, incident).and_then(|it| exercise.likelihood(incident, it));
            looks.push(truth.map(|it| (it, other.unwrap_or(0.0))));
        }
    }
    looks
}

/// Whom a planted trail on an incident frames.
fn framed(ground: &Ground, incident: IncidentId) -> Option<HypothesisId> {
    let operations = ground.scenario().operations.iter().filter(|it| it.incident == incident);
    operations.flat_map(|it| &it.plants).map(|it| it.frames).next()
}
