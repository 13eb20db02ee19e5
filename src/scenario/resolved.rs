//! A scenario that is ready to run: every id looked up, every default filled, nothing left to go wrong.

mod clock;
mod condition;
mod decision;
mod declared;

use std::sync::Arc;

use crate::rulebook::{Change, Rulebook};
use crate::vocab::{
    AdversaryId, AllyId, Band, ClaimantId, Confidence, DecisionId, EffectId, FlagId, HypothesisId, IncidentId,
    InjectId, MeasureId, NumberId, OperationId, PhaseId, ResponseId, SectorId, Slug, Stage,
};

pub use clock::Clock;
pub use condition::{Condition, Level};
pub use decision::{Choosable, Decision, Kind, Party, Trade};
pub use declared::{
    Character, Claimant, Hidden, HiddenValue, Media, Number, Piece, Rubric, RubricLevel, Switch, Variant,
};

use super::model::{Authority, Difficulty, Reliability, Truthfulness};

/// A scenario, resolved against a rulebook. Immutable; an exercise keeps it behind an `Arc`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its id.
    pub id: Slug,
    /// Title.
    pub title: String,
    /// One or two sentences for the picker.
    pub summary: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Minutes at the table.
    pub minutes: u32,
    /// The year it plays in.
    pub year: u16,
    /// The real incident it echoes.
    pub analogue: String,
    /// Public sources on it.
    pub sources: Vec<String>,
    /// Version of ATT&CK.
    pub attack_version: String,
    /// Where things stand, what is at stake, what is asked.
    pub briefing: [String; 3],
    /// Purpose, dilemma and advice, for the facilitator.
    pub facilitator: [String; 3],
    /// The turns.
    pub turns: Vec<Turn>,
    /// Phases, in the order in which they begin.
    pub phases: Vec<Phase>,
    /// The seats; the first is the default.
    pub seats: Vec<Seat>,
    /// Allies that are hit.
    pub victims: Vec<AllyId>,
    /// Adversaries in play.
    pub adversaries: Vec<AdversaryCast>,
    /// Every hypothesis: the adversaries in play, the general ones, then accused Allies.
    pub hypotheses: Vec<Hypothesis>,
    /// Who is behind it.
    pub author: AdversaryId,
    /// What really happens, told.
    pub story: String,
    /// The cases.
    pub incidents: Vec<Incident>,
    /// Hostile operations.
    pub operations: Vec<Operation>,
    /// Names of the flags.
    pub flags: Vec<Slug>,
    /// Numbers that the scenario counts.
    pub numbers: Vec<Number>,
    /// What was chosen before the start.
    pub switches: Vec<Switch>,
    /// Hidden truths.
    pub hidden: Vec<Hidden>,
    /// People who speak.
    pub characters: Vec<Character>,
    /// Those who say in public who did it.
    pub claimants: Vec<Claimant>,
    /// Pieces of text that others show, as they were set.
    pub pieces: Vec<Piece>,
    /// Decisions that are put to players.
    pub decisions: Vec<Decision>,
    /// Clocks of law.
    pub clocks: Vec<Clock>,
    /// What is changed before the first turn.
    pub opening: Vec<Consequence>,
    /// The injects, then the rules.
    pub injects: Vec<Inject>,
    /// The rubrics.
    pub rubrics: Vec<Rubric>,
    /// The objectives.
    pub objectives: Vec<Objective>,
    /// The endings, in order of precedence; the last always holds.
    pub endings: Vec<Ending>,
    /// The debrief's questions.
    pub debrief: Vec<DebriefQuestion>,
    /// BLAKE3 of the file's text with line ends as LF: names this scenario in journals.
    pub digest: [u8; 32],
    /// The rulebook that its own cast makes; `None` where it plays in the shipped one.
    pub own: Option<Arc<Rulebook>>,
}

impl Scenario {
    /// The rulebook that it plays in: its own, or else the shipped one.
    #[must_use]
    pub fn rulebook<'a>(&'a self, shipped: &'a Rulebook) -> &'a Rulebook {
        self.own.as_deref().unwrap_or(shipped)
    }
}

