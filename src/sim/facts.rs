//! Everything a system may read, by dense id.

#![allow(clippy::wildcard_enum_match_arm, reason = "a question is about a few of many levers")]

use std::cell::OnceCell;

use crate::rulebook::{Parameters, Rulebook};
use crate::scenario::Scenario;
use crate::vocab::{AdversaryId, AllyId, HypothesisId, IncidentId, Lever, Moment, NetworkId, Subject};

use super::chance::Seed;
use super::component::{
    Body, Course, Cue, Defence, Dossier, Draft, EvidenceItem, Function, Gathering, Hazard, Mind, Mood, Patience,
    Progress, every_row,
};
use super::ground::Ground;
use super::likelihood;
use super::model::Model;
use super::state::{Alliance, Changes, Clock, Conduct, Crisis, Record, Story};

/// Declares the facts: the rows of components by dense id.
macro_rules! facts {
    (rows { $($rows:ident[$id:ty]: $component:ty),+ $(,)? }) => {
        /// Everything that whoever decides may read. Making it costs next to nothing: rows that it is not asked for are not looked up.
        pub(crate) struct Facts<'w> {
            model: &'w Model,
            pub(crate) clock: &'w Clock,
            pub(crate) alliance: &'w Alliance,
            pub(crate) changes: &'w Changes,
            pub(crate) crisis: &'w Crisis,
            pub(crate) conduct: &'w Conduct,
            pub(crate) record: &'w Record,
            pub(crate) story: &'w Story,
            $($rows: OnceCell<&'w [$component]>,)+
        }

        impl<'w> Facts<'w> {
            /// The facts of a model.
            pub(crate) const fn new(model: &'w Model) -> Self {
                Self {
                    model,
                    clock: &model.clock,
                    alliance: &model.alliance,
                    changes: &model.changes,
                    crisis: &model.crisis,
                    conduct: &model.conduct,
                    record: &model.record,
                    story: &model.story,
                    $($rows: OnceCell::new(),)+
                }
            }

            $(
                pub(crate) fn $rows(&self) -> &'w [$component] {
                    self.$rows.get_or_init(|| self.model.things.all::<$component>())
                }
            )+
        }
    };
}

every_row!(facts);

impl<'w> Facts<'w> {
    pub(crate) fn ground(&self) -> &'w Ground {
        &self.model.ground
    }

    pub(crate) fn rulebook(&self) -> &'w Rulebook {
        &self.model.ground.rulebook
    }

    pub(crate) fn parameters(&self) -> &'w Parameters {
        &self.model.ground.rulebook.parameters
    }

    pub(crate) fn scenario(&self) -> &'w Scenario {
        &self.model.ground.scenario
    }

    pub(crate) fn seed(&self) -> Seed {
        self.model.seed
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now
    }

    /// A lever of a network, with every change that lasts.
    #[inline]
    pub(crate) fn network_lever(&self, lever: Lever, network: NetworkId) -> f64 {
        let ally = self.ground().site(network).ally;
        let base = base_of_network(lever, &self.defences()[network.index()]);
        self.changes.adjust(lever, base, self.now(), |of| concerns_network(of, network, ally))
    }

    /// A lever of an Ally, with every change that lasts.
    #[inline]
    pub(crate) fn ally_lever(&self, lever: Lever, ally: AllyId) -> f64 {
        let base = base_of_ally(lever, &self.moods()[ally.index()]);
        self.changes.adjust(lever, base, self.now(), |of| concerns_ally(of, ally))
    }

    /// A lever of an adversary, with every change that lasts.
    #[inline]
    pub(crate) fn adversary_lever(&self, lever: Lever, adversary: AdversaryId) -> f64 {
        let base = base_of_adversary(lever, &self.minds()[adversary.index()]);
        let value = self.changes.adjust(lever, base, self.now(), |of| of == Subject::Adversary(adversary));
        clamp(lever, value)
    }

    /// A lever of the Alliance, with every change that lasts.
    #[inline]
    pub(crate) fn alliance_lever(&self, lever: Lever) -> f64 {
        let base = base_of_alliance(lever, self.alliance);
        clamp(lever, self.changes.adjust(lever, base, self.now(), |of| of == Subject::Alliance))
    }

    /// A lever of anything.
    pub(crate) fn lever(&self, lever: Lever, of: Subject) -> f64 {
        match of {
            Subject::Alliance => self.alliance_lever(lever),
            Subject::Ally(ally) => self.ally_lever(lever, ally),
            Subject::Network(network) => self.network_lever(lever, network),
            Subject::Adversary(adversary) => self.adversary_lever(lever, adversary),
        }
    }

    /// Probability of a hypothesis, as the lead analysts see it.
    pub(crate) fn likelihood(&self, incident: IncidentId, hypothesis: HypothesisId) -> f64 {
        let dossier = &self.dossiers()[incident.index()];
        likelihood::of(dossier, self.scenario().hypotheses.len(), hypothesis)
    }
}

