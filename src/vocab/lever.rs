//! Everything in the model that a response or an inject can move.

use serde::{Deserialize, Serialize};

use super::id::{AdversaryId, AllyId, NetworkId};

/// A quantity of the model that data files may move.
///
/// *Stocks* are state: a shift stays until something else moves them. *Rates* are factors on a process, 1 at rest:
/// they are only changed for a while. [`Lever::is_rate`] tells which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Lever {
    /// Network stock, 0-100: how hard it is to get in and move (H).
    Hardening,
    /// Network stock, 0-100: how well intrusions are seen (D).
    Detection,
    /// Network stock, 0-100: how ready recovery is (R).
    Readiness,
    /// Network stock, 0-1: share of machines without the fix.
    Vulnerability,
    /// Network stock, 0-1: part of the service switched off on purpose.
    SwitchedOff,
    /// Network rate: chance per hour of being found.
    DetectionRate,
    /// Network rate: time to contain an intruder that was found.
    ContainmentTime,
    /// Network rate: time to repair.
    RepairTime,
    /// Network rate: how fast a worm spreads from it.
    WormRate,
    /// Network rate: the chance that an evicted intruder keeps a hidden foothold.
    PersistenceChance,
    /// Network rate: speed of hostile operations against it.
    IntrusionRate,
    /// Ally stock, teams: surge teams helping its networks.
    Surge,
    /// Ally stock, 0-100: trust of the public.
    Trust,
    /// Ally stock, 0-100.
    Dread,
    /// Ally stock, 0-100.
    Anger,
    /// Ally stock, 0-1: how little the public knows.
    Uncertainty,
    /// Ally stock, 0-1: prevalence of disinformation.
    Disinformation,
    /// Ally stock, per day: removal of disinformation by platforms.
    PlatformAction,
    /// Ally stock, 0-1: how far the public was warned of manipulation in advance.
    Prebunking,
    /// Ally stock, 0-100: confidence in elections.
    ElectionConfidence,
    /// Ally stock, 0-100: people able to run and defend its networks (wf).
    Workforce,
    /// Ally stock, 0-100: how well its public tells manipulation from news.
    Literacy,
    /// Ally rate: delay of its later responses.
    ResponseDelay,
    /// Alliance stock, 0-100: cohesion.
    Cohesion,
    /// Alliance stock: political capital.
    Capital,
    /// Alliance stock, 0-1: how far evidence is shared among Allies.
    Sharing,
    /// Alliance stock, hours: consultation behind the next text.
    Consultation,
    /// Alliance stock, 0-1: strength of norms.
    Norms,
    /// Alliance stock, 0-100: arms-race index.
    ArmsRace,
    /// Alliance stock, 0-100: legality and proportionality.
    Legality,
    /// Alliance rate: arrival of technical evidence.
    TechnicalEvidence,
    /// Alliance rate: arrival of intelligence from secret sources.
    SecretEvidence,
    /// Alliance rate: arrival of industry and partner reports.
    PartnerEvidence,
    /// Alliance rate: hazard that a planted trail is exposed.
    PlantExposure,
    /// Adversary rate: tempo of its operations and epochs.
    Tempo,
    /// Adversary stock, 0-100: sophistication (S).
    Sophistication,
    /// Adversary stock, 0-100: stealth (St).
    Stealth,
    /// Adversary's belief, 0.05-0.95: that costs will be imposed.
    Credibility,
    /// Adversary's belief, 0-1: what the Alliance is able to do.
    Capability,
    /// Adversary's belief, 0-1: how clearly it was told.
    Communication,
    /// Adversary's belief, 0-1: that crossing the armed-attack threshold is answered.
    Threshold,
    /// Adversary's belief, 0-1: that an operation fails or its harm is soon repaired.
    Denial,
    /// Adversary stock, 0-20.
    Grievance,
    /// Adversary stock, 0-1: economic ties it could lose.
    Linkage,
}

/// What kind of thing a lever belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectKind {
    /// One network.
    Network,
    /// One Ally.
    Ally,
    /// One adversary.
    Adversary,
    /// The Alliance, or the world.
    Alliance,
}

