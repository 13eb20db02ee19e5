//! Likelihood in words, and confidence kept apart from it (ICD 203).

use std::fmt;

use serde::{Deserialize, Serialize};

/// How many hypotheses there can be on an incident.
pub const MOST_HYPOTHESES: usize = 16;

/// A likelihood in the words of ICD 203.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Up to 5 %.
    AlmostNoChance,
    /// 5 to 20 %.
    VeryUnlikely,
    /// 20 to 45 %.
    Unlikely,
    /// 45 to 55 %.
    RoughlyEvenChance,
    /// 55 to 80 %.
    Likely,
    /// 80 to 95 %.
    VeryLikely,
    /// 95 % and up.
    AlmostCertain,
}

impl Band {
    /// The band of a probability in 0..=1.
    #[must_use]
    pub fn of(probability: f64) -> Self {
        match probability {
            p if p < 0.05 => Self::AlmostNoChance,
            p if p < 0.20 => Self::VeryUnlikely,
            p if p < 0.45 => Self::Unlikely,
            p if p < 0.55 => Self::RoughlyEvenChance,
            p if p < 0.80 => Self::Likely,
            p if p < 0.95 => Self::VeryLikely,
            _ => Self::AlmostCertain,
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AlmostNoChance => "almost no chance",
            Self::VeryUnlikely => "very unlikely",
            Self::Unlikely => "unlikely",
            Self::RoughlyEvenChance => "roughly even chance",
            Self::Likely => "likely",
            Self::VeryLikely => "very likely",
            Self::AlmostCertain => "almost certain",
        })
    }
}

/// How well founded a judgement is. Never printed in one sentence with a [`Band`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Confidence {
    /// One channel, or none.
    Low,
    /// Two independent channels or more.
    Moderate,
    /// Three or more, one of them intelligence or a partner's, checked for plants, and stable.
    High,
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Low => "low confidence",
            Self::Moderate => "moderate confidence",
            Self::High => "high confidence",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_are_those_of_icd_203() {
        let words: Vec<_> = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map(|p| Band::of(p).to_string()).into();
        assert_eq!(
            words.join(", "),
            "almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain"
        );
    }
}
