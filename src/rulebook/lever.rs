//! What a response, a risk or an inject changes: data, never code.

use serde::{Deserialize, Serialize};

use crate::vocab::{Lever, Slug};

/// One change of one lever.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What moves.
    pub lever: Lever,
    /// Whose lever.
    pub on: Scope,
    /// By how much.
    pub by: Amount,
    /// For how long.
    #[serde(default)]
    pub lasts: Lasts,
    /// Of a network's lever: only in networks of these sectors; in all of them where it is left out.
    #[serde(default)]
    pub sectors: Vec<Slug>,
    /// Of an adversary's stock, moved once: times its economic ties.
    #[serde(default)]
    pub by_ties: bool,
}

/// Whose lever a change moves, seen from the response or inject that makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Scope {
    /// What the response was aimed at: a network, an Ally or an adversary.
    Target,
    /// The Ally whose seat acts (for an inject: the Ally that the inject names, else the first victim).
    Own,
    /// Every victim that the scenario names.
    Victims,
    /// The Alliance as a whole; for a lever of Allies or networks: all of them.
    Alliance,
    /// The adversary aimed at; for an inject: the adversary in the truth block.
    Culprit,
    /// Every adversary of the scenario.
    Adversaries,
    /// Of a network's hardening, detection or readiness: every Ally whose networks stood below the Alliance's mean in it at
    /// the start.
    Behind,
}

/// How much a lever moves.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Amount {
    /// Added once (a stock), or while it lasts.
    Add(f64),
    /// A factor on the lever, while it lasts (rates, and stocks such as Communication when a claim is reversed).
    Times(f64),
    /// Added every day while it lasts (stocks only).
    PerDay(f64),
    /// Moved up to at least this (stocks only).
    AtLeast(f64),
}

/// How long a change lasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Lasts {
    /// A stock moves once and stays until something else moves it.
    #[default]
    Once,
    /// This many days, then it is taken back.
    Days(f64),
    /// Halves every this many days.
    HalfLife(f64),
    /// As long as the response stays in force (until it is ended, or the exercise ends).
    InForce,
}
