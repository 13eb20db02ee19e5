//! The few functions beyond `+ - * / sqrt`, the same bits on every machine.

/// e to the power of `x`.
pub(crate) fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm of `x`.
pub(crate) fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `base` to the power of `exponent`.
pub(crate) fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// The logistic function.
pub(crate) fn sigma(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// Log-odds of a probability, kept finite.
pub(crate) fn logit(p: f64) -> f64 {
    let p = p.clamp(1e-6, 1.0 - 1e-6);
    ln(p / (1.0 - p))
}

/// `x` as far as it lies between two ends; the upper one, where they are the wrong way round, as they may be while numbers are
/// tried out.
pub(crate) const fn within(x: f64, least: f64, most: f64) -> f64 {
    x.max(least).min(most)
}

/// What is left after `elapsed` of something that halves every `half_life`.
pub(crate) fn halving(elapsed: f64, half_life: f64) -> f64 {
    exp(-core::f64::consts::LN_2 * elapsed / half_life)
}
