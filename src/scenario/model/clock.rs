//! Clocks of law: what must be done within so many hours, as authors write it.

use serde::Deserialize;

use super::Ref;
use super::condition::ConditionFile;
use super::inject::ConsequenceFile;
use crate::scenario::Spanned;

/// Something that must be done within so many hours, by law or by contract: an early warning, a notification.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockFile {
    /// Unique id.
    pub id: Ref,
    /// What must be done, as players read it.
    pub title: Spanned<String>,
    /// Where it says so: `NIS2 Directive, Article 23(4)(a)`.
    #[serde(default)]
    pub law: Spanned<String>,
    /// How many hours there are, from the hour in which it starts.
    pub hours: Spanned<u32>,
    /// It starts when this first holds.
    pub starts: ConditionFile,
    /// It is met when this holds before the hours are over.
    pub met: ConditionFile,
    /// What changes when it is met.
    #[serde(default)]
    pub kept: Vec<ConsequenceFile>,
    /// What changes when it runs out.
    #[serde(default)]
    pub missed: Vec<ConsequenceFile>,
    /// Seats, or groups of seats, that it binds, and that see it; all of them if empty.
    #[serde(default)]
    pub to: Vec<Ref>,
    /// Stops exercise time this many hours before it runs out, if it still runs; 0 for not at all.
    #[serde(default)]
    pub warns_h: Spanned<u32>,
}
