//! The scenario file, field for field: what authors write. `docs/authoring/format.md` is made from these comments.

mod cast;
mod character;
mod claimant;
mod clock;
mod condition;
mod decision;
mod ending;
mod hidden;
mod inject;
mod media;
mod number;
mod operation;
mod own;
mod phase;
mod rubric;
mod rule;
mod switch;
mod wording;

use serde::Deserialize;

pub use cast::{AdversaryFile, Authority, SeatFile};
pub use character::CharacterFile;
pub use claimant::ClaimantFile;
pub use clock::ClockFile;
pub use condition::{ByFile, ConditionFile, Deadline, Of};
pub use decision::{AnswersFile, DecisionFile, KindFile, LaterFile, OptionFile, SideFile, TradeFile};
pub use ending::{DebriefFile, EndingFile, ObjectiveFile};
pub use hidden::{HiddenFile, HiddenValueFile};
pub use inject::{
    ConsequenceFile, HappeningFile, InjectFile, Notes, Reliability, TimingFile, Truthfulness, VariantFile,
};
pub use media::{MediaFile, Tone};
pub use number::NumberFile;
pub use operation::{CulpritFile, FalseFlagFile, IncidentFile, OperationFile, Tallinn};
pub use own::{
    CastFile, KeepFile, LinkFile, MeasureFile, NetworkFile, OwnAdversaryFile, PartyFile, PartyKindFile, ResponseFile,
    SectorFile, WordsFile,
};
pub use phase::PhaseFile;
pub use rubric::{LevelFile, RubricFile};
pub use rule::RuleFile;
pub use switch::{SwitchFile, SwitchOptionFile};
pub use wording::{OrganisationFile, TextFile};

use super::spanned::Spanned;

/// A reference to something by its id; checked, not parsed, so that a wrong one gets a finding with its place.
pub type Ref = Spanned<String>;

/// A whole scenario file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// Version of the format. This is version 1.
    pub format: Spanned<u32>,
    /// Unique id; the file is best named after it.
    pub id: Ref,
    /// Title, as the picker shows it.
    pub title: Spanned<String>,
    /// One or two sentences for the picker: what happens, no secrets.
    pub summary: Spanned<String>,
    /// How hard it is to do well.
    pub difficulty: Difficulty,
    /// Minutes at the table.
    pub minutes: Spanned<u32>,
    /// The year it plays in; decides which instruments exist.
    pub year: Spanned<u32>,
    /// The real incident it echoes, for the debrief.
    #[serde(default)]
    pub analogue: String,
    /// A cast of one's own. If left out, it plays in the shipped Alliance of 32.
    #[serde(default)]
    pub cast: Option<Spanned<CastFile>>,
    /// A file called `pack.ron`, in the folder of the scenario or below it, that holds a cast which several scenarios share.
    #[serde(default)]
    pub pack: Ref,
    /// Public sources on that incident.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Version of ATT&CK that the technique ids are from.
    #[serde(default)]
    pub attack_version: String,
    /// What players read before the first turn.
    pub briefing: Briefing,
    /// What the facilitator reads before the session.
    pub facilitator: Facilitator,
    /// The turns, each a stretch of exercise time.
    pub turns: Vec<TurnFile>,
    /// Turns that belong together, in the order in which they begin.
    #[serde(default)]
    pub phases: Vec<PhaseFile>,
    /// Who plays. The first is the default seat.
    pub seats: Vec<SeatFile>,
    /// Allies that are hit; the first is the one whose people suffer most.
    pub victims: Vec<Ref>,
    /// Adversaries in play. All of them are hypotheses.
    pub adversaries: Vec<AdversaryFile>,
    /// Allies of whom somebody may say that they did it themselves. All of them are hypotheses.
    #[serde(default)]
    pub accused: Vec<Ref>,
    /// Those who say in public who did it.
    #[serde(default)]
    pub claimants: Vec<ClaimantFile>,
    /// What really happens. Hidden from players until the review.
    pub truth: Truth,
    /// Switches that injects and conditions use.
    #[serde(default)]
    pub flags: Vec<Ref>,
    /// Numbers that the scenario counts itself.
    #[serde(default)]
    pub numbers: Vec<NumberFile>,
    /// Pieces of text with a name, for other texts to show.
    #[serde(default)]
    pub texts: Vec<TextFile>,
    /// Organisations that players may take for their own.
    #[serde(default)]
    pub organisations: Vec<OrganisationFile>,
    /// People who speak in the story.
    #[serde(default)]
    pub characters: Vec<CharacterFile>,
    /// What is chosen before the start.
    #[serde(default)]
    pub switches: Vec<SwitchFile>,
    /// Truths that are drawn before play.
    #[serde(default)]
    pub hidden: Vec<HiddenFile>,
    /// What is changed before the first turn: mood, readiness, capital.
    #[serde(default)]
    pub opening: Vec<ConsequenceFile>,
    /// What is put on the table.
    pub injects: Vec<InjectFile>,
    /// What is put to players to decide.
    #[serde(default)]
    pub decisions: Vec<DecisionFile>,
    /// What must be done within so many hours, by law or by contract.
    #[serde(default)]
    pub clocks: Vec<ClockFile>,
    /// What happens off the table.
    #[serde(default)]
    pub rules: Vec<RuleFile>,
    /// What players practise, and what shows that they did.
    pub objectives: Vec<ObjectiveFile>,
    /// How well it was done.
    #[serde(default)]
    pub rubrics: Vec<RubricFile>,
    /// How it may end; the first whose condition holds when the last turn is over.
    pub endings: Vec<EndingFile>,
    /// Questions for the debrief, each with the condition that makes it worth asking.
    pub debrief: Vec<DebriefFile>,
}

