//! Translations: files beside a scenario that hold its texts in another language, and nothing else.
//!
//! A translation has the shape of its scenario, with ids where things have them, and only texts besides. What is played is the
//! scenario's own file with those texts put in place of the author's, so everything that reads scenarios reads it too.

mod apply;
mod differing_slots;
mod mark;
mod misplaced_translation;
mod missing_text;
mod outdated_text;
mod read;
mod refresh;
mod texts;
mod unknown_text;

use super::check::Finding;
use super::diagnostic::{Diagnostic, Findings, Severity};
use super::source::Source;

pub use apply::translated;
pub use refresh::{Refreshed, refreshed};
pub use texts::PROSE;

use read::Translation;
use texts::{Text, texts_of};

/// Everything that can be wrong with a translation besides how it is written.
pub(super) const TRANSLATION: &[Finding] = &[
    differing_slots::FINDING,
    misplaced_translation::FINDING,
    missing_text::FINDING,
    outdated_text::FINDING,
    unknown_text::FINDING,
];

/// A translation and the scenario that it is of, looked at together.
struct Pair<'a> {
    translation: &'a Translation<'a>,
    original: &'a Source,
    /// Texts of the scenario, in the order of its file.
    texts: &'a [Text],
}

/// Whether `source` says of itself that it is a translation.
#[must_use]
pub fn is_translation(source: &Source) -> bool {
    read::is_translation(source)
}

/// Everything that is wrong with the translation in `source` of the scenario in `original`; `language` is the one that the name of
/// its file says.
#[must_use]
pub fn check_translation(source: &Source, original: Option<&Source>, language: Option<&str>) -> Vec<Diagnostic> {
    let translation = Translation::read(source);
    let mut found = Findings::default();
    super::check::look_at_characters(source, &mut found);
    found.extend(translation.mistakes.iter().cloned());
    for text in &translation.texts {
        let written = &source.text()[text.span.clone()];
        if written.contains('\\') {
            super::check::look_at_said(text.said.as_deref().unwrap_or_default(), text.span.clone(), &mut found);
        }
    }
    misplaced_translation::look(&translation, original, language, &mut found);
    if let Some(original) = original {
        let texts = texts_of(original);
        let pair = Pair { translation: &translation, original, texts: &texts };
        differing_slots::look(&pair, &mut found);
        missing_text::look(&pair, &mut found);
        outdated_text::look(&pair, &mut found);
        unknown_text::look(&pair, &mut found);
    }
    let mut found = found.finish();
    let looked_for = original.is_some() && translation.mistakes.is_empty();
    super::check::heed_allowances(source, looked_for, &mut found);
    found
}

/// Whether one of `findings` keeps a file from being used.
fn any_error(findings: &[Diagnostic]) -> bool {
    findings.iter().any(|it| it.severity == Severity::Error)
}
