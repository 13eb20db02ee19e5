//! Everything a system may read, by dense id.

#![allow(clippy::wildcard_enum_match_arm, reason = "a question is about a few of many levers")]

use std::cell::OnceCell;
use std::ops::Deref;
use std::sync::Arc;

use bevy_ecs::change_detection::ContiguousMut;
use bevy_ecs::component::{Component, Mutable};
use bevy_ecs::resource::Resource;
use bevy_ecs::system::Query;
use bevy_ecs::world::World;
use serde::Serialize;

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
use super::snapshot::Rows;
use super::state::{Alliance, Changes, Clock, Conduct, Crisis, Record, Story};

/// The ground under the exercise.
#[derive(Resource, Clone, Debug)]
pub(crate) struct OnGround(pub(crate) Arc<Ground>);

/// The seed of the exercise.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Seeded(pub(crate) Seed);

/// The rows of one component, by dense id.
pub(crate) fn rows<'a, T: Component>(query: &'a Query<'_, '_, &'static T>) -> &'a [T] {
    all(query.as_readonly())
}

fn all<'w, T: Component>(query: Query<'w, '_, &'static T>) -> &'w [T] {
    let mut tables = query.contiguous_iter_inner().expect("components live in tables");
    tables.find(|rows| !rows.is_empty()).unwrap_or(&[])
}

/// The rows of one component, to be changed by the one system that owns it.
pub(crate) fn rows_mut<'a, T: Component<Mutability = Mutable>>(
    query: &'a mut Query<'_, '_, &'static mut T>,
) -> &'a mut [T] {
    all_mut(query.reborrow())
}

/// The same, of a query that is no system's.
pub(crate) fn all_mut<'w, T: Component<Mutability = Mutable>>(query: Query<'w, '_, &'static mut T>) -> &'w mut [T] {
    let mut tables = query.contiguous_iter_inner().expect("components live in tables");
    tables.find(|rows| !rows.is_empty()).map_or(&mut [], |rows| ContiguousMut::bypass_change_detection_split(rows).0)
}

/// A resource, looked up when it is first read.
pub(crate) struct Of<'w, T> {
    world: &'w World,
    found: OnceCell<&'w T>,
}

impl<'w, T> Of<'w, T> {
    const fn new(world: &'w World) -> Self {
        Self { world, found: OnceCell::new() }
    }
}

impl<T: Resource> Deref for Of<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.found.get_or_init(|| self.world.resource::<T>())
    }
}

/// Declares the facts: resources, and the rows of components by dense id.
macro_rules! facts {
    (rows { $($rows:ident: $component:ty),+ $(,)? } resources { $($resource:ident: $what:ty),+ $(,)? }) => {
        /// Everything that whoever decides may read. Making it costs next to nothing: what it is not asked for is not looked up.
        pub(crate) struct Facts<'w, 's> {
            world: &'w World,
            rows: &'s Rows,
            ground: Of<'w, OnGround>,
            seed: Of<'w, Seeded>,
            $(pub(crate) $resource: Of<'w, $what>,)+
            $($rows: OnceCell<&'w [$component]>,)+
        }

        impl<'w, 's> Facts<'w, 's> {
            /// The facts of a world.
            pub(crate) const fn new(world: &'w World, rows: &'s Rows) -> Self {
                Self {
                    world,
                    rows,
                    ground: Of::new(world),
                    seed: Of::new(world),
                    $($resource: Of::new(world),)+
                    $($rows: OnceCell::new(),)+
                }
            }

            $(
                pub(crate) fn $rows(&self) -> &'w [$component] {
                    self.$rows.get_or_init(|| all(self.rows.$rows.query_manual(self.world)))
                }
            )+
        }
    };
}

every_row! {
    facts
    resources {
        clock: Clock,
        alliance: Alliance,
        changes: Changes,
        crisis: Crisis,
        conduct: Conduct,
        record: Record,
        story: Story,
    }
}

impl Facts<'_, '_> {
    pub(crate) fn ground(&self) -> &Ground {
        &self.ground.0
    }

    pub(crate) fn rulebook(&self) -> &Rulebook {
        &self.ground.0.rulebook
    }

    pub(crate) fn parameters(&self) -> &Parameters {
        &self.ground.0.rulebook.parameters
    }

    pub(crate) fn scenario(&self) -> &Scenario {
        &self.ground.0.scenario
    }

    pub(crate) fn seed(&self) -> Seed {
        self.seed.0
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now
    }

    /// A lever of a network, with every change that lasts.
    pub(crate) fn network_lever(&self, lever: Lever, network: NetworkId) -> f64 {
        let ally = self.ground().site(network).ally;
        let base = base_of_network(lever, &self.defences()[network.index()]);
        self.changes.adjust(lever, base, self.now(), |of| concerns_network(of, network, ally))
    }

    /// A lever of an Ally, with every change that lasts.
    pub(crate) fn ally_lever(&self, lever: Lever, ally: AllyId) -> f64 {
        let base = base_of_ally(lever, &self.moods()[ally.index()]);
        self.changes.adjust(lever, base, self.now(), |of| concerns_ally(of, ally))
    }

    /// A lever of an adversary, with every change that lasts.
    pub(crate) fn adversary_lever(&self, lever: Lever, adversary: AdversaryId) -> f64 {
        let base = base_of_adversary(lever, &self.minds()[adversary.index()]);
        let value = self.changes.adjust(lever, base, self.now(), |of| of == Subject::Adversary(adversary));
        clamp(lever, value)
    }

    /// A lever of the Alliance, with every change that lasts.
    pub(crate) fn alliance_lever(&self, lever: Lever) -> f64 {
        let base = base_of_alliance(lever, &self.alliance);
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
