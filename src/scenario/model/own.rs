//! A cast of a scenario's own, as authors write it: in the scenario, or in a `pack.ron` that several scenarios name.

use serde::Deserialize;

use super::Ref;
use crate::rulebook::{
    ActorClass, Alone, Coalition, Combination, Cost, Delay, Dependency, Goal, LegalClass, Level as Instrument, Need,
    Outcome, ReactionTrigger, Requirement, Risk, TargetKind, Voice,
};
use crate::rulebook::{Authority as Decides, Change};
use crate::scenario::Spanned;

/// A cast of a scenario's own: who plays, on what, with what means. What is left out stays as the program ships it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastFile {
    /// What its members are called, and whether they have a council.
    #[serde(default)]
    pub words: Option<WordsFile>,
    /// Kinds of party, besides `steady`, `prepared`, `stretched` and the kinds of Allies.
    #[serde(default)]
    pub kinds: Vec<PartyKindFile>,
    /// Who there is, in place of the 32 Allies: sites, departments, governments.
    #[serde(default)]
    pub parties: Vec<PartyFile>,
    /// Systems that two parties share.
    #[serde(default)]
    pub links: Vec<LinkFile>,
    /// What runs on networks, in place of the shipped sectors. Every party runs one network of each.
    #[serde(default)]
    pub sectors: Vec<SectorFile>,
    /// Which sector leans on which.
    #[serde(default)]
    pub dependencies: Vec<Dependency>,
    /// What must not fail. If left out, with sectors of one's own: one for each sector.
    #[serde(default)]
    pub requirements: Vec<Requirement>,
    /// What can be done. A row with the id of a shipped response takes its place.
    #[serde(default)]
    pub responses: Vec<ResponseFile>,
    /// What is kept of the shipped catalogue. If left out: nothing where `responses` has rows, everything that fits where it has none.
    #[serde(default)]
    pub keep: Option<KeepFile>,
    /// Who may be behind it, besides the shipped adversaries.
    #[serde(default)]
    pub adversaries: Vec<OwnAdversaryFile>,
    /// What a council of its own decides on.
    #[serde(default)]
    pub measures: Vec<MeasureFile>,
    /// Numbers of the rulebook that are to be others, such as `("table.budget_meur", 8.0)`. `whitecell params` lists all.
    #[serde(default)]
    pub numbers: Vec<(Ref, Spanned<f64>)>,
}

/// What the members of a cast are called. The program's sentences use these words in place of Ally, Allies, the Alliance, the
/// Council.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsFile {
    /// One of them, in running text: `site`.
    pub member: Spanned<String>,
    /// Several of them: `sites`. If left out: with an s.
    #[serde(default)]
    pub members: Option<Spanned<String>>,
    /// All of them together: `the group`.
    pub whole: Spanned<String>,
    /// Who decides together: `the cabinet`. If left out, nobody does: there is no council, and nothing that needs one.
    #[serde(default)]
    pub council: Spanned<String>,
    /// Who decides for one of them alone: `your management`.
    #[serde(default)]
    pub government: Option<Spanned<String>>,
    /// What decisions cost besides money: `standing`.
    #[serde(default)]
    pub capital: Option<Spanned<String>>,
}

/// A kind of party. What is left out is as in the kind that it is like.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyKindFile {
    /// Its id.
    pub id: Ref,
    /// Its name for readers.
    pub name: Spanned<String>,
    /// The kind that it begins as. If left out: `steady`.
    #[serde(default)]
    pub like: Option<Ref>,
    /// Hardening, detection and readiness of its networks, 0 to 100.
    #[serde(default)]
    pub networks: Option<(f64, f64, f64)>,
    /// How well it finds out by itself who did something, 0 to 100.
    #[serde(default)]
    pub capability: Option<f64>,
    /// How readily it answers, -1 to 1.
    #[serde(default)]
    pub hawkishness: Option<f64>,
    /// The likelihood that it wants to see before it names anybody, 0 to 1.
    #[serde(default)]
    pub evidence_threshold: Option<f64>,
    /// Trade that it has to lose, 0 to 1.
    #[serde(default)]
    pub trade_exposure: Option<f64>,
    /// How much it shuns risk, 0 to 1.
    #[serde(default)]
    pub risk_aversion: Option<f64>,
    /// Warmth towards the adversary, 0 to 1.
    #[serde(default)]
    pub warmth: Option<f64>,
    /// How it explains itself in a council.
    #[serde(default)]
    pub voice: Option<Voice>,
}

/// One of those who act, or are acted on: a site, a department, a government.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyFile {
    /// Its id.
    pub id: Ref,
    /// Its name.
    pub name: Spanned<String>,
    /// Up to three letters for narrow screens. If left out: the first of the id.
    #[serde(default)]
    pub code: Option<Spanned<String>>,
    /// Where it has its seat.
    #[serde(default)]
    pub place: Spanned<String>,
    /// Its kind, by id. If left out: `steady`.
    #[serde(default)]
    pub kind: Option<Ref>,
    /// People who live or work there.
    #[serde(default)]
    pub people: Option<f64>,
    /// What it turns over in a year, million euro.
    #[serde(default)]
    pub output_meur: Option<f64>,
    /// Member of the European Union.
    #[serde(default)]
    pub union_member: bool,
    /// Traits that responses ask for.
    #[serde(default)]
    pub traits: Vec<Ref>,
    /// What it wants.
    #[serde(default)]
    pub interest: Spanned<String>,
    /// Networks that differ from its kind's.
    #[serde(default)]
    pub networks: Vec<NetworkFile>,
}

/// A network that is better or worse kept than the kind of party says.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkFile {
    /// Its sector.
    pub sector: Ref,
    /// Added to hardening, detection and readiness.
    pub adds: (f64, f64, f64),
}

