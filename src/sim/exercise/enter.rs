//! Entering an exercise in its middle, as authors do who try something out.

use crate::journal::{Cause, Event, Rule};
use crate::sim::chance::Seed;
use crate::vocab::{FlagId, InjectId};

use super::Exercise;

impl Exercise {
    /// Begins an exercise in which flags stand so from the beginning, and lets time pass with nothing done until an inject comes,
    /// where one is named: the clock stands still there. Whether it came. The comparison with doing nothing has the same flags.
    pub fn enter(&mut self, seed: Seed, set: &[(FlagId, bool)], at: Option<InjectId>) -> bool {
        self.begin_against(seed, &[], false);
        self.suppose(set);
        let null_harm = self.idle();
        self.begin_against(seed, &null_harm, true);
        self.suppose(set);
        at.is_none_or(|inject| self.pass_to(inject))
    }

    fn suppose(&mut self, set: &[(FlagId, bool)]) {
        for &(flag, on) in set {
            self.commit(Cause::Opening, Event::FlagSet { flag, on });
        }
    }

    /// Lets time pass with nothing done until the inject comes; whether it did.
    fn pass_to(&mut self, inject: InjectId) -> bool {
        loop {
            if self.record().iter().any(|it| it.event == Event::InjectDelivered { inject }) {
                break;
            }
            if self.is_over() {
                return false;
            }
            self.run_until(self.now() + 1);
        }
        let clock = self.clock();
        if clock.halt.is_none() {
            self.commit(Cause::Rule(Rule::Time), Event::Interrupted { turn: clock.turn });
        }
        !self.is_over()
    }
}
