//! From weights of evidence to likelihood, confidence and control.

use crate::rulebook::{Channel, Rulebook};
use crate::vocab::{Confidence, HypothesisId, MOST_HYPOTHESES, Moment};

use super::component::Dossier;
use super::math::{exp, within};

/// Probability of one hypothesis among the first `count`.
pub(crate) fn of(dossier: &Dossier, count: usize, hypothesis: HypothesisId) -> f64 {
    let (odds, sum) = odds(dossier, count);
    odds[hypothesis.index()] / sum
}

/// Whether the probability of one hypothesis is at least `least`.
pub(crate) fn at_least(dossier: &Dossier, count: usize, hypothesis: HypothesisId, least: f64) -> bool {
    let (weights, most) = weights(dossier, count);
    // Whoever does not lead has half of it at most.
    let lags = weights[hypothesis.index()] < most;
    !(lags && least > 0.5) && of(dossier, count, hypothesis) >= least
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
    // The leading one is not worth raising, and many others share a weight: that of whom nothing points at.
    let mut last = (most, 1.0);
    for (odds, weight) in odds.iter_mut().zip(&weights[..count]) {
        *odds = match *weight {
            it if it == most => 1.0,
            it if it == last.0 => last.1,
            it => exp(it - most),
        };
        last = (*weight, *odds);
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

/// Weight of an item from this channel, towards the truth where it is positive: tradecraft blunts the signal, and chance adds noise.
pub(crate) fn item_weight(row: &Channel, stealth: f64, noise: f64) -> f64 {
    row.weight * (1.0 - row.tradecraft * stealth / 100.0) + row.spread * noise
}

/// The `pick`th of the hypotheses other than this one.
pub(crate) fn other_than(hypothesis: HypothesisId, pick: u32) -> HypothesisId {
    HypothesisId(if pick >= u32::from(hypothesis.0) { pick as u16 + 1 } else { pick as u16 })
}

/// Takes an item of evidence into account.
pub(crate) fn add(dossier: &mut Dossier, rulebook: &Rulebook, item: Item, now: Moment) {
    let attribution = &rulebook.parameters.attribution;
    let most = attribution.log_odds_most.value;
    let sums = if item.planted { &mut dossier.planted } else { &mut dossier.weights };
    let sum = &mut sums[item.points_at.index()];
    *sum = within(*sum + item.weight, -most, most);
    if item.weight >= attribution.stable_log_odds.value {
        dossier.last_shift = now;
    }
    dossier.items[item.channel] += 1;
    if rulebook.channels.rows[item.channel].shows_control {
        dossier.control[item.points_at.index()] += 1;
    }
}

/// An item of evidence as the analysts count it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    /// Row of its channel.
    pub(crate) channel: usize,
    pub(crate) points_at: HypothesisId,
    /// Log-likelihood ratio, 0 or more.
    pub(crate) weight: f64,
    pub(crate) planted: bool,
}

/// A check of the evidence sees planted items through: they are taken back, and every state but the framed one gains, since it
/// takes some skill to plant them.
pub(crate) fn see_through(dossier: &mut Dossier, rulebook: &Rulebook, states: &[bool]) {
    let gain = rulebook.parameters.attribution.exposure_gain.value;
    let was_planted = dossier.planted.iter().any(|it| *it != 0.0);
    let framed = dossier.plant.map(|(frames, _)| frames);
    dossier.planted = [0.0; MOST_HYPOTHESES];
    dossier.plant = None;
    dossier.checked = true;
    for (at, state) in states.iter().enumerate() {
        if was_planted && *state && framed != Some(HypothesisId::at(at)) {
            dossier.weights[at] += gain;
        }
    }
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
