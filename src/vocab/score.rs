//! The scores, and the accounts of the ledger.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::lever::{Lever, Subject};

/// A score, or a part of one. All run 0 to 100, more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Score {
    /// The four axes as one.
    Overall,
    /// Half posture, half outcome.
    Deterrence,
    /// What the adversary believes will be done to it.
    Punishment,
    /// What it believes will fail.
    Denial,
    /// What it would lose by its own economic ties.
    Entanglement,
    /// What it would lose in standing.
    Norms,
    /// Harm done, against the same crisis with nothing done about it.
    Outcome,
    /// Baseline, recovery and society.
    Resilience,
    /// The seven baseline requirements.
    Baseline,
    /// How fast services came back.
    Recovery,
    /// Trust and confidence of the public.
    Society,
    /// Legality and proportionality.
    Legality,
    /// Cohesion of the Alliance, mean over the run.
    Cohesion,
}

impl Score {
    /// The five that stand at the top of every screen.
    pub const HEADLINE: [Self; 5] = [Self::Overall, Self::Deterrence, Self::Resilience, Self::Legality, Self::Cohesion];

    /// Every score and sub-score, parents before parts.
    pub const ALL: [Self; 13] = [
        Self::Overall,
        Self::Deterrence,
        Self::Punishment,
        Self::Denial,
        Self::Entanglement,
        Self::Norms,
        Self::Outcome,
        Self::Resilience,
        Self::Baseline,
        Self::Recovery,
        Self::Society,
        Self::Legality,
        Self::Cohesion,
    ];
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Overall => "Overall",
            Self::Deterrence => "Deterrence",
            Self::Punishment => "Punishment",
            Self::Denial => "Denial",
            Self::Entanglement => "Entanglement",
            Self::Norms => "Norms",
            Self::Outcome => "Outcome",
            Self::Resilience => "Resilience",
            Self::Baseline => "Baseline services",
            Self::Recovery => "Recovery",
            Self::Society => "Society",
            Self::Legality => "Legality",
            Self::Cohesion => "Cohesion",
        })
    }
}

/// A number that the ledger explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Account {
    /// A score or sub-score.
    Score(Score),
    /// A lever of somebody or something.
    Lever(Lever, Subject),
    /// Service of a network, 0-1.
    Service(super::NetworkId),
    /// Hours of lost service of a network, which the resilience baseline counts.
    Outage(super::NetworkId),
    /// Harm done by hostile operations, sum of 2^severity.
    Harm,
}
