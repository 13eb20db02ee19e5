//! Injects: what is put on the table, as authors write them.

use serde::Deserialize;

use super::Ref;
use super::condition::ConditionFile;
use super::media::MediaFile;
use crate::rulebook::Change;
use crate::scenario::Spanned;
use crate::vocab::{Band, Confidence};

/// Something that is put on the table, or happens off it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InjectFile {
    /// Unique id.
    pub id: Ref,
    /// A headline for the feed.
    pub title: Spanned<String>,
    /// When it comes.
    pub when: TimingFile,
    /// What else must hold at that time, or it does not come.
    #[serde(default = "always")]
    pub only_if: ConditionFile,
    /// Chance that it comes at all, 0-1, drawn once.
    #[serde(default = "certain")]
    pub chance: Spanned<f64>,
    /// What players read, written as its source would write it.
    pub text: Spanned<String>,
    /// Other texts that take its place: the first whose condition holds when the inject comes.
    #[serde(default)]
    pub variants: Vec<VariantFile>,
    /// Who says so, in words; may be left out of a media item.
    #[serde(default)]
    pub source: Spanned<String>,
    /// Who says so, if it is a character of the scenario; then `source` is left out.
    #[serde(default)]
    pub character: Ref,
    /// How reliable that source is.
    pub reliability: Reliability,
    /// How credible this report is, 1 (confirmed) to 6 (cannot be judged).
    pub credibility: Spanned<u32>,
    /// What makes it a media item; left out for any other report.
    #[serde(default)]
    pub media: MediaFile,
    /// Whether it is so. Hidden from players until the review.
    #[serde(default)]
    pub truth: Truthfulness,
    /// Seats, or groups of seats, that get it; all of them if empty.
    #[serde(default)]
    pub audience: Vec<Ref>,
    /// Stops the clock, because it cannot wait.
    #[serde(default)]
    pub urgent: bool,
    /// The Ally it concerns, whose levers `Own` means; the first victim if empty.
    #[serde(default)]
    pub ally: Ref,
    /// What it changes.
    #[serde(default)]
    pub then: Vec<ConsequenceFile>,
    /// For the facilitator.
    pub notes: Notes,
}

fn always() -> ConditionFile {
    ConditionFile::Always
}

fn certain() -> Spanned<f64> {
    Spanned::unwritten(1.0)
}

/// Another text for an inject.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VariantFile {
    /// When it takes the place of the inject's own.
    pub when: ConditionFile,
    /// A headline; the inject's own if left out.
    #[serde(default)]
    pub title: Spanned<String>,
    /// What players read.
    pub text: Spanned<String>,
}

/// When an inject comes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum TimingFile {
    /// At this hour from the beginning.
    At(Spanned<u32>),
    /// Some hour between these two, drawn once.
    Between(
        /// The earliest hour.
        Spanned<u32>,
        /// The latest hour.
        Spanned<u32>,
    ),
    /// As soon as this holds.
    When(ConditionFile),
    /// This many hours after this first holds.
    Since(
        /// The condition.
        ConditionFile,
        /// Hours after it.
        Spanned<u32>,
    ),
    /// Again and again. What holds or not, and chance, are looked at each time.
    Every {
        /// Every how many hours.
        hours: Spanned<u32>,
        /// The first hour.
        from: Spanned<u32>,
        /// How many times, at most.
        most: Spanned<u32>,
    },
    /// Each time that something happens. What holds or not, and chance, are looked at each time.
    EachTime {
        /// What happens.
        what: HappeningFile,
        /// How many times, at most.
        most: Spanned<u32>,
    },
    /// Only when the facilitator releases it.
    Manual,
    /// This many hours after an inject has come.
    AfterInject(
        /// The inject.
        Ref,
        /// Hours after it.
        Spanned<u32>,
    ),
}

/// Something that may happen more than once.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum HappeningFile {
    /// The response is carried out.
    Done(Ref),
    /// The operation strikes, in any of its waves.
    Struck(Ref),
    /// The Council adopts a text on this measure.
    Adopted(Ref),
}

/// Reliability of a source, as intelligence services grade it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Reliability {
    /// Completely reliable.
    A,
    /// Usually reliable.
    B,
    /// Fairly reliable.
    C,
    /// Not usually reliable.
    D,
    /// Unreliable.
    E,
    /// Cannot be judged.
    F,
}

/// Whether a report is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Truthfulness {
    /// It is so.
    #[default]
    True,
    /// It is part of the picture.
    Partial,
    /// It is a mistake.
    Wrong,
    /// It was planted.
    Planted,
}

/// For the facilitator.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Why this comes now.
    pub why: Spanned<String>,
    /// What to say, if anything.
    #[serde(default)]
    pub say: Spanned<String>,
    /// What to watch for.
    pub watch_for: Spanned<String>,
}

/// What an inject changes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ConsequenceFile {
    /// Sets a flag.
    Set(Ref),
    /// Clears a flag.
    Clear(Ref),
    /// Puts a decision to those who take it.
    Ask(Ref),
    /// Adds to a number of the scenario, or takes from it.
    AddTo(
        /// The number.
        Ref,
        /// How much; less than 0 to take away.
        Spanned<f64>,
    ),
    /// Sets a number of the scenario.
    SetNumber(
        /// The number.
        Ref,
        /// To what.
        Spanned<f64>,
    ),
    /// Moves a lever. `Own` is the Ally the inject concerns, `Culprit` the author of the truth block.
    Shift(Spanned<Change>),
    /// Starts an operation that waits.
    Start(Ref),
    /// Ends an operation: its author gives up.
    Abandon(Ref),
    /// Makes an operation known, as if found.
    Reveal(Ref),
    /// Adds an item of evidence.
    Evidence {
        /// The case.
        incident: Ref,
        /// The channel.
        channel: Ref,
        /// Who it points at: a hypothesis.
        points_at: Ref,
        /// How strongly, log-likelihood ratio.
        weight: Spanned<f64>,
        /// Whether it was planted: taken back when the plant is exposed.
        #[serde(default)]
        planted: bool,
    },
    /// Somebody says in public who did it. What they said before of the same case no longer stands.
    Claim {
        /// Who: one of the claimants.
        by: Ref,
        /// The case.
        incident: Ref,
        /// Who they say did it: a hypothesis.
        hypothesis: Ref,
        /// How likely they hold it.
        likelihood: Band,
        /// How well founded they say that is.
        confidence: Confidence,
    },
    /// Somebody takes back what they said of a case.
    Withdraw {
        /// Who: one of the claimants.
        by: Ref,
        /// The case.
        incident: Ref,
    },
    /// An Ally calls a consultation under Article 4.
    Consult(Ref),
}
