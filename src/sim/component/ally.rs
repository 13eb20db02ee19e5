//! An Ally: how its public feels, and the help it has.

use bevy_ecs::component::Component;
use serde::Serialize;

/// How the public of an Ally feels. Before temporary changes.
#[derive(Component, Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Mood {
    /// T, 0-100.
    pub(crate) trust: f64,
    /// 0-100.
    pub(crate) dread: f64,
    /// 0-100.
    pub(crate) anger: f64,
    /// unc, 0-1.
    pub(crate) uncertainty: f64,
    /// `I_dis`, 0-1.
    pub(crate) disinformation: f64,
    /// EC, 0-100.
    pub(crate) election_confidence: f64,
    /// wf, 0-100.
    pub(crate) workforce: f64,
    /// Media literacy, 0-100.
    pub(crate) literacy: f64,
    /// Platform action, per day.
    pub(crate) platform_action: f64,
    /// Warned of manipulation, 0-1.
    pub(crate) prebunking: f64,
    /// Surge teams that stay.
    pub(crate) surge: f64,
    /// Whether the crisis has touched it: only then is its public followed one by one.
    pub(crate) touched: bool,
    /// What was felt of outages so far: integral of dread over days, for compellence and the review.
    pub(crate) felt_d: f64,
}
