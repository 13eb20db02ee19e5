//! What ten times as many Allies cost, the same attacks given: `cargo bench --bench roster`.
//!
//! Both rosters take turns, block by block, so that a computer that changes its speed does so to both; the ratio counts.

#![allow(clippy::disallowed_types, reason = "a bench is about the wall clock")]
#![allow(clippy::print_stdout, reason = "a bench is read by people")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use whitecell::rehearse::{Known, run_seed};
use whitecell::rulebook::{Link, Rulebook};
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground};
use whitecell::store::bundled;
use whitecell::vocab::{SeatId, Slug};

/// How many times as many Allies.
const TIMES: usize = 10;

/// Blocks, and playthroughs in each.
const BLOCKS: u32 = 20;
const RUNS: u32 = 40;

fn main() {
    let usual = Arc::new(bundled::rulebook().clone());
    let crowded = Arc::new(crowded(&usual));
    println!("{:<20}{:<12}{:>16}{:>16}{:>8}", "scenario", "policy", "32 Allies /s", "320 Allies /s", "ratio");
    for (name, text) in bundled::scenarios() {
        let mut both = [&usual, &crowded].map(|rulebook| exercise(name, text, rulebook));
        for policy in [Known::Null, Known::Cautious, Known::Random] {
            let [usual, crowded] = rates(&mut both, policy);
            let ratio = crowded / usual;
            println!("{name:<20}{:<12}{usual:>16.0}{crowded:>16.0}{ratio:>8.2}", policy.name());
        }
    }
}

/// Playthroughs a second of each, the comparison with doing nothing not counted.
fn rates(both: &mut [Exercise; 2], policy: Known) -> [f64; 2] {
    let nothing = both.each_mut().map(|it| (0..RUNS).map(|run| it.null_harm(run_seed(1, run))).collect::<Vec<_>>());
    let mut best = [Duration::MAX; 2];
    for _ in 0..BLOCKS {
        for ((exercise, nothing), best) in both.iter_mut().zip(&nothing).zip(&mut best) {
            let start = Instant::now();
            for (run, nothing) in (0..RUNS).zip(nothing) {
                play(exercise, policy, run, nothing);
            }
            *best = start.elapsed().min(*best);
        }
    }
    best.map(|it| f64::from(RUNS) / it.as_secs_f64())
}

fn play(exercise: &mut Exercise, policy: Known, run: u32, nothing: &[f64]) {
    exercise.begin_against(run_seed(1, run), nothing, false);
    let mut player = policy.seated();
    let mut luck = ChaCha8Rng::seed_from_u64(u64::from(run));
    while !exercise.is_over() {
        player.decide(exercise, SeatId(0), &mut luck);
        exercise.run();
    }
}

fn exercise(name: &str, text: &str, rulebook: &Arc<Rulebook>) -> Exercise {
    let source = Source::new(name, text.as_bytes()).expect("it is text");
    let scenario = load(&source, rulebook).expect("it can be played");
    Exercise::new(Arc::new(Ground::new(Arc::clone(rulebook), Arc::new(scenario))))
}

/// The rulebook with every Ally there ten times, under new ids, linked to its own copies as the first are to each other.
fn crowded(usual: &Rulebook) -> Rulebook {
    let mut crowded = usual.clone();
    let named = |id: &Slug, copy: usize| Slug::new(&format!("{id}-{copy}")).expect("a slug with a number is a slug");
    for copy in 1..TIMES {
        for ally in &usual.roster.allies {
            let mut ally = ally.clone();
            ally.id = named(&ally.id, copy);
            crowded.roster.allies.push(ally);
        }
        for link in &usual.roster.links {
            let Link { a, b, kind } = link;
            crowded.roster.links.push(Link { a: named(a, copy), b: named(b, copy), kind: kind.clone() });
        }
    }
    crowded
}
