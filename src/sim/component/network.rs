//! A network: how it is defended, and how it works.

use bevy_ecs::component::Component;
use serde::Serialize;

use crate::vocab::{EntryNo, Moment, NetworkId};

/// How hard a network is to enter, how well it sees, how ready it is to recover. Before temporary changes.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Defence {
    /// H, 0-100.
    pub(crate) hardening: f64,
    /// D, 0-100.
    pub(crate) detection: f64,
    /// R, 0-100.
    pub(crate) readiness: f64,
    /// Share of machines without the fix, 0-1.
    pub(crate) vulnerability: f64,
    /// Part of the service switched off on purpose, 0-1.
    pub(crate) switched_off: f64,
}

/// How well a network serves.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Function {
    /// Whether it was hit and is not yet repaired.
    pub(crate) struck: bool,
    /// Function left right after the hit, 0-1.
    pub(crate) left: f64,
    /// How far its repair has come, 0-1.
    pub(crate) repaired: f64,
    /// Hours of repair it needs when conditions are as they were at the hit.
    pub(crate) repair_h: f64,
    /// Severity of the worst hit, 0-10.
    pub(crate) severity: f64,
    /// When it was last hit.
    pub(crate) hit_at: Moment,
    /// When its present outage began.
    pub(crate) down_since: Moment,
    /// The event that hit it.
    pub(crate) hit_by: EntryNo,
    /// Inoperability felt by its users: 1 - service.
    pub(crate) lost: f64,
    /// Hours of lost service so far: the integral of `lost`.
    pub(crate) outage_h: f64,
    /// Days during which it was struck so far.
    pub(crate) repair_d: f64,
    /// The network whose failure weighs on it most, if that and not a hit of its own is what holds it down.
    pub(crate) held_by: Option<NetworkId>,
}

impl Function {
    /// A network that works.
    pub(crate) const WORKING: Self = Self {
        struck: false,
        left: 1.0,
        repaired: 1.0,
        repair_h: 0.0,
        severity: 0.0,
        hit_at: Moment::START,
        down_since: Moment::START,
        hit_by: EntryNo(0),
        lost: 0.0,
        outage_h: 0.0,
        repair_d: 0.0,
        held_by: None,
    };
}
