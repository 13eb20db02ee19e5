//! What a response is worth to a player who chooses by chance: the scores with it, against those without.

use crate::vocab::Score;

/// Parts of a point that sums are kept in, so that they add up to the same in any order.
const PARTS: f64 = 1000.0;

/// Runs on one side below which nothing is said.
const ENOUGH: u64 = 30;

/// The scores of runs with a response and of those without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    with: Side,
    without: Side,
}

/// Sums over some runs, in parts of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Side {
    runs: u64,
    sums: [i64; Score::HEADLINE.len()],
    /// Of the overall score.
    squares: i128,
}

impl Gain {
    pub(super) fn add(&mut self, with: bool, scores: [f64; Score::HEADLINE.len()]) {
        let side = if with { &mut self.with } else { &mut self.without };
        side.runs += 1;
        let parts = scores.map(|it| (it * PARTS).round() as i64);
        side.sums.iter_mut().zip(parts).for_each(|(sum, it)| *sum += it);
        side.squares += i128::from(parts[0]) * i128::from(parts[0]);
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (side, other) in [(&mut self.with, &other.with), (&mut self.without, &other.without)] {
            side.runs += other.runs;
            side.sums.iter_mut().zip(other.sums).for_each(|(sum, it)| *sum += it);
            side.squares += other.squares;
        }
    }

    /// What each headline score differs by in runs with it, points; `None` while too few runs tell.
    #[must_use]
    pub fn points(&self) -> Option<[f64; Score::HEADLINE.len()]> {
        let enough = self.with.runs >= ENOUGH && self.without.runs >= ENOUGH;
        enough.then(|| std::array::from_fn(|at| self.with.mean(at) - self.without.mean(at)))
    }

    /// Whether not choosing it is better on every headline score, and overall by more than chance explains (two standard
    /// errors).
    #[must_use]
    pub fn is_dominated(&self) -> bool {
        let error = || self.with.error_squared() + self.without.error_squared();
        self.points().is_some_and(|it| it.iter().all(|by| *by < 0.0) && it[0] * it[0] > 4.0 * error())
    }
}

impl Side {
    fn mean(&self, at: usize) -> f64 {
        self.sums[at] as f64 / PARTS / self.runs.max(1) as f64
    }

    /// The square of the standard error of the overall score.
    fn error_squared(&self) -> f64 {
        let runs = self.runs.max(1) as f64;
        let variance = self.squares as f64 / (PARTS * PARTS) / runs - self.mean(0) * self.mean(0);
        variance.max(0.0) / runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gain(with: [f64; 5], without: [f64; 5]) -> Gain {
        let mut gain = Gain::default();
        for run in 0..50 {
            let noise = f64::from(run % 5);
            gain.add(true, with.map(|it| it + noise));
            gain.add(false, without.map(|it| it + noise));
        }
        gain
    }

    #[test]
    fn what_costs_on_every_score_is_dominated() {
        assert!(gain([40.0; 5], [50.0; 5]).is_dominated());
        assert!(!gain([40.0, 40.0, 60.0, 40.0, 40.0], [50.0; 5]).is_dominated(), "it is good for something");
        assert!(!gain([49.9; 5], [50.0; 5]).is_dominated(), "that may be chance");
        assert!(!Gain::default().is_dominated(), "nobody tried");
    }
}