/// Whether a change of `of` concerns this network.
pub(crate) fn concerns_network(of: Subject, network: NetworkId, ally: Option<AllyId>) -> bool {
    match of {
        Subject::Network(it) => it == network,
        Subject::Ally(it) => Some(it) == ally,
        Subject::Alliance => true,
        Subject::Adversary(_) => false,
    }
}

/// Whether a change of `of` concerns this Ally.
pub(crate) fn concerns_ally(of: Subject, ally: AllyId) -> bool {
    match of {
        Subject::Ally(it) => it == ally,
        Subject::Alliance => true,
        Subject::Network(_) | Subject::Adversary(_) => false,
    }
}

/// A network's lever without changes: its stock, or 1 for a rate.
pub(crate) const fn base_of_network(lever: Lever, defence: &Defence) -> f64 {
    match lever {
        Lever::Hardening => defence.hardening,
        Lever::Detection => defence.detection,
        Lever::Readiness => defence.readiness,
        Lever::Vulnerability => defence.vulnerability,
        Lever::SwitchedOff => defence.switched_off,
        _ => 1.0,
    }
}

/// An Ally's lever without changes: its stock, or 1 for a rate.
pub(crate) const fn base_of_ally(lever: Lever, mood: &Mood) -> f64 {
    match lever {
        Lever::Surge => mood.surge,
        Lever::Trust => mood.trust,
        Lever::Dread => mood.dread,
        Lever::Anger => mood.anger,
        Lever::Uncertainty => mood.uncertainty,
        Lever::Disinformation => mood.disinformation,
        Lever::PlatformAction => mood.platform_action,
        Lever::Prebunking => mood.prebunking,
        Lever::ElectionConfidence => mood.election_confidence,
        Lever::Workforce => mood.workforce,
        Lever::Literacy => mood.literacy,
        _ => 1.0,
    }
}

/// An adversary's lever without changes: its stock, or 1 for a rate.
pub(crate) const fn base_of_adversary(lever: Lever, mind: &Mind) -> f64 {
    match lever {
        Lever::Sophistication => mind.sophistication,
        Lever::Stealth => mind.stealth,
        Lever::Credibility => mind.credibility,
        Lever::Capability => mind.capability,
        Lever::Communication => mind.communication,
        Lever::Threshold => mind.threshold,
        Lever::Denial => mind.denial,
        Lever::Grievance => mind.grievance,
        Lever::Linkage => mind.linkage,
        _ => 1.0,
    }
}

/// A lever of the Alliance without changes: its stock, or 1 for a rate.
pub(crate) const fn base_of_alliance(lever: Lever, alliance: &Alliance) -> f64 {
    match lever {
        Lever::Cohesion => alliance.cohesion,
        Lever::Capital => alliance.capital,
        Lever::Sharing => alliance.sharing,
        Lever::Consultation => alliance.consultation_h,
        Lever::Norms => alliance.norms,
        Lever::ArmsRace => alliance.arms_race,
        Lever::Legality => alliance.legality,
        _ => 1.0,
    }
}

/// Keeps a lever within its range.
pub(crate) fn clamp(lever: Lever, value: f64) -> f64 {
    let (least, most) = match lever {
        Lever::Hardening
        | Lever::Detection
        | Lever::Readiness
        | Lever::Trust
        | Lever::Dread
        | Lever::Anger
        | Lever::ElectionConfidence
        | Lever::Workforce
        | Lever::Literacy
        | Lever::Cohesion
        | Lever::Capital
        | Lever::ArmsRace
        | Lever::Legality
        | Lever::Sophistication
        | Lever::Stealth => (0.0, 100.0),
        Lever::Credibility => (0.05, 0.95),
        Lever::Vulnerability
        | Lever::SwitchedOff
        | Lever::Uncertainty
        | Lever::Disinformation
        | Lever::Prebunking
        | Lever::Sharing
        | Lever::Norms
        | Lever::Capability
        | Lever::Communication
        | Lever::Threshold
        | Lever::Denial
        | Lever::Linkage => (0.0, 1.0),
        Lever::Grievance => (0.0, 20.0),
        Lever::Surge => (0.0, 8.0),
        Lever::Consultation => (0.0, 240.0),
        Lever::PlatformAction
        | Lever::DetectionRate
        | Lever::ContainmentTime
        | Lever::RepairTime
        | Lever::WormRate
        | Lever::PersistenceChance
        | Lever::IntrusionRate
        | Lever::ResponseDelay
        | Lever::TechnicalEvidence
        | Lever::SecretEvidence
        | Lever::PartnerEvidence
        | Lever::PlantExposure
        | Lever::Tempo => (0.0, 10.0),
    };
    value.clamp(least, most)
}
