//! The Alliance as a whole, and what the crisis cell has to spend.

use serde::Serialize;

/// The Alliance as a whole. Before temporary changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Alliance {
    /// 0-100.
    pub(crate) cohesion: f64,
    /// Cohesion integrated over days, and the days.
    pub(crate) cohesion_d: (f64, f64),
    /// Political capital.
    pub(crate) capital: f64,
    /// Million euro left.
    pub(crate) meur: f64,
    /// Capital and million euro spent.
    pub(crate) spent: (f64, f64),
    /// 0-1.
    pub(crate) sharing: f64,
    /// Hours.
    pub(crate) consultation_h: f64,
    /// 0-1.
    pub(crate) norms: f64,
    /// 0-100.
    pub(crate) arms_race: f64,
    /// 0-100.
    pub(crate) legality: f64,
    /// Share of Allies in the last joint act, 0-1.
    pub(crate) breadth: f64,
    /// Experts left in the pool.
    pub(crate) experts: u16,
    /// Places of staff attention left this turn.
    pub(crate) attention: u8,
    /// How the publics feel that the crisis has not touched: (dread, anger).
    pub(crate) bystanders: (f64, f64),
}
