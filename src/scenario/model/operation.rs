//! Incidents and hostile operations, as authors write them.

use serde::Deserialize;

use super::Ref;
use crate::scenario::Spanned;
use crate::vocab::Stage;

/// A case that evidence is gathered on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentFile {
    /// Unique id.
    pub id: Ref,
    /// What the crisis cell calls it.
    pub title: Spanned<String>,
    /// The hypothesis everybody thinks of first: an adversary of the scenario, an accused Ally, or one of the general
    /// ones. It may be wrong.
    pub obvious: Ref,
    /// How the act weighs in law.
    pub tallinn: Tallinn,
    /// Who really did it, where that depends on a hidden truth; otherwise it is who runs the first operation.
    #[serde(default)]
    pub culprits: Vec<CulpritFile>,
    /// Whether whoever did it would rather not be known, as with espionage: then nobody claims it in public.
    #[serde(default)]
    pub denied: bool,
}

/// Who really did it, if a hidden truth is so.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CulpritFile {
    /// The hidden truth.
    pub hidden: Ref,
    /// Its value.
    pub value: Ref,
    /// Who did it then: an adversary, an accused Ally, or one of the general hypotheses.
    pub by: Ref,
}

/// Seven of the eight factors by which scale and effects are judged, each 0-10. State involvement, the eighth, follows
/// from the evidence.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tallinn {
    /// How bad the consequences are.
    pub severity: Spanned<f64>,
    /// How deep it reaches into protected systems.
    pub invasiveness: Spanned<f64>,
    /// How soon consequences show.
    pub immediacy: Spanned<f64>,
    /// How directly they follow.
    pub directness: Spanned<f64>,
    /// How well they can be measured.
    pub measurability: Spanned<f64>,
    /// How far military operations are involved.
    pub military: Spanned<f64>,
    /// How far acts of this kind are presumed unlawful.
    pub presumptive: Spanned<f64>,
}

/// A hostile operation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationFile {
    /// Unique id.
    pub id: Ref,
    /// The case it belongs to.
    pub incident: Ref,
    /// Who runs it: an adversary of the scenario.
    pub by: Ref,
    /// The Ally it aims at.
    pub ally: Ref,
    /// The sector it aims at.
    pub sector: Ref,
    /// What it does when it strikes: an effect type.
    pub effect: Ref,
    /// How strong, 0-1, of the effect type's loss and severity.
    #[serde(default = "full")]
    pub magnitude: Spanned<f64>,
    /// How far it has come when it starts. `Execute` strikes at the hour it starts.
    pub stage: Stage,
    /// When it starts, hours from the beginning. Operations that an inject starts say `waits: true` instead.
    #[serde(default)]
    pub starts_h: Spanned<u32>,
    /// Waits for an inject to start it.
    #[serde(default)]
    pub waits: bool,
    /// Further waves after it strikes: how many, and every how many hours.
    #[serde(default)]
    pub waves: Spanned<(u32, u32)>,
    /// False trails it plants.
    #[serde(default)]
    pub plants: Vec<FalseFlagFile>,
    /// ATT&CK technique ids, for the debrief.
    #[serde(default)]
    pub techniques: Vec<Ref>,
}

fn full() -> Spanned<f64> {
    Spanned::unwritten(1.0)
}

/// A false trail.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FalseFlagFile {
    /// Who is to be blamed: a hypothesis.
    pub frames: Ref,
    /// How thorough: 1 or 2.
    pub strength: Spanned<u32>,
}
