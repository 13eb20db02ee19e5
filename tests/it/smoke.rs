//! Temporary look at boards.
use std::sync::Arc;
use whitecell::scenario::{Source, load};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;
use whitecell::ui::describe;

#[test]
fn look() {
    let rulebook = Arc::new(bundled::rulebook().clone());
    for (name, text) in bundled::scenarios() {
        let source = Source::new(name, text.as_bytes()).unwrap();
        let scenario = Arc::new(load(&source, &rulebook).unwrap());
        let ground = Arc::new(Ground::new(Arc::clone(&rulebook), scenario));
        let mut exercise = Exercise::new(ground);
        exercise.begin(Seed(7));
        let seat = whitecell::vocab::SeatId(0);
        let mut n = 0;
        while !exercise.is_over() {
            let b = exercise.board(seat);
            if n < 2 || n == 5 { for l in describe::board(&b) { println!("{l}"); } println!("=========="); }
            if n == 2 { for g in &b.gauges { for l in describe::explanation(&exercise.explain(seat, g.opens)) { println!("{l}"); } } }
            n += 1;
            for c in exercise.choices(seat).into_iter().step_by(3) { let _ = exercise.choose(seat, c); }
            exercise.run();
        }
        let r = exercise.review(seat).unwrap();
        for l in describe::review(&r) { println!("{l}"); }
    }
}