/// Whose lever it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// The Alliance; for a network's or an Ally's lever: all of them.
    Alliance,
    /// One Ally; for a network's lever: all its networks.
    Ally(AllyId),
    /// One network.
    Network(NetworkId),
    /// One adversary.
    Adversary(AdversaryId),
}

impl Lever {
    /// What kind of thing the lever belongs to.
    #[must_use]
    pub const fn kind(self) -> SubjectKind {
        match self {
            Self::Hardening
            | Self::Detection
            | Self::Readiness
            | Self::Vulnerability
            | Self::SwitchedOff
            | Self::DetectionRate
            | Self::ContainmentTime
            | Self::RepairTime
            | Self::WormRate
            | Self::PersistenceChance
            | Self::IntrusionRate => SubjectKind::Network,
            Self::Surge
            | Self::Trust
            | Self::Dread
            | Self::Anger
            | Self::Uncertainty
            | Self::Disinformation
            | Self::PlatformAction
            | Self::Prebunking
            | Self::ElectionConfidence
            | Self::Workforce
            | Self::Literacy
            | Self::ResponseDelay => SubjectKind::Ally,
            Self::Cohesion
            | Self::Capital
            | Self::Sharing
            | Self::Consultation
            | Self::Norms
            | Self::ArmsRace
            | Self::Legality
            | Self::TechnicalEvidence
            | Self::SecretEvidence
            | Self::PartnerEvidence
            | Self::PlantExposure => SubjectKind::Alliance,
            Self::Tempo
            | Self::Sophistication
            | Self::Stealth
            | Self::Credibility
            | Self::Capability
            | Self::Communication
            | Self::Threshold
            | Self::Denial
            | Self::Grievance
            | Self::Linkage => SubjectKind::Adversary,
        }
    }

    /// Whether it is a factor on a process (1 at rest) rather than state.
    #[must_use]
    pub const fn is_rate(self) -> bool {
        matches!(
            self,
            Self::DetectionRate
                | Self::ContainmentTime
                | Self::RepairTime
                | Self::WormRate
                | Self::PersistenceChance
                | Self::IntrusionRate
                | Self::ResponseDelay
                | Self::TechnicalEvidence
                | Self::SecretEvidence
                | Self::PartnerEvidence
                | Self::PlantExposure
                | Self::Tempo
        )
    }

    /// The lever in a reader's words, lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hardening => "hardening",
            Self::Detection => "detection",
            Self::Readiness => "recovery readiness",
            Self::Vulnerability => "unpatched share",
            Self::SwitchedOff => "service switched off",
            Self::DetectionRate => "chance of finding the intruder",
            Self::ContainmentTime => "time to contain",
            Self::RepairTime => "time to repair",
            Self::WormRate => "worm spread",
            Self::PersistenceChance => "chance of a hidden foothold",
            Self::IntrusionRate => "speed of intrusion",
            Self::Surge => "surge teams",
            Self::Trust => "public trust",
            Self::Dread => "dread",
            Self::Anger => "anger",
            Self::Uncertainty => "public uncertainty",
            Self::Disinformation => "disinformation",
            Self::PlatformAction => "platform action",
            Self::Prebunking => "warning of manipulation",
            Self::ElectionConfidence => "confidence in elections",
            Self::Workforce => "cyber workforce",
            Self::Literacy => "media literacy",
            Self::ResponseDelay => "delay of responses",
            Self::Cohesion => "cohesion",
            Self::Capital => "political capital",
            Self::Sharing => "evidence sharing",
            Self::Consultation => "consultation",
            Self::Norms => "strength of norms",
            Self::ArmsRace => "arms race",
            Self::Legality => "legality",
            Self::TechnicalEvidence => "technical evidence",
            Self::SecretEvidence => "secret intelligence",
            Self::PartnerEvidence => "industry and partner reports",
            Self::PlantExposure => "exposure of planted trails",
            Self::Tempo => "tempo of hostile operations",
            Self::Sophistication => "sophistication",
            Self::Stealth => "stealth",
            Self::Credibility => "belief that costs follow",
            Self::Capability => "belief in Allied capability",
            Self::Communication => "clarity of the message",
            Self::Threshold => "belief in the armed-attack threshold",
            Self::Denial => "belief that attacks fail",
            Self::Grievance => "grievance",
            Self::Linkage => "economic linkage",
        }
    }
}
