//! What gathers until it happens: a hazard towards its threshold.

use serde::Serialize;

use crate::sim::math::{halving, ln};
use crate::vocab::{HOURS_PER_DAY, Moment};

const LN_2: f64 = core::f64::consts::LN_2;

/// Something that gathers until it happens.
///
/// Between two moments it gathers in closed form, so nobody has to look in on it: it is brought up to date when it is due, and
/// when its pace changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Buildup {
    /// Intensity gathered until `since`.
    gathered: f64,
    /// Intensity at which it happens.
    needed: f64,
    /// Intensity a day; of a pace that fades, what it was at `fades.1`.
    pace: f64,
    /// Days in which the pace halves, and from when on; 0 days for a steady pace.
    fades: (f64, Moment),
    since: Moment,
    /// The first hour at which it has gathered enough, at its present pace.
    due: Moment,
}

impl Buildup {
    /// Nothing gathered, and nothing gathering until a pace is set.
    pub(crate) const fn until(needed: f64) -> Self {
        let start = Moment::START;
        Self { gathered: 0.0, needed, pace: 0.0, fades: (0.0, start), since: start, due: Moment::NEVER }
    }

    /// The same, of which so much has gathered already.
    pub(crate) const fn gathered(gathered: f64, needed: f64) -> Self {
        Self { gathered, ..Self::until(needed) }
    }

    /// How much has gathered by `now`.
    pub(crate) fn by(&self, now: Moment) -> f64 {
        self.gathered + if self.pace > 0.0 { self.intensity(now) } else { 0.0 }
    }

    /// When it is due; `NEVER` where it stands still, and where it has happened and waits to be made anew.
    pub(crate) const fn due(&self) -> Moment {
        self.due
    }

    /// Whether it is due by `now`, or has happened and waits to be made anew: worth bringing up to date.
    pub(crate) fn is_due(&self, now: Moment) -> bool {
        self.due <= now || self.gathered >= self.needed
    }

    /// Brings it up to date where that is worth it; whether it happens.
    pub(crate) fn comes(&mut self, now: Moment) -> bool {
        self.is_due(now) && self.gather(now)
    }

    /// Sets how much gathers in a day from now on; whether that is another pace than before.
    pub(crate) fn set_pace(&mut self, now: Moment, per_d: f64) -> bool {
        self.set_fading_pace(now, per_d, (0.0, Moment::START))
    }

    /// Whether that is its pace already.
    pub(crate) fn runs_at(&self, per_d: f64, fades: (f64, Moment)) -> bool {
        per_d == self.pace && fades == self.fades
    }

    /// The same, at a pace that halves in so many days and was `per_d` at the given moment.
    pub(crate) fn set_fading_pace(&mut self, now: Moment, per_d: f64, fades: (f64, Moment)) -> bool {
        if self.runs_at(per_d, fades) {
            return false;
        }
        self.gather(now);
        self.pace = per_d;
        self.fades = fades;
        self.foresee();
        true
    }

    /// Brings it up to date; whether it has gathered enough.
    pub(crate) fn gather(&mut self, now: Moment) -> bool {
        if self.pace > 0.0 {
            self.gathered += self.intensity(now);
        }
        self.since = now;
        let happens = self.gathered >= self.needed;
        if happens {
            self.due = Moment::NEVER;
        } else if self.due <= now {
            self.foresee();
        }
        happens
    }

    /// Intensity that gathers from `since` until `now`.
    fn intensity(&self, now: Moment) -> f64 {
        let (half_life_d, from) = self.fades;
        if half_life_d <= 0.0 {
            return self.pace * now.days_since(self.since);
        }
        let left = |at: Moment| halving(at.days_since(from), half_life_d);
        self.pace * half_life_d / LN_2 * (left(self.since) - left(now))
    }

    fn foresee(&mut self) {
        let wait_h = self.days_left().map_or(f64::INFINITY, |it| libm::ceil(it * HOURS_PER_DAY));
        self.due = if wait_h < f64::from(u32::MAX / 2) { self.since + (wait_h as u32).max(1) } else { Moment::NEVER };
    }

    /// Days from `since` until it has gathered enough; `None` if it never will, or has.
    fn days_left(&self) -> Option<f64> {
        let (half_life_d, from) = self.fades;
        let missing = self.needed - self.gathered;
        if self.pace <= 0.0 || missing <= 0.0 {
            return None;
        }
        if half_life_d <= 0.0 {
            return Some(missing / self.pace);
        }
        let now = self.pace * halving(self.since.days_since(from), half_life_d);
        let left = 1.0 - missing * LN_2 / (now * half_life_d);
        (left > 0.0).then(|| -half_life_d * ln(left) / LN_2)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_happens_when_it_is_due_and_not_an_hour_before(
            needed in 0.01..5.0_f64, per_d in 0.01..3.0_f64, half_life_d in prop_oneof![Just(0.0), 0.5..60.0_f64],
            start in 0..200_u32, since_h in 0..100_u32,
        ) {
            let mut it = Buildup { since: Moment(start), ..Buildup::until(needed) };
            it.set_fading_pace(Moment(start), per_d, (half_life_d, Moment(start.saturating_sub(since_h))));
            let due = it.due();
            if due == Moment::NEVER {
                prop_assert!(half_life_d > 0.0 && !it.gather(Moment(start + 100_000)));
            } else {
                if due.hours() > start + 1 {
                    let mut early = it;
                    prop_assert!(!early.gather(Moment(due.hours() - 1)));
                }
                let mut late = it;
                prop_assert!(late.gather(due) || late.gather(due + 1));
            }
        }

        #[test]
        fn looking_in_on_it_changes_nothing(per_d in 0.01..3.0_f64, half_life_d in prop_oneof![Just(0.0), 0.5..60.0_f64], looks in 0..200_u32) {
            let mut once = Buildup::until(1e9);
            once.set_fading_pace(Moment::START, per_d, (half_life_d, Moment::START));
            let mut often = once;
            once.gather(Moment(500));
            often.gather(Moment(looks));
            often.gather(Moment(500));
            prop_assert!((once.gathered - often.gathered).abs() < 1e-9 * once.gathered.max(1.0));
        }
    }

    #[test]
    fn a_new_pace_counts_from_now_on() {
        let mut it = Buildup::until(3.0);
        it.set_pace(Moment(0), 1.0);
        it.set_pace(Moment(24), 2.0);
        assert_eq!((it.gathered, it.due()), (1.0, Moment(48)));
        it.set_pace(Moment(36), 0.0);
        assert_eq!((it.gathered, it.due()), (2.0, Moment::NEVER));
    }

    #[test]
    fn what_has_happened_is_not_due_again() {
        let mut it = Buildup::until(1.0);
        it.set_pace(Moment(0), 1.0);
        assert!(it.gather(Moment(24)) && it.gather(Moment(30)));
        it.set_pace(Moment(31), 5.0);
        assert_eq!(it.due(), Moment::NEVER);
    }
}
