//! How long the forecasts of a turn take, by scenario and turn, on every core: `cargo bench --bench forecast`.

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use whitecell::rehearse::{forecast, run_seed};
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground, KnownGround};
use whitecell::store::bundled;
use whitecell::vocab::SeatId;

fn main() {
    divan::main();
}

/// Scenarios, each with the turn that is foretold, counting from 0.
const TURNS: [(&str, u16); 5] = [
    ("bronze-statue.ron", 1),
    ("bronze-statue.ron", 5),
    ("homeland.ron", 1),
    ("homeland.ron", 6),
    ("thousand-cuts.ron", 5),
];

#[divan::bench(args = 0..TURNS.len(), sample_count = 20)]
fn of_a_turn(bencher: Bencher<'_, '_>, at: usize) {
    let (name, turn) = TURNS[at];
    let rulebook = Arc::new(bundled::rulebook().clone());
    let (_, text) = bundled::scenarios().find(|(it, _)| *it == name).expect("it ships");
    let source = Source::new(name, text.as_bytes()).expect("it is text");
    let scenario = load(&source, &rulebook).expect("it can be played");
    let ground = Arc::new(Ground::new(rulebook, Arc::new(scenario)));
    let mut exercise = Exercise::new(Arc::clone(&ground));
    exercise.begin(run_seed(1, 1));
    while exercise.turn() < turn {
        exercise.run();
    }
    let (known, belief) = (KnownGround::of(&ground), exercise.belief(SeatId(0)));
    bencher.bench_local(|| black_box(forecast(&ground, &known, &belief, 0, &AtomicBool::new(false))));
}