/// One turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What it is called.
    pub title: String,
    /// Exercise time it covers, hours.
    pub hours: u32,
    /// Minutes at the table that are planned for it, if any.
    pub minutes: Option<u32>,
}

/// Turns that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its id.
    pub id: Slug,
    /// What it is called.
    pub title: String,
    /// The turn with which it begins, from 0.
    pub from: u16,
    /// How fast time goes in it; may be empty.
    pub tempo: String,
    /// How to run it; may be empty.
    pub advice: String,
}

/// Somebody who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: Slug,
    /// What it is called.
    pub title: String,
    /// The Ally it acts for, if any.
    pub ally: Option<AllyId>,
    /// What it may start.
    pub may: Vec<Authority>,
    /// What only it is told.
    pub private: String,
}

/// An adversary in play.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdversaryCast {
    /// Which.
    pub adversary: AdversaryId,
    /// How much faster than in peace it gets chances to act.
    pub tempo: f64,
}

/// Who may be behind an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hypothesis {
    /// Its id.
    pub id: Slug,
    /// Its name for readers.
    pub name: String,
    /// Who that is.
    pub actor: HypothesisActor,
}

/// Who a hypothesis stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HypothesisActor {
    /// An adversary of the rulebook.
    Adversary(AdversaryId),
    /// Somebody the rulebook does not model.
    General,
    /// An Ally, which somebody accuses.
    Ally(AllyId),
}

/// A case that evidence is gathered on.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident {
    /// Its id.
    pub id: Slug,
    /// What it is called.
    pub title: String,
    /// The hypothesis everybody thinks of first.
    pub obvious: HypothesisId,
    /// The hypothesis that is true: who runs its operations.
    pub truth: HypothesisId,
    /// Severity, invasiveness, immediacy, directness, measurability, military character, presumptive legality; 0-10.
    pub tallinn: [f64; 7],
    /// Who did it if a hidden truth has a value: hidden truth, value, who.
    pub culprits: Vec<(usize, u16, HypothesisId)>,
    /// Whether nobody claims it in public.
    pub denied: bool,
}

/// A hostile operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Its id.
    pub id: Slug,
    /// The case it belongs to.
    pub incident: IncidentId,
    /// Who runs it.
    pub by: AdversaryId,
    /// The Ally it aims at.
    pub ally: AllyId,
    /// The sector it aims at.
    pub sector: SectorId,
    /// What it does.
    pub effect: EffectId,
    /// How strong, 0-1.
    pub magnitude: f64,
    /// How far it has come when it starts.
    pub stage: Stage,
    /// When it starts; `None` if an inject starts it.
    pub starts_h: Option<u32>,
    /// Further waves: how many, every how many hours.
    pub waves: (u32, u32),
    /// False trails.
    pub plants: Vec<FalseFlag>,
    /// ATT&CK technique ids.
    pub techniques: Vec<String>,
}

/// A false trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FalseFlag {
    /// Who is to be blamed.
    pub frames: HypothesisId,
    /// How thorough, 1 or 2.
    pub strength: u8,
}

/// When an inject comes.
#[derive(Clone, Debug, PartialEq)]
pub enum Timing {
    /// At this hour.
    At(u32),
    /// At an hour between these, drawn once.
    Between(u32, u32),
    /// Every so many hours, from an hour on, so many times.
    Every {
        /// Hours between.
        hours: u32,
        /// The first hour.
        from: u32,
        /// How many times, at most.
        most: u32,
    },
    /// Each time that something happens, so many times.
    EachTime {
        /// What happens.
        what: Happening,
        /// How many times, at most.
        most: u32,
    },
    /// When the facilitator releases it.
    Manual,
    /// This many hours after an inject has come.
    After(InjectId, u32),
    /// This many hours after the condition first holds.
    Since(Condition, u32),
}

