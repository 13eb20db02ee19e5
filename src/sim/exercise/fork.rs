//! Going on from a state otherwise: with one response more, to some moment, and what the scores are worth there.

use crate::sim::score::{self, Inputs};
use crate::sim::snapshot::Snapshot;
use crate::sim::state::{Choice, Halt};
use crate::vocab::{Moment, Score, SeatId};

use super::Exercise;

/// The scores that a forecast is of, by their place in [`Score::ALL`]: deterrence and resilience.
const FORETOLD: [usize; 2] = [1, 7];
const _: () =
    assert!(matches!((Score::ALL[FORETOLD[0]], Score::ALL[FORETOLD[1]]), (Score::Deterrence, Score::Resilience)));

impl Exercise {
    /// Until when a forecast looks: the end of the turn that the rulebook names, or of the exercise, if that comes first.
    #[must_use]
    pub fn horizon(&self) -> Moment {
        let clock = self.clock();
        let turns = self.model.ground.rulebook.parameters.forecast.turns.value.max(1.0) as usize;
        let next = self.model.ground.scenario.turns.iter().skip(usize::from(clock.turn) + 1).take(turns - 1);
        clock.turn_ends + next.map(|it| it.hours).sum::<u32>()
    }

    /// Whether a turn has just opened, and nothing interrupted it yet.
    #[must_use]
    pub fn is_at_turn(&self) -> bool {
        self.clock().halt == Some(Halt::Turn)
    }

    /// What each choice does to deterrence and to resilience by `until`, in points: the difference that it makes when it alone
    /// is planned, on the same rolls. This exercise is left wherever the last of them led; its record and ledger are gone.
    pub fn effects(&mut self, from: &Snapshot, seat: SeatId, choices: &[Choice], until: Moment) -> Vec<[f64; 2]> {
        self.go_on_from(from, seat, None, until);
        let without = self.closed();
        let with = |choice: &Choice| {
            self.go_on_from(from, seat, Some(*choice), until);
            difference(self.closed(), without)
        };
        choices.iter().map(with).collect()
    }

    /// The same, where nobody knows what would have come of it if nobody acted: as much harm more as in the run without.
    pub(in crate::sim) fn imagined_effects(
        &mut self,
        from: &Snapshot,
        seat: SeatId,
        choices: &[Choice],
        until: Moment,
    ) -> Vec<[f64; 2]> {
        let null_before = from.conduct.null_harm.last().copied().unwrap_or(0.0);
        self.go_on_from(from, seat, None, until);
        let null_harm = null_before + self.model.conduct.harm - from.conduct.harm;
        let without = self.judged_against(null_harm);
        let with = |choice: &Choice| {
            self.go_on_from(from, seat, Some(*choice), until);
            difference(self.judged_against(null_harm), without)
        };
        choices.iter().map(with).collect()
    }

    fn go_on_from(&mut self, from: &Snapshot, seat: SeatId, choice: Option<Choice>, until: Moment) {
        self.restore(from);
        if let Some(choice) = choice {
            self.plan(seat, choice);
        }
        self.run_until(until);
    }

    /// The scores of the turn that was closed last.
    fn closed(&self) -> [f64; 2] {
        let scores = self.outcome().scores;
        FORETOLD.map(|it| scores[it])
    }

    /// The scores now, against so much harm if nobody had acted.
    fn judged_against(&mut self, null_harm: f64) -> [f64; 2] {
        let facts = self.facts();
        let scores = Inputs { null_harm, ..score::Inputs::read(&facts) }.scores(&facts);
        FORETOLD.map(|it| scores[it])
    }
}

fn difference(with: [f64; 2], without: [f64; 2]) -> [f64; 2] {
    [with[0] - without[0], with[1] - without[1]]
}
