//! `differing-slots`: a translation shows other numbers or names than the original.
//!
//! **What it checks.** That a text and its translation have the same places in brackets, such as `{number:doses}` or
//! `{org.name}`. In which order, and how often each, is the translator's to say.
//!
//! **Why it matters.** A number that is left out is not told; a place that is misspelt is shown with its brackets.
//!
//! **How to mend it.** Copy the brackets and what is in them from the original; do not translate it.

use std::collections::BTreeSet;

use crate::scenario::check::Finding;
use crate::scenario::diagnostic::Findings;
use crate::scenario::wording::slots;

use super::Pair;

pub(super) const FINDING: Finding = Finding::error("differing-slots", include_str!("differing_slots.rs"));

pub(super) fn look(pair: &Pair<'_>, found: &mut Findings) {
    for original in pair.texts {
        let Some(translated) = pair.translation.at(&original.place) else { continue };
        let keys = |said: &Option<String>| -> BTreeSet<String> {
            slots(said.as_deref().unwrap_or_default()).map(|it| format!("`{{{}}}`", it.key)).collect()
        };
        let (was, is) = (keys(&original.said), keys(&translated.said));
        let list = |of: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
            of.difference(other).cloned().collect()
        };
        let (lost, new) = (list(&was, &is), list(&is, &was));
        let message = match (lost.is_empty(), new.is_empty()) {
            (true, true) => continue,
            (false, true) => format!("this text lacks {}", lost.join(", ")),
            (true, false) => format!("the original has no {}", new.join(", ")),
            (false, false) => format!("the original has {} in place of {}", lost.join(", "), new.join(", ")),
        };
        found.push(FINDING.at(translated.span.clone(), message).help("copy what stands in brackets from the original"));
    }
}
