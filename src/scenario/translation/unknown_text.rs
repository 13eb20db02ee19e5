//! `unknown-text`: something in a translation that is no text of its scenario.
//!
//! **What it checks.** That every text of a translation stands where the scenario has one, and that nothing but texts and ids
//! stands in it.
//!
//! **Why it matters.** It is shown to nobody: its inject was renamed or taken out, or an id is misspelt. Hours, conditions and numbers
//! are the scenario's alone, so that the same is played in every language.
//!
//! **How to mend it.** Correct the id, or take it out. `whitecell translate` puts texts without a place at the end, as comments.

use crate::scenario::check::Finding;
use crate::scenario::diagnostic::Findings;
use crate::scenario::nearest::nearest;

use super::Pair;

pub(super) const FINDING: Finding = Finding::warning("unknown-text", include_str!("unknown_text.rs"));

pub(super) fn look(pair: &Pair<'_>, found: &mut Findings) {
    let known = || pair.texts.iter().map(|it| it.place.as_str());
    let all: std::collections::BTreeSet<&str> = known().collect();
    for text in pair.translation.said().filter(|it| !all.contains(it.place.as_str())) {
        if found.is_full() {
            return;
        }
        let finding = FINDING.at(text.span.clone(), format!("the scenario has no text `{}`", text.place));
        found.push(match nearest(&text.place, known()) {
            Some(meant) => finding.help(format!("did you mean `{meant}`?")),
            None => finding.help("take it out, or correct the id above it"),
        });
    }
    for (name, place) in &pair.translation.others {
        let finding = FINDING.at(place.clone(), format!("`{name}` is no text, and stays as the scenario has it"));
        found.push(finding.help("take it out"));
    }
}
