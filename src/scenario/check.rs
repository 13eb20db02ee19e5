//! Reports everything that is wrong with a scenario.

use crate::rulebook::Rulebook;

use super::diagnostic::Diagnostic;
use super::model::ScenarioFile;
use super::parse::parse;
use super::source::Source;

/// A scenario that was looked at.
#[derive(Debug)]
pub struct Checked {
    /// The file, as far as it could be read.
    pub file: Option<ScenarioFile>,
    /// What is wrong with it, in the order of the text.
    pub findings: Vec<Diagnostic>,
}

/// Looks at everything in `source`.
pub fn check(source: &Source, _rulebook: &Rulebook) -> Checked {
    let parsed = parse(source);
    Checked { file: parsed.file, findings: parsed.mistakes }
}
