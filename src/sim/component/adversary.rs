//! An adversary: what it believes, and what it is able to do.

use bevy_ecs::component::Component;
use serde::Serialize;

use super::Buildup;
use crate::vocab::Moment;

/// What an adversary believes of the Alliance, and what it is able to do. Before temporary changes.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Mind {
    /// Whether it is in play.
    pub(crate) in_play: bool,
    /// Whether it acts of its own accord, and how much faster than in peace.
    pub(crate) tempo: f64,
    /// That costs will be imposed.
    pub(crate) credibility: f64,
    /// What the Alliance is able to do.
    pub(crate) capability: f64,
    /// How clearly it was told.
    pub(crate) communication: f64,
    /// That crossing the armed-attack threshold is answered.
    pub(crate) threshold: f64,
    /// That attacks fail or are soon repaired.
    pub(crate) denial: f64,
    /// 0-20.
    pub(crate) grievance: f64,
    /// 0-1.
    pub(crate) linkage: f64,
    /// S, 0-100.
    pub(crate) sophistication: f64,
    /// St, 0-100.
    pub(crate) stealth: f64,
    /// Epochs so far.
    pub(crate) epochs: u32,
    /// Severity of its last act, and when; 0 before the first.
    pub(crate) last_act: (f64, Moment),
    /// Epochs in a row at which it paused.
    pub(crate) pauses: u32,
}

/// What gathers towards an adversary's next chance to act.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Patience(pub(crate) Buildup);
