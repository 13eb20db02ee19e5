//! From weights of evidence to likelihood, confidence and control.

use crate::rulebook::Rulebook;
use crate::vocab::{Confidence, HypothesisId, Moment};

use super::component::{Dossier, MOST_HYPOTHESES};
use super::math::exp;

/// Probability of one hypothesis among the first `count`.
pub(crate) fn of(dossier: &Dossier, count: usize, hypothesis: HypothesisId) -> f64 {
    let (odds, sum) = odds(dossier, count);
    odds[hypothesis.index()] / sum
}

/// Probability of every hypothesis.
pub(crate) fn all(dossier: &Dossier, count: usize) -> [f64; MOST_HYPOTHESES] {
    let (odds, sum) = odds(dossier, count);
    odds.map(|it| it / sum)
}

/// The odds of the first `count` hypotheses, and their sum.
fn odds(dossier: &Dossier, count: usize) -> ([f64; MOST_HYPOTHESES], f64) {
    let (weights, most) = weights(dossier, count);
    let mut odds = [0.0; MOST_HYPOTHESES];
    let mut sum = 0.0;
    for (odds, weight) in odds.iter_mut().zip(&weights[..count]) {
        *odds = exp(weight - most);
        sum += *odds;
    }
    (odds, sum)
}

/// The most likely hypothesis; the first among equals.
pub(crate) fn leading(dossier: &Dossier, count: usize) -> HypothesisId {
    let (weights, _) = weights(dossier, count);
    let mut best = 0;
    for at in 1..count {
        if weights[at] > weights[best] {
            best = at;
        }
    }
    HypothesisId::at(best)
}

fn weights(dossier: &Dossier, count: usize) -> ([f64; MOST_HYPOTHESES], f64) {
    let mut weights = dossier.weights;
    for (weight, planted) in weights.iter_mut().zip(&dossier.planted) {
        *weight += planted;
    }
    let most = weights[..count].iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (weights, most)
}

/// How well founded the judgement is.
pub(crate) fn confidence(dossier: &Dossier, rulebook: &Rulebook, now: Moment) -> Confidence {
    let attribution = &rulebook.parameters.attribution;
    let reported = |at: usize| dossier.items[at] > 0;
    let channels = (0..rulebook.channels.rows.len()).filter(|&at| reported(at)).count() as f64;
    let independent = rulebook.channels.rows.iter().enumerate().any(|(at, it)| it.independent && reported(at));
    let stable = now.days_since(dossier.last_shift) >= attribution.stable_d.value;
    if channels >= attribution.high_channels.value && independent && dossier.checked && stable {
        Confidence::High
    } else if channels >= attribution.moderate_channels.value {
        Confidence::Moderate
    } else {
        Confidence::Low
    }
}

/// Whether direction or control by the actor of `hypothesis` is shown.
pub(crate) fn control_shown(dossier: &Dossier, rulebook: &Rulebook, hypothesis: HypothesisId) -> bool {
    let secret = rulebook.channels.rows.iter().enumerate().any(|(at, it)| it.secret && dossier.items[at] > 0);
    let items = f64::from(dossier.control[hypothesis.index()]);
    items > 0.0 && (secret || items >= rulebook.parameters.attribution.control_items.value)
}