/// A system that two parties share: what hits the sector of one is felt by the other.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkFile {
    /// One end.
    pub a: Ref,
    /// The other.
    pub b: Ref,
    /// The sector that it belongs to.
    pub sector: Ref,
}

/// Something that runs on networks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorFile {
    /// Its id.
    pub id: Ref,
    /// Its name.
    pub name: Spanned<String>,
    /// Share of the service that people keep up by hand, 0 to 1.
    #[serde(default)]
    pub manual: Option<f64>,
    /// Days in which that falls to 37 %.
    #[serde(default)]
    pub manual_d: Option<f64>,
    /// Hours that it copes when what it depends on fails.
    #[serde(default)]
    pub buffer_h: Option<f64>,
    /// Its weight in what people feel, beside those of the other sectors.
    #[serde(default)]
    pub felt: Option<f64>,
    /// Share of a party's output that depends on it, 0 to 1.
    #[serde(default)]
    pub share: Option<f64>,
    /// What an adversary gains by hitting it, 0 to 10.
    #[serde(default)]
    pub target_value: Option<f64>,
    /// Whether hitting it counts as hitting people, as with hospitals and water.
    #[serde(default)]
    pub protected: bool,
    /// Whether a hit on it works on opinion more than on service.
    #[serde(default)]
    pub opinion: bool,
    /// Whether crews that repair other networks depend on it.
    #[serde(default)]
    pub repairs: bool,
}

/// Something that players can choose, in the shape of the shipped catalogue (`assets/rulebook/responses`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseFile {
    /// Its id.
    pub id: Ref,
    /// Its name, in the imperative.
    pub name: Spanned<String>,
    /// What it is, in a sentence or two; at most 200 characters.
    pub about: Spanned<String>,
    /// What could go wrong, at most 200 characters.
    #[serde(default)]
    pub caution: Option<Spanned<String>>,
    /// The kind of instrument. If left out: `Technical`.
    #[serde(default)]
    pub level: Option<Instrument>,
    /// Who decides. If left out: `National`, which is the seat's own party.
    #[serde(default)]
    pub authority: Option<Decides>,
    /// What it is aimed at. If left out: `Nothing`.
    #[serde(default)]
    pub target: Option<TargetKind>,
    /// What must hold before.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// What it costs. If left out: one place among those a turn has.
    #[serde(default)]
    pub cost: Option<Cost>,
    /// How long it takes. If left out: up to an hour to decide, and one to four to do.
    #[serde(default)]
    pub delay: Option<Delay>,
    /// Cost that it imposes on the adversary.
    #[serde(default)]
    pub imposes: f64,
    /// Who may join.
    #[serde(default)]
    pub coalition: Vec<Coalition>,
    /// What it changes.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// How a party that nobody plays does it of its own accord.
    #[serde(default)]
    pub alone: Option<Alone>,
    /// How often a party that nobody plays brings it before the council, against others.
    #[serde(default)]
    pub raised: f64,
    /// What else it does.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// What it changes besides, soon after something else.
    #[serde(default)]
    pub combines: Vec<Combination>,
    /// What may go wrong.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// What the adversary may answer.
    #[serde(default)]
    pub provokes: Vec<ReactionTrigger>,
    /// Its class in law. If left out: `Unproblematic`.
    #[serde(default)]
    pub legal: Option<LegalClass>,
    /// Rung on the ladder of force, 0 to 10.
    #[serde(default)]
    pub rung: f64,
    /// Days within which doing it again is worth less.
    #[serde(default)]
    pub repeat_d: f64,
}

/// What is kept of the shipped catalogue of responses.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum KeepFile {
    /// Everything that fits the cast: without a council nothing that it decides, without a sector nothing that names it.
    All,
    /// Nothing: there are only the cast's own responses.
    Nothing,
    /// These, besides the cast's own.
    Only(
        /// Ids of shipped responses.
        Vec<Ref>,
    ),
}

/// Somebody who may be behind it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAdversaryFile {
    /// Its id.
    pub id: Ref,
    /// Its name.
    pub name: Spanned<String>,
    /// Who it is, in a sentence.
    pub about: Spanned<String>,
    /// The shipped adversary whose numbers and habits it has: `gld` for criminals, `ndw` for hacktivists.
    pub like: Ref,
    /// What kind of actor it is.
    #[serde(default)]
    pub class: Option<ActorClass>,
    /// What it is after, most wanted first.
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// Sophistication, 0 to 100.
    #[serde(default)]
    pub sophistication: Option<f64>,
    /// Stealth, 0 to 100.
    #[serde(default)]
    pub stealth: Option<f64>,
    /// Economic ties, 0 to 1.
    #[serde(default)]
    pub entanglement: Option<f64>,
    /// How far norms weigh with it, 0 to 1.
    #[serde(default)]
    pub norm_sensitivity: Option<f64>,
}

/// Something that a council decides on. What is left out is as in the measure that it is like.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureFile {
    /// Its id. The id of a shipped measure takes its place.
    pub id: Ref,
    /// Its name.
    pub name: Spanned<String>,
    /// The text on the table, with `{actor}` and `{victim}`.
    pub text: Spanned<String>,
    /// The text after it was softened, with `{actor}`, `{victim}` and `{sponsors}`.
    pub softened: Spanned<String>,
    /// The shipped measure whose weights it has, such as `solidarity-statement`.
    pub like: Ref,
    /// Base utility: how readily it is agreed to.
    #[serde(default)]
    pub base: Option<f64>,
    /// Hours until silence ends.
    #[serde(default)]
    pub deadline_h: Option<u32>,
}