impl ScenarioFile {
    /// Every consequence: of the opening, of injects, of rules, of clocks and of options.
    pub fn consequences(&self) -> impl Iterator<Item = &ConsequenceFile> {
        self.consequences_besides_injects().chain(self.injects.iter().flat_map(|it| &it.then))
    }

    /// Every consequence but those of injects.
    pub fn consequences_besides_injects(&self) -> impl Iterator<Item = &ConsequenceFile> {
        let options = || self.decisions.iter().flat_map(|it| &it.options);
        let rules = self.rules.iter().flat_map(|it| &it.then);
        let later = options().flat_map(|it| &it.later).flat_map(|it| &it.then);
        let clocks = self.clocks.iter().flat_map(|it| it.kept.iter().chain(&it.missed));
        self.opening.iter().chain(rules).chain(clocks).chain(options().flat_map(|it| &it.then)).chain(later)
    }
}

/// How hard a scenario is to do well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Difficulty {
    /// A first exercise.
    Easy,
    /// A second one.
    Medium,
    /// For those who know the instruments.
    Hard,
    /// For those who have failed at a hard one.
    Expert,
}

/// What players read before the first turn.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Briefing {
    /// Where things stand.
    pub situation: Spanned<String>,
    /// What is at stake.
    pub stakes: Spanned<String>,
    /// What is asked of the players.
    pub task: Spanned<String>,
}

/// What the facilitator reads before the session.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facilitator {
    /// What the scenario is for.
    pub purpose: Spanned<String>,
    /// The dilemma that should divide the room.
    pub dilemma: Spanned<String>,
    /// How to run it: time, roles, where to pause.
    pub advice: Spanned<String>,
}

/// One turn.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnFile {
    /// What it is called.
    pub title: Spanned<String>,
    /// Exercise time it covers, hours.
    pub hours: Spanned<u32>,
    /// Minutes at the table that are planned for it; 0 where nothing is planned.
    #[serde(default)]
    pub minutes: Spanned<u32>,
}

/// What really happens.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    /// The adversary behind it: an id from `adversaries`.
    pub author: Ref,
    /// The story, told in the review.
    pub story: Spanned<String>,
    /// The cases that evidence is gathered on.
    pub incidents: Vec<IncidentFile>,
    /// Hostile operations, whoever runs them.
    pub operations: Vec<OperationFile>,
}
