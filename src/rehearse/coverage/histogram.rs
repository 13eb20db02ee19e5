//! Scores, counted by tenths of a point: the same in whatever order they come, and no larger for a million of them.

use crate::rehearse::Spread;

/// Tenths of a point from 0 to 100.
const CLASSES: usize = 1001;

/// Parts of a point that the sum is kept in.
const PARTS: f64 = 1000.0;

/// Scores of 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    counts: Vec<u64>,
    sum: i64,
    total: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        Self { counts: vec![0; CLASSES], sum: 0, total: 0 }
    }
}

impl Histogram {
    pub(super) fn add(&mut self, score: f64) {
        let class = (score * 10.0).round() as usize;
        self.counts[class.min(CLASSES - 1)] += 1;
        self.sum += (score * PARTS).round() as i64;
        self.total += 1;
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(a, b)| *a += b);
        self.sum += other.sum;
        self.total += other.total;
    }

    /// Mean and quantiles, to a tenth of a point; all zero where there are none.
    #[must_use]
    pub fn spread(&self) -> Spread {
        let mean = self.sum as f64 / PARTS / self.total.max(1) as f64;
        Spread { mean, p10: self.quantile(0.1), p50: self.quantile(0.5), p90: self.quantile(0.9) }
    }

    fn quantile(&self, share: f64) -> f64 {
        let wanted = share * self.total as f64;
        let mut below = 0;
        for (class, count) in self.counts.iter().enumerate() {
            below += count;
            if *count > 0 && below as f64 >= wanted {
                return class as f64 / 10.0;
            }
        }
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_right_to_a_tenth() {
        let mut histogram = Histogram::default();
        (0..=100).for_each(|score| histogram.add(f64::from(score)));
        let spread = histogram.spread();
        assert_eq!((spread.mean, spread.p10, spread.p50, spread.p90), (50.0, 10.0, 50.0, 90.0));
        let mut ten = Histogram::default();
        (1..=10).for_each(|score| ten.add(f64::from(score)));
        assert_eq!((ten.spread().p10, ten.spread().p90), (1.0, 9.0));
        assert_eq!(Histogram::default().spread().p90, 0.0);
    }
}