/// Something that may happen more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A response is carried out.
    Done(ResponseId),
    /// An operation strikes.
    Struck(OperationId),
    /// A text on this measure is adopted.
    Adopted(MeasureId),
}

/// Something that is put on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Inject {
    /// Its id.
    pub id: Slug,
    /// A headline.
    pub title: String,
    /// When it comes.
    pub when: Timing,
    /// What else must hold.
    pub only_if: Condition,
    /// Chance that it comes at all.
    pub chance: f64,
    /// What players read.
    pub text: String,
    /// Other texts, the first that holds in place of the inject's own.
    pub variants: Vec<Variant>,
    /// Who says so.
    pub source: String,
    /// How they speak; empty where nothing is said of that.
    pub voice: String,
    /// How reliable that source is.
    pub reliability: Reliability,
    /// How credible, 1-6.
    pub credibility: u8,
    /// What makes it a media item, if it is one.
    pub media: Option<Media>,
    /// Whether it is so.
    pub truth: Truthfulness,
    /// Seats that get it, by number; all if empty.
    pub audience: Vec<crate::vocab::SeatId>,
    /// Whether it is a rule, that no report tells of.
    pub unseen: bool,
    /// Stops the clock.
    pub urgent: bool,
    /// The Ally it concerns.
    pub ally: AllyId,
    /// What it changes.
    pub then: Vec<Consequence>,
    /// Why, say, watch for.
    pub notes: [String; 3],
}

/// What an inject changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Consequence {
    /// Sets or clears a flag.
    Set(FlagId, bool),
    /// Puts a decision to those who take it.
    Ask(DecisionId),
    /// Adds to a number.
    AddTo(NumberId, f64),
    /// Sets a number.
    SetNumber(NumberId, f64),
    /// Moves a lever.
    Shift(Change),
    /// Starts an operation.
    Start(OperationId),
    /// Ends an operation.
    Abandon(OperationId),
    /// Makes an operation known.
    Reveal(OperationId),
    /// Adds an item of evidence.
    Evidence {
        /// The case.
        incident: IncidentId,
        /// Row of the channel in the rulebook.
        channel: usize,
        /// Who it points at.
        points_at: HypothesisId,
        /// Log-likelihood ratio.
        weight: f64,
        /// Whether it was planted.
        planted: bool,
    },
    /// Somebody says in public who did it.
    Claim {
        /// Who says so.
        by: ClaimantId,
        /// The case.
        incident: IncidentId,
        /// Who they say did it.
        hypothesis: HypothesisId,
        /// How likely they hold it.
        likelihood: Band,
        /// How well founded they say that is.
        confidence: Confidence,
    },
    /// Somebody takes back what they said of a case.
    Withdraw {
        /// Who.
        by: ClaimantId,
        /// The case.
        incident: IncidentId,
    },
    /// An Ally calls a consultation.
    Consult(AllyId),
}

/// What players practise.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// Its id.
    pub id: Slug,
    /// What they should be able to do.
    pub text: String,
    /// What shows that they did.
    pub shown_by: Condition,
    /// The same in words.
    pub evidence: String,
    /// The rubric that says how well, by number.
    pub rubric: Option<u16>,
}

/// A named ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub title: String,
    /// What players read.
    pub text: String,
    /// When it is this one.
    pub when: Condition,
    /// Ends the exercise as soon as it holds.
    pub at_once: bool,
}

/// A question for the debrief.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefQuestion {
    /// The question.
    pub ask: String,
    /// When it is worth asking.
    pub when: Condition,
}

impl Scenario {
    /// The phase that a turn belongs to, counting from 0.
    #[must_use]
    pub fn phase_of(&self, turn: u16) -> Option<PhaseId> {
        self.phases.iter().rposition(|it| it.from <= turn).map(PhaseId::at)
    }

    /// The inject with this number.
    #[must_use]
    pub fn inject(&self, id: InjectId) -> &Inject {
        &self.injects[id.index()]
    }
}
