//! Responses: what players choose. Data through and through; no code knows one by its id.

use serde::{Deserialize, Serialize};

use crate::vocab::{Confidence, Slug};

use super::adversary::ReactionTrigger;
use super::basis::Basis;
use super::lever::Change;

/// One response of the catalogue.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Response {
    /// Its id (`expel-diplomats` ...).
    pub id: Slug,
    /// Its name for readers, in the imperative.
    pub name: String,
    /// What it is, in one or two sentences for a player.
    pub about: String,
    /// What could go wrong, in a sentence for a player.
    pub caution: String,
    /// The kind of instrument.
    pub level: Level,
    /// Who may start it, and how it is decided.
    pub authority: Authority,
    /// What it is aimed at.
    pub target: TargetKind,
    /// What must hold before it can be chosen.
    pub needs: Vec<Need>,
    /// What it costs.
    pub cost: Cost,
    /// How long it takes.
    pub delay: Delay,
    /// Cost it imposes on the adversary (c of the belief update), before joiners.
    pub imposes: f64,
    /// Who may join, and what each adds.
    #[serde(default)]
    pub coalition: Vec<Coalition>,
    /// What it changes once carried out.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// How an Ally that nobody plays does it of its own accord, where one would.
    #[serde(default)]
    pub alone: Option<Alone>,
    /// How often an Ally that nobody plays brings this before the Council, against others; 0 for never.
    #[serde(default)]
    pub raised: f64,
    /// What else it does, in the model's verbs.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What it changes besides, done soon after something else.
    #[serde(default)]
    pub combines: Vec<Combination>,
    /// What may go wrong.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// What the adversary may answer.
    #[serde(default)]
    pub provokes: Vec<ReactionTrigger>,
    /// Its class in international law.
    pub legal: LegalClass,
    /// Rung on the ladder of force, 0-10, for the proportionality test.
    pub rung: f64,
    /// Days within which doing it again is worth less; 0 where it is not.
    pub repeat_d: f64,
    /// Where it comes from.
    pub basis: Basis,
}

/// The six levels of response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Level {
    /// Consultation and Council texts.
    Political,
    /// Attribution, demarches, expulsions.
    Diplomatic,
    /// Sanctions, law enforcement, supply chains.
    Economic,
    /// Posture and cyber effects.
    Military,
    /// Assistance, hunting, isolation, repair.
    Technical,
    /// What is said in public.
    Informational,
}

impl Level {
    /// Its name for readers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Political => "Political",
            Self::Diplomatic => "Diplomatic",
            Self::Economic => "Economic and legal",
            Self::Military => "Military and cyber effects",
            Self::Technical => "Technical and assistance",
            Self::Informational => "Informational",
        }
    }
}

/// Who decides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Authority {
    /// Any seat; it changes nothing for others.
    Anyone,
    /// A national government, for itself.
    National,
    /// Any Ally, as its right: it cannot be blocked (Article 4).
    AnyAlly,
    /// The Council, by this measure.
    Council(Slug),
    /// The European Union, by this measure, unanimously.
    Union(Slug),
    /// The convening seat: the Secretary General or a national delegation.
    Convener,
}

/// What a response is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum TargetKind {
    /// Nothing in particular.
    Nothing,
    /// A network of the acting Ally (or of the first victim, for a seat without a country).
    Network,
    /// An Ally.
    Ally,
    /// The adversary held responsible.
    Adversary,
}

/// A precondition. The seat's own knowledge is what counts, never the truth.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Need {
    /// At least one incident is known.
    KnownIncident,
    /// The target's likelihood, as the seat's analysts see it, is at least this.
    Likelihood(f64),
    /// The judgement's confidence is at least this.
    ConfidenceAtLeast(Confidence),
    /// The worst known incident is at least this severe.
    Severity(f64),
    /// Either the worst known incident or the weight of incidents together is at least this.
    Gravity(f64),
    /// One of these was carried out before.
    After(Vec<Slug>),
    /// The acting Ally has this trait.
    Trait(Slug),
    /// The acting Ally does not have this trait.
    NoTrait(Slug),
    /// Some Ally has this trait and consents.
    Provider(Slug),
    /// The acting Ally is a member of the European Union.
    UnionMember,
    /// The target has economic ties of at least this.
    Ties(f64),
    /// The target network's recovery readiness is at least this.
    Readiness(f64),
    /// The target network is hit or has a known intruder.
    TargetAffected,
    /// The scenario's year is this or later.
    Year(u16),
    /// An election is due: the scenario has set this flag.
    Election(Slug),
    /// Direction or control by a state is shown.
    StateControl,
    /// The target is a state, with embassies and officers.
    State,
    /// One of these was adopted on condition, and not confirmed since.
    OnCondition(Vec<Slug>),
}

