//! What is said to win an Ally over.

use whitecell::view::Stance;
use whitecell::vocab::SeatId;

use crate::support::{Dice, plan_at_random, tables};

const SEAT: SeatId = SeatId(0);

#[test]
fn what_would_win_an_ally_over_never_drives_it_away() {
    let mut told = 0;
    for (table, seed) in tables().iter().cycle().zip(40..50) {
        let mut exercise = table.begin(seed);
        let mut dice = Dice(seed);
        while !exercise.is_over() {
            plan_at_random(table, &mut exercise, &mut dice);
            for position in &exercise.board(SEAT).council.positions {
                let passes = position.stance > Stance::Wavers;
                assert!(!passes || position.wins.is_empty(), "{} lets it pass as it is", position.ally);
                assert!(position.wins.iter().all(|it| it.to >= position.stance), "{position:?}");
                told += position.wins.len();
            }
            exercise.run();
        }
    }
    assert!(told > 20, "only {told} ways were told");
}
