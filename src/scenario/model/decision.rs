//! Decisions that are put to players, as authors write them.

use serde::Deserialize;

use super::Ref;
use super::condition::ConditionFile;
use super::inject::ConsequenceFile;
use crate::scenario::Spanned;

/// A decision that is put to players, or to the facilitator. It is open from the beginning, unless something asks it:
/// `Ask("...")` among the consequences of an inject, a rule or an option.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionFile {
    /// Unique id.
    pub id: Ref,
    /// The question.
    pub ask: Spanned<String>,
    /// The seat that it is put to; all of them if empty.
    #[serde(default)]
    pub to: Ref,
    /// Whether it is put to the facilitator instead, who steers the exercise by it.
    #[serde(default)]
    pub facilitator: bool,
    /// What kind of answer it takes.
    #[serde(default)]
    pub kind: KindFile,
    /// What can be chosen, or put in order.
    #[serde(default)]
    pub options: Vec<OptionFile>,
    /// With whom it is negotiated, for a decision of the kind `Draft`.
    #[serde(default)]
    pub parties: Vec<SideFile>,
    /// Whether a reason must be given.
    #[serde(default)]
    pub reason: bool,
    /// Whether it must be said how sure one is, in percent.
    #[serde(default)]
    pub confidence: bool,
    /// How long an answer can be changed; of a `Draft`, always until the turn is locked.
    #[serde(default)]
    pub answers: AnswersFile,
    /// Hours in which it must be answered, once it is asked; 0 for as many as one likes.
    #[serde(default)]
    pub within_h: Spanned<u32>,
    /// Options that are taken when it is not answered in time.
    #[serde(default)]
    pub otherwise: Vec<Ref>,
    /// The number of the scenario that the answer is put in, for a decision of the kind `Number`.
    #[serde(default)]
    pub into: Ref,
    /// A hint for players.
    #[serde(default)]
    pub hint: Spanned<String>,
    /// What the facilitator reads aloud.
    #[serde(default)]
    pub read_aloud: Spanned<String>,
    /// For the facilitator: what players are expected to do.
    #[serde(default)]
    pub expected: Spanned<String>,
    /// For the facilitator: what shows that it goes well.
    #[serde(default)]
    pub success: Spanned<String>,
    /// For the facilitator: what shows that it goes wrong.
    #[serde(default)]
    pub red_flag: Spanned<String>,
    /// For the facilitator: anything else.
    #[serde(default)]
    pub note: Spanned<String>,
}

/// What kind of answer a decision takes.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum KindFile {
    /// One of the options.
    #[default]
    Choice,
    /// Several of the options.
    Several(
        /// How many, at least.
        Spanned<u32>,
        /// How many, at most.
        Spanned<u32>,
    ),
    /// All of the options, in order; what the first changes is changed.
    Ranking,
    /// A number.
    Number(
        /// The smallest.
        Spanned<f64>,
        /// The largest.
        Spanned<f64>,
    ),
    /// A text of one's own.
    Text,
    /// A text that is negotiated: the options are clauses, and the answer names those that are put in. The parties answer when the
    /// turn is locked; it is agreed once all of them agree.
    Draft,
}

/// Somebody with whom a text is negotiated.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideFile {
    /// Unique id, within the decision.
    pub id: Ref,
    /// Name.
    pub name: Spanned<String>,
    /// What it says before anything is written, for players.
    #[serde(default)]
    pub says: Spanned<String>,
    /// Clauses that it does not agree without.
    #[serde(default)]
    pub wants: Vec<Ref>,
    /// Clauses that it does not agree with.
    #[serde(default)]
    pub refuses: Vec<Ref>,
    /// Where it gives way.
    #[serde(default)]
    pub trades: Vec<TradeFile>,
}

/// Where a party gives way.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TradeFile {
    /// The clause that it wants or refuses.
    pub on: Ref,
    /// The clause that must be in the text for that; none if empty.
    #[serde(default)]
    pub with: Ref,
    /// What must hold for that.
    #[serde(default = "always")]
    pub when: ConditionFile,
}

/// How long an answer can be changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AnswersFile {
    /// Not at all: what it changes is changed at once.
    #[default]
    Once,
    /// Until the turn is locked: then it counts.
    UntilLock,
    /// It counts at once, and the decision stays open for another.
    Again,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionFile {
    /// Unique id, within the decision.
    pub id: Ref,
    /// What it says.
    pub text: Spanned<String>,
    /// Political capital that it costs.
    #[serde(default)]
    pub capital: Spanned<f64>,
    /// Million euro that it costs.
    #[serde(default)]
    pub meur: Spanned<f64>,
    /// What must hold for it to be chosen.
    #[serde(default = "always")]
    pub only_if: ConditionFile,
    /// What players read while that does not hold, in a clause: `the ferry has not come`. If left out, they are not told why.
    #[serde(default)]
    pub closed: Spanned<String>,
    /// How often it can be chosen in an exercise; 0 for as often as one likes.
    #[serde(default)]
    pub attempts: Spanned<u32>,
    /// Hours before it can be chosen again.
    #[serde(default)]
    pub cooldown_h: Spanned<u32>,
    /// What it changes at once.
    #[serde(default)]
    pub then: Vec<ConsequenceFile>,
    /// What it changes later.
    #[serde(default)]
    pub later: Vec<LaterFile>,
}

/// What an option changes later.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaterFile {
    /// Hours after it counts.
    pub hours: Spanned<u32>,
    /// What is changed then.
    pub then: Vec<ConsequenceFile>,
}

fn always() -> ConditionFile {
    ConditionFile::Always
}
