//! How an exercise ends and what is asked of it, as authors write it.

use serde::Deserialize;

use super::Ref;
use super::condition::ConditionFile;
use crate::scenario::Spanned;

/// A named ending.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndingFile {
    /// Unique id.
    pub id: Ref,
    /// Its name.
    pub title: Spanned<String>,
    /// What players read.
    pub text: Spanned<String>,
    /// When it is this one.
    pub when: ConditionFile,
    /// Ends the exercise as soon as its condition holds.
    #[serde(default)]
    pub at_once: bool,
}

/// What players practise.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveFile {
    /// Unique id.
    pub id: Ref,
    /// What they should be able to do.
    pub text: Spanned<String>,
    /// What shows that they did.
    pub shown_by: ConditionFile,
    /// The same in words.
    pub evidence: Spanned<String>,
    /// The rubric that says how well, if there is one.
    #[serde(default)]
    pub rubric: Ref,
}

/// A question for the debrief.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebriefFile {
    /// The question.
    pub ask: Spanned<String>,
    /// When it is worth asking.
    #[serde(default = "always")]
    pub when: ConditionFile,
}

fn always() -> ConditionFile {
    ConditionFile::Always
}
