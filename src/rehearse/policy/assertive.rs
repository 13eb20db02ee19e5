//! Names and punishes as soon as it may, and helps a little.

use rand_chacha::ChaCha8Rng;

use crate::rulebook::{LegalClass, Level, Outcome, TargetKind};
use crate::sim::{Choice, CouncilChoice, Exercise};
use crate::vocab::SeatId;

use super::hand::{Card, Hand};
use super::{Policy, answering};

/// Likelihood from which it accuses, 0-1: more likely than not.
const LIKELY: f64 = 0.55;

/// The highest rung it climbs to: short of war.
const SHORT_OF_WAR: f64 = 7.0;

/// Names and punishes as soon as it may.
#[derive(Default)]
pub(super) struct Assertive {
    hand: Hand,
}

impl Policy for Assertive {
    fn decide(&mut self, exercise: &mut Exercise, seat: SeatId, _luck: &mut ChaCha8Rng) {
        answering::first(exercise, seat);
        stand_firm(exercise, seat);
        self.hand.look(exercise, seat, |it| if it.accuses() { punish(it) } else { help(it) });
        self.hand.play(exercise, seat, usize::MAX, |it| it.target == TargetKind::Adversary);
        self.hand.play(exercise, seat, 1, |it| it.target != TargetKind::Adversary);
    }
}

/// Where silence was broken: puts the text again as it stands.
fn stand_firm(exercise: &mut Exercise, seat: SeatId) {
    if exercise.council_moves(seat).contains(&CouncilChoice::Hold) {
        exercise.choose(seat, Choice::Council(CouncilChoice::Hold)).expect("what is open is admitted");
    }
}

/// Of what accuses: the hardest first.
fn punish(card: &Card<'_>) -> Option<u32> {
    let row = card.row;
    let war = row.legal == LegalClass::SelfDefence || row.rung > SHORT_OF_WAR;
    let wanted = card.open.likelihood >= LIKELY && !war && row.imposes > 0.0;
    wanted.then_some(100 - (10.0 * row.rung) as u32)
}

/// Of what accuses nobody: what mends.
fn help(card: &Card<'_>) -> Option<u32> {
    let plain = card.row.level == Level::Technical && card.open.affected;
    (plain && !card.row.outcomes.contains(&Outcome::Isolate)).then_some(0)
}
