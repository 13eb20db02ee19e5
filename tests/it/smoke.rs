//! Temporary look at runs.
use std::sync::Arc;
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;

#[test]
fn look() {
    let rulebook = Arc::new(bundled::rulebook().clone());
    for (name, text) in bundled::scenarios() {
        let source = Source::new(name, text.as_bytes()).unwrap();
        let scenario = Arc::new(load(&source, &rulebook).unwrap());
        let ground = Arc::new(Ground::new(Arc::clone(&rulebook), scenario));
        let mut exercise = Exercise::new(ground);
        let t = std::time::Instant::now();
        for seed in 0..5 {
            exercise.begin(Seed(seed));
            let mut turns = 0;
            while !exercise.is_over() { exercise.run(); turns += 1; assert!(turns < 200); }
            let o = exercise.outcome();
            println!("{name} {seed} events {} locks {turns} ending {:?} {:?}", exercise.record().len(), o.ending, o.scores.map(|x| x.round()));
        }
        println!("{:?}", t.elapsed());
        exercise.begin(Seed(1));
        while !exercise.is_over() { exercise.run(); }
        for e in exercise.record() { println!("{} {:?} {:?}", e.at, e.event, e.cause); }
    }
}
