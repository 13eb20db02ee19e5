//! Chance without state: a roll is a pure function of the seed and of what it decides.

use serde::Serialize;

use super::math::{exp, ln};

/// Fixes every roll of an exercise. Printed in the header of its journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seed(pub u64);

/// What a roll decides. Part of the roll's label; numbers are never reused, so that a new rule never changes the luck
/// of an old one.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub(crate) enum Purpose {
    InjectComes = 1,
    InjectHour = 2,
    StageLasts = 3,
    StageFails = 4,
    FoundAfter = 5,
    FoundBy = 6,
    ContainedAfter = 7,
    FootholdKept = 8,
    StrikesEarly = 9,
    RepairLasts = 10,
    WormAfter = 11,
    WormReaches = 12,
    EvidenceAfter = 13,
    EvidenceWeight = 14,
    EvidencePointsAt = 15,
    PlantAfter = 16,
    PlantSeenThrough = 17,
    ClaimMade = 18,
    AllyEstimate = 19,
    AllyMood = 20,
    SilenceBroken = 21,
    AllyJoins = 22,
    DecisionLasts = 23,
    ExecutionLasts = 24,
    RiskRealised = 25,
    EpochAfter = 26,
    OptionChosen = 27,
    TargetChosen = 28,
    StrikeAfter = 29,
    Reaction = 30,
    ReactionAfter = 31,
    DenialBelief = 32,
    UnionDecides = 33,
    Evicted = 34,
    CharacterDrawn = 35,
    AllyActs = 36,
    AllyActsAfter = 37,
    AllyActsHow = 38,
    AllyActsCost = 39,
    AllyRaises = 40,
    AllyRaisesAfter = 41,
    AllyRaisesWhat = 42,
    HoldsOut = 43,
    Imagined = 44,
    Branch = 60,
    RateDrawn = 61,
    RivalDrawn = 62,
    Published = 63,
    IndustryReports = 64,
    Attributed = 65,
    AttributedAfter = 66,
    Answered = 67,
    AnswerChosen = 68,
    AnswerAfter = 69,
    CostDrawn = 70,
    Casualties = 71,
    DemandMade = 72,
    HiddenTruth = 120,
}

/// What a roll is about: a subject, and which occurrence of the thing it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About(pub(crate) u32, pub(crate) u32);

impl Seed {
    /// 64 random bits for this roll.
    fn word(self, purpose: Purpose, About(subject, occurrence): About) -> u64 {
        let first = mix(self.0 ^ (u64::from(purpose as u32) << 32));
        mix(first ^ (u64::from(subject) << 32 | u64::from(occurrence)))
    }

    /// A seed for everything about one subject, so that its rolls have nothing to do with those of others.
    pub(crate) fn branch(self, about: About) -> Self {
        Self(self.word(Purpose::Branch, about))
    }

    /// A number above 0 and below 1.
    pub(crate) fn uniform(self, purpose: Purpose, about: About) -> f64 {
        let top = self.word(purpose, about) >> 11;
        (top as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Whether something of this probability happens.
    pub(crate) fn hits(self, probability: f64, purpose: Purpose, about: About) -> bool {
        self.uniform(purpose, about) < probability
    }

    /// The threshold of a hazard: exponential with mean 1.
    pub(crate) fn threshold(self, purpose: Purpose, about: About) -> f64 {
        -ln(self.uniform(purpose, about))
    }

    /// A standard normal number.
    pub(crate) fn normal(self, purpose: Purpose, about: About) -> f64 {
        inverse_normal(self.uniform(purpose, about))
    }

    /// A log-normal number with this median.
    pub(crate) fn log_normal(self, median: f64, spread: f64, purpose: Purpose, about: About) -> f64 {
        median * exp(spread * self.normal(purpose, about))
    }

    /// A whole number from `least` to `most`, both included.
    pub(crate) fn between(self, least: u32, most: u32, purpose: Purpose, about: About) -> u32 {
        let width = u128::from(most.saturating_sub(least)) + 1;
        let step = (u128::from(self.word(purpose, about)) * width) >> 64;
        least + u32::try_from(step).expect("a product below the width fits what the width came from")
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea and Flood, 2014). Ours rather than a crate's, because a replay must outlive
/// any upgrade.
const fn mix(state: u64) -> u64 {
    let mut z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The quantile function of the standard normal distribution, by Acklam's rational approximation (2003); relative error
/// below 1.2e-9. Only `+ - * / sqrt` and `ln`, so that it has the same bits everywhere.
fn inverse_normal(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    const TAIL: f64 = 0.02425;
    let tail = |q: f64| {
        (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5])
            / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1.0)
    };
    if p < TAIL {
        tail((-2.0 * ln(p)).sqrt())
    } else if p > 1.0 - TAIL {
        -tail((-2.0 * ln(1.0 - p)).sqrt())
    } else {
        let q = p - 0.5;
        let r = q * q;
        (((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5]) * q
            / (((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: Seed = Seed(7);

    #[test]
    fn the_first_rolls_never_change() {
        let rolls = [0, 1, 2].map(|n| SEED.word(Purpose::InjectComes, About(n, 0)));
        assert_eq!(
            rolls.map(|it| it.to_string()),
            ["14433010878207497787", "5764990851865903267", "5867988062005269226"],
            "a change here breaks every journal"
        );
    }

    #[test]
    fn rolls_are_uniform_and_normal() {
        let n = 20_000;
        let draw = |f: &dyn Fn(About) -> f64| (0..n).map(|i| f(About(i, 3))).sum::<f64>() / f64::from(n);
        let mean = draw(&|about| SEED.uniform(Purpose::Reaction, about));
        assert!((mean - 0.5).abs() < 0.01, "{mean}");
        let normal = draw(&|about| SEED.normal(Purpose::Reaction, about));
        let square = draw(&|about| SEED.normal(Purpose::Reaction, about) * SEED.normal(Purpose::Reaction, about));
        assert!(normal.abs() < 0.03 && (square - 1.0).abs() < 0.05, "{normal} {square}");
    }

    #[test]
    fn a_whole_number_stays_between_its_ends() {
        let drawn: Vec<u32> = (0..200).map(|n| SEED.between(3, 5, Purpose::Reaction, About(n, 0))).collect();
        assert!(drawn.iter().all(|it| (3..=5).contains(it)) && (3..=5).all(|it| drawn.contains(&it)));
    }
}
