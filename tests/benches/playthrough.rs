//! How long one playthrough takes, by scenario and policy, on one core: `cargo bench --bench playthrough`.
//!
//! `against_nothing` is what a batch pays once a run: the same exercise with nothing done about it.

use std::hint::black_box;
use std::sync::Arc;

use divan::Bencher;
use divan::counter::ItemsCount;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use whitecell::rehearse::{Known, run_seed};
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground};
use whitecell::store::bundled;
use whitecell::vocab::SeatId;

/// Playthroughs of one sample, each with another seed.
const RUNS: u32 = 40;

fn main() {
    divan::main();
}

fn exercise(name: &str) -> Exercise {
    let rulebook = Arc::new(bundled::rulebook().clone());
    let (_, text) = bundled::scenarios().find(|(it, _)| *it == name).expect("it ships");
    let source = Source::new(name, text.as_bytes()).expect("it is text");
    let scenario = load(&source, &rulebook).expect("it can be played");
    Exercise::new(Arc::new(Ground::new(rulebook, Arc::new(scenario))))
}

const SCENARIOS: [&str; 2] = ["bronze-statue.ron", "homeland.ron"];

#[divan::bench(args = SCENARIOS)]
fn against_nothing(bencher: Bencher<'_, '_>, name: &str) {
    let mut exercise = exercise(name);
    bencher.counter(ItemsCount::new(RUNS)).bench_local(|| {
        for run in 0..RUNS {
            black_box(exercise.null_harm(run_seed(1, run)));
        }
    });
}

#[divan::bench(args = SCENARIOS, consts = [0, 1, 2, 3, 4])]
fn policy<const KNOWN: usize>(bencher: Bencher<'_, '_>, name: &str) {
    let policy = Known::ALL[KNOWN];
    let mut exercise = exercise(name);
    let nothing: Vec<Vec<f64>> = (0..RUNS).map(|run| exercise.null_harm(run_seed(1, run))).collect();
    bencher.counter(ItemsCount::new(RUNS)).bench_local(|| {
        for (run, nothing) in (0..RUNS).zip(&nothing) {
            exercise.begin_against(run_seed(1, run), nothing, false);
            let mut player = policy.seated();
            let mut luck = ChaCha8Rng::seed_from_u64(u64::from(run));
            while !exercise.is_over() {
                player.decide(&mut exercise, SeatId(0), &mut luck);
                exercise.run();
            }
            black_box(exercise.outcome());
        }
    });
}
