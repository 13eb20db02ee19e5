//! Helps, tells, consults, gathers evidence; answers only what is sure, and mildly.

use rand_chacha::ChaCha8Rng;

use crate::rulebook::{LegalClass, Level, Outcome, Response};
use crate::sim::{Choice, CouncilChoice, Exercise};
use crate::vocab::SeatId;

use super::hand::{Card, Hand};
use super::{Policy, answering};

/// Likelihood from which it accuses, 0-1: very likely, with room to spare.
const SURE: f64 = 0.9;

/// The highest rung it climbs to.
const MILD: f64 = 3.0;

/// Helps, tells, consults, gathers evidence.
#[derive(Default)]
pub(super) struct Cautious {
    hand: Hand,
}

impl Policy for Cautious {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, _luck: &mut ChaCha8Rng) {
        answering::first(exercise, seat);
        give_way(exercise, seat);
        let help = |it: &Response| it.level == Level::Technical;
        let word = |it: &Response| matches!(it.level, Level::Informational | Level::Political);
        self.hand.look(exercise, seat, wish);
        self.hand.play(exercise, seat, 1, help);
        self.hand.play(exercise, seat, 1, word);
        self.hand.play(exercise, seat, usize::MAX, |_| true);
    }
}

/// Where silence was broken: shows the evidence, and softens.
fn give_way(exercise: &mut Exercise, seat: SeatId) {
    let open = exercise.council_moves(seat);
    if !open.contains(&CouncilChoice::Hold) {
        return;
    }
    for step in [CouncilChoice::Share, CouncilChoice::Soften] {
        if open.contains(&step) {
            exercise.choose(seat, Choice::Council(step)).expect("what is open is admitted");
        }
    }
}

fn wish(card: &Card<'_>) -> Option<u32> {
    let row = card.row;
    let lawful = matches!(row.legal, LegalClass::Unproblematic | LegalClass::Retorsion | LegalClass::Enforcement);
    let cuts_off = row.outcomes.contains(&Outcome::Isolate);
    if !lawful || cuts_off || row.rung > MILD || !card.open.affected {
        return None;
    }
    if card.accuses() {
        return (card.open.likelihood >= SURE).then_some(50);
    }
    Some(match row.level {
        Level::Technical => 10,
        Level::Informational => 20,
        Level::Political => 30,
        Level::Military => 40,
        Level::Diplomatic | Level::Economic => 60,
    })
}
