//! What many runs add up to.

use super::runner::Run;

/// A score over many runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// A tenth of the runs are below.
    pub p10: f64,
    /// Half of the runs are below.
    pub p50: f64,
    /// A tenth of the runs are above.
    pub p90: f64,
}

impl Spread {
    /// The spread of these values; all zero where there are none.
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        if values.is_empty() {
            return Self { mean: 0.0, p10: 0.0, p50: 0.0, p90: 0.0 };
        }
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.sort_unstable_by(f64::total_cmp);
        Self { mean, p10: quantile(&values, 0.1), p50: quantile(&values, 0.5), p90: quantile(&values, 0.9) }
    }
}

/// The quantile of sorted values, straight between the two nearest (method 7 of Hyndman and Fan, 1996).
pub(super) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let below = place as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

/// How a policy fared.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Scores in the order of [`Score::HEADLINE`](crate::vocab::Score::HEADLINE).
    pub scores: [Spread; 5],
    /// How often each ending of the scenario was reached, in its order.
    pub endings: Vec<usize>,
}

impl Summary {
    /// Sums up the runs of one policy in a scenario with so many endings.
    pub fn of(runs: &[Run], endings: usize) -> Self {
        let mut counts = vec![0; endings];
        for run in runs {
            counts[usize::from(run.ending)] += 1;
        }
        let score = |at: usize| Spread::of(runs.iter().map(|run| run.scores[at]));
        Self { scores: [0, 1, 2, 3, 4].map(score), endings: counts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_lies_between_its_neighbours() {
        let spread = Spread::of([4.0, 1.0, 3.0, 2.0].into_iter());
        let expected = Spread { mean: 2.5, p10: 1.3, p50: 2.5, p90: 3.7 };
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(close(spread.mean, expected.mean) && close(spread.p10, expected.p10), "{spread:?}");
        assert!(close(spread.p50, expected.p50) && close(spread.p90, expected.p90), "{spread:?}");
    }

    #[test]
    fn one_run_is_its_own_spread() {
        assert_eq!(Spread::of([7.0].into_iter()), Spread { mean: 7.0, p10: 7.0, p50: 7.0, p90: 7.0 });
    }

    #[test]
    fn every_ending_is_counted() {
        let run = |ending| Run { scores: [50.0; 5], ending };
        assert_eq!(Summary::of(&[run(2), run(0), run(2)], 4).endings, [1, 0, 2, 0]);
    }
}
