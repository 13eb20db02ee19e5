//! Adversaries (all fictional), what they may choose, and how they react.

use serde::{Deserialize, Serialize};

use crate::vocab::{Lever, Slug};

use super::basis::Basis;
use super::lever::Change;

/// What an adversary is after; decides which options suit it and what it aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Goal {
    /// Make a government change course.
    Coercion,
    /// Change minds.
    Influence,
    /// Learn secrets.
    Intelligence,
    /// Take technology.
    Technology,
    /// Pay back.
    Retaliation,
    /// Earn.
    Money,
    /// Be seen.
    Prestige,
}

/// Kinds of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum ActorClass {
    /// A state; an organ of one counts.
    State,
    /// Acts for money.
    Criminal,
    /// Acts for a cause, from a keyboard.
    Hacktivist,
    /// Acts for a cause by fear.
    Terrorist,
}

/// A fictional adversary.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Adversary {
    /// Its id (`vgf` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Who it is, in a sentence or two.
    pub about: String,
    /// What kind of actor it is: decides the legal class of what it does.
    pub class: ActorClass,
    /// The state that tolerates or directs it, if it is not one itself: an adversary's id, or empty.
    #[serde(default)]
    pub harboured_by: String,
    /// Sophistication, 0-100.
    pub sophistication: f64,
    /// Stealth, 0-100.
    pub stealth: f64,
    /// Economic ties to the Alliance, 0-1.
    pub entanglement: f64,
    /// How far norms weigh with it, 0-1.
    pub norm_sensitivity: f64,
    /// Epochs (chances to act) a year in peace, per target.
    pub rate_per_y: f64,
    /// Chance that it plants a false trail.
    pub false_flag: f64,
    /// Chance that it, or a proxy, claims the act in public.
    pub claim: f64,
    /// What it wants, most wanted first.
    pub goals: Vec<Goal>,
    /// How well each option of the menu suits its goals: option id and factor, 1 where not named.
    pub fits: Vec<(Slug, f64)>,
    /// Effect types it uses, by menu option: option id, effect id.
    pub uses: Vec<(Slug, Slug)>,
    /// Where the row comes from.
    pub basis: Basis,
}

/// One thing an adversary may choose to do.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MenuOption {
    /// Its id (`pause`, `harass` ...).
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Severity on the ladder.
    pub severity: f64,
    /// Benefit if it succeeds.
    pub benefit: f64,
    /// Cost of carrying it out.
    pub cost: f64,
    /// Exposure: how surely it is answered if answers are credible, 0-1.
    pub exposure: f64,
    /// Ties put at risk, 0-1.
    pub ties: f64,
    /// Norms offended, 0-1.
    pub offence: f64,
}

/// What sets a reaction off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum ReactionTrigger {
    /// The adversary was named in public.
    Attribution,
    /// Its diplomats were sent home.
    Expulsion,
    /// Relations were broken off.
    Rupture,
    /// It was sanctioned.
    Sanction,
    /// Its systems were hit and it knows by whom.
    Effects,
    /// It was spoken to in private.
    Dialogue,
    /// Forces moved.
    Posture,
    /// It has a chance to act, whatever was done to it.
    Opportunity,
}

/// How adversaries answer what is done to them, outside their own plans.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reaction {
    /// Its id.
    pub id: Slug,
    /// What the feed says, with `{adversary}`.
    pub told: String,
    /// What sets it off.
    pub on: ReactionTrigger,
    /// Chance, before the additions below.
    pub chance: f64,
    /// Added per point of this lever of the adversary (such as Grievance), on the log-odds scale.
    #[serde(default)]
    pub leans_on: Vec<(Lever, f64)>,
    /// Multiplied by the adversary's entanglement.
    #[serde(default)]
    pub by_entanglement: bool,
    /// Only by an adversary that is after this, if any is named.
    #[serde(default)]
    pub only_goals: Vec<Goal>,
    /// Median days until it comes.
    pub after_d: f64,
    /// Spread of that (sigma of the log-normal).
    pub after_sigma: f64,
    /// What it changes. `Scope::Own` is the Ally that acted, `Scope::Culprit` the adversary.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// The menu option it carries out against the Ally that acted, or empty.
    #[serde(default)]
    pub operation: String,
    /// Where the row comes from.
    pub basis: Basis,
}
