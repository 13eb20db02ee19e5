//! `missing-text`: texts that are not translated yet.
//!
//! **What it checks.** That a translation says something for every text of its scenario.
//!
//! **Why it matters.** Players read what is missing in the language of the author.
//!
//! **How to mend it.** `whitecell translate NAME.ron --to LANGUAGE` adds what is missing, each with the original above it; write
//! the translation between the quotes.

use crate::scenario::check::Finding;
use crate::scenario::diagnostic::Findings;

use super::Pair;

pub(super) const FINDING: Finding = Finding::note("missing-text", include_str!("missing_text.rs"));

/// Places that are named.
const NAMED: usize = 3;

pub(super) fn look(pair: &Pair<'_>, found: &mut Findings) {
    let missing: Vec<&str> =
        pair.texts.iter().map(|it| it.place.as_str()).filter(|it| pair.translation.at(it).is_none()).collect();
    let Some(first) = missing.first() else { return };
    let empty = |it: &&super::Text| it.place == *first;
    let head = pair.translation.language.as_ref().map_or(0..0, |(_, place)| place.clone());
    let place = pair.translation.texts.iter().find(empty).map_or(head, |it| it.span.clone());
    let mut named: Vec<_> = missing.iter().take(NAMED).map(|it| format!("`{it}`")).collect();
    if missing.len() > NAMED {
        named.push(format!("and {} more", missing.len() - NAMED));
    }
    let verb = if missing.len() == 1 { "is" } else { "are" };
    let message =
        format!("{} of {} texts {verb} not translated yet: {}", missing.len(), pair.texts.len(), named.join(", "));
    found.push(FINDING.at(place, message).help("until then players read the original"));
}
