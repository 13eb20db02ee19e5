//! Dry runs on what a seat believes.

use serde::Serialize;

use super::figures::figures;
use crate::rulebook::basis::Figure;

figures! {
/// Dry runs on what a seat believes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Forecast {
    /// Turns that a dry run goes on for, the present one counted.
    pub turns: Figure,
    /// Dry runs for all the responses of a turn together.
    pub runs: Figure,
    /// The fewest worlds that are imagined, however many responses there are.
    pub worlds_least: Figure,
    /// The most worlds that are imagined, however few responses there are.
    pub worlds_most: Figure,
    /// Share of actual effects that a band is meant to hold.
    pub share: Figure,
    /// How much faster than in peace a seat takes every adversary to act.
    pub tempo: Figure,
    /// Operations at work that a seat expects and has not found.
    pub unseen: Figure,
    /// Operations that a seat expects to begin in each turn to come, besides those that adversaries begin at `tempo`.
    pub coming: Figure,
    /// How strong those are that begin, 0-1.
    pub coming_magnitude: Figure,
    /// The chance that a flood which was seen goes on for another wave, and so again after that.
    pub another_wave: Figure,
    /// How much wider than the dry runs the band of deterrence is.
    pub widen_deterrence: Figure,
    /// How much wider than the dry runs the band of resilience is.
    pub widen_resilience: Figure,
}
}
