//! The band of an effect over many worlds.

use crate::rehearse::statistics::quantile;
use crate::rulebook::parameters::Forecast as Numbers;
use crate::view::Band;

/// The band of an effect on deterrence (0) or resilience (1): wider than the worlds have it, by what the fit over the library
/// asks for.
pub(super) fn of(numbers: &Numbers, score: usize, effects: impl Iterator<Item = f64>) -> Band {
    let raw = raw(numbers.share.value, effects);
    let widen = [numbers.widen_deterrence.value, numbers.widen_resilience.value][score];
    wider(raw, widen)
}

/// The band, so many times as wide to either side of its middle.
pub(super) fn wider(it: Band, factor: f64) -> Band {
    Band { low: it.mid - factor * (it.mid - it.low), mid: it.mid, high: it.mid + factor * (it.high - it.mid) }
}

/// The band as the worlds have it.
pub(super) fn raw(share: f64, effects: impl Iterator<Item = f64>) -> Band {
    let mut effects: Vec<f64> = effects.collect();
    if effects.is_empty() {
        return Band::default();
    }
    effects.sort_unstable_by(f64::total_cmp);
    let tail = (1.0 - share) / 2.0;
    Band { low: quantile(&effects, tail), mid: quantile(&effects, 0.5), high: quantile(&effects, 1.0 - tail) }
}
