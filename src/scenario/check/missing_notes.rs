//! `missing-notes`: notes for the facilitator that are blank.
//!
//! **What it checks.** That `why` and `watch_for` of every inject, and the facilitator's purpose, dilemma and advice,
//! say something.
//!
//! **Why it matters.** Whoever runs the exercise has not read your mind. Without the reason for an inject, nobody can
//! talk about it afterwards.
//!
//! **How to mend it.** Write one sentence: why it comes now, and what a good team would do with it.

use crate::scenario::Spanned;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("missing-notes", include_str!("missing_notes.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let facilitator = &cx.file.facilitator;
    let parts = [("purpose", &facilitator.purpose), ("dilemma", &facilitator.dilemma), ("advice", &facilitator.advice)];
    let notes = cx.file.injects.iter().flat_map(|it| [("why", &it.notes.why), ("watch_for", &it.notes.watch_for)]);
    parts.into_iter().chain(notes).for_each(|(name, text)| report_blank(name, text, found));
}

fn report_blank(name: &str, text: &Spanned<String>, found: &mut Findings) {
    if text.value().trim().is_empty() {
        found.push(FINDING.at(text.span(), format!("`{name}` says nothing to the facilitator")));
    }
}