/// What a response costs.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Political capital.
    #[serde(default)]
    pub capital: f64,
    /// Money, million euro.
    #[serde(default)]
    pub meur: f64,
    /// Million euro a day while in force.
    #[serde(default)]
    pub meur_per_d: f64,
    /// Staff attention: places among those a turn has.
    pub attention: u8,
    /// Experts of the Alliance's pool, while in force.
    #[serde(default)]
    pub experts: u16,
}

/// How long a response takes, hours. The shorter end is met when all goes well.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Delay {
    /// To decide, shortest and longest. A Council text has its own deadline on top.
    #[serde(default)]
    pub decide_h: (u32, u32),
    /// To carry out once decided, shortest and longest.
    pub execute_h: (u32, u32),
    /// How long it stays in force, days; 0 for good.
    #[serde(default)]
    pub in_force_d: f64,
}

/// Others may join, each by its own judgement.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Coalition {
    /// The measure that each Ally weighs.
    pub measure: Slug,
    /// The least number of joiners, the actor included, without which it fails.
    pub at_least: u16,
    /// The most that may join.
    pub at_most: u16,
    /// Cost imposed on the adversary by each joiner.
    pub imposes_each: f64,
    /// The most cost that joiners can add.
    pub imposes_most: f64,
    /// What each joiner changes.
    #[serde(default)]
    pub changes_each: Vec<Change>,
    /// No more than this many join unless one of these was carried out before.
    #[serde(default)]
    pub unless: Option<(u16, Vec<Slug>)>,
}

/// What a government does alone, without asking anybody.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Alone {
    /// The measure by which it weighs trade and risk; only Allies who weigh that measure do it.
    pub measure: Slug,
    /// Whether it is no more than words.
    #[serde(default)]
    pub words: bool,
    /// What it is, in running text, with `{adversary}` and `{victim}`.
    pub told: String,
}

/// What a response changes besides when it follows another: two that strengthen one another, or get in each other's way.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Combination {
    /// One of these was carried out before.
    pub after: Vec<Slug>,
    /// Not longer ago than this, days.
    pub within_d: f64,
    /// What that changes.
    pub changes: Vec<Change>,
}

/// Verbs of the model that a response may use.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Outcome {
    /// Names the target in public as responsible.
    Attribute,
    /// Convenes the Council: consultation under Article 4.
    Consult,
    /// Freezes hostile operations on the target network while in force.
    Isolate,
    /// Looks for hidden footholds: evicts an intruder with this chance.
    Evict(f64),
    /// Takes out this share of the adversary's running disruption (botnets, ransom infrastructure).
    TakeDown(f64),
    /// Opens the collective-defence clause: counts as crossing the Article 5 threshold.
    CollectiveDefence,
    /// Is adopted on a condition; a second vote confirms it once that is met.
    Conditional,
    /// Confirms what was adopted on condition: from then on it counts as carried out.
    Confirm,
    /// Ends the exercise's armed-attack question in force: the adversary stops below this tempo or war begins.
    Force,
}

/// Something that may go wrong.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Its chance.
    pub chance: f64,
    /// Only if the named adversary was not behind it.
    #[serde(default)]
    pub if_wrong: bool,
    /// Only while an intruder is still in the target network.
    #[serde(default)]
    pub if_intruder: bool,
    /// Only if by then something at least this severe, seen since the response took effect, has had no answer.
    #[serde(default)]
    pub if_unanswered: Option<f64>,
    /// Hours after the response took effect.
    #[serde(default)]
    pub after_h: u32,
    /// What the feed says, with `{adversary}` and `{ally}`.
    pub told: String,
    /// What it changes.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// Whether the target network is hit again.
    #[serde(default)]
    pub relapse: bool,
    /// Whether what was secret becomes known to the adversary, which may then react.
    #[serde(default)]
    pub exposes: bool,
}

/// Class of a response in international law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum LegalClass {
    /// Needs no justification: own territory, or consent.
    Unproblematic,
    /// Unfriendly but lawful.
    Retorsion,
    /// Law enforcement.
    Enforcement,
    /// Otherwise unlawful, non-forcible, against a wrongdoer.
    Countermeasure,
    /// Force in self-defence.
    SelfDefence,
}
