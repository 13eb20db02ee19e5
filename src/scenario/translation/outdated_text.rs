//! `outdated-text`: the original of a translation was changed since.
//!
//! **What it checks.** That the original of every text is what it was when `whitecell translate` noted it, unless the translation
//! was changed too since then.
//!
//! **Why it matters.** The translation may say what the author took back.
//!
//! **How to mend it.** Change the translation, then let `whitecell translate` note it. If it is still right as it is, take its line
//! out of `noted`.

use crate::scenario::check::Finding;
use crate::scenario::diagnostic::Findings;

use super::mark::mark;
use super::{Pair, Text};

pub(super) const FINDING: Finding = Finding::warning("outdated-text", include_str!("outdated_text.rs"));

pub(super) fn look(pair: &Pair<'_>, found: &mut Findings) {
    for original in pair.texts {
        if let Some(translated) = pair.translation.at(&original.place)
            && is_outdated(pair, original, translated)
        {
            let message = format!("the original of `{}` was changed since this was translated", original.place);
            let said: String = original.said.as_deref().unwrap_or_default().chars().take(200).collect();
            found.push(FINDING.at(translated.span.clone(), message).help(format!("it says now: {said}")));
        }
    }
}

/// Whether the original was changed since it was noted, and the translation was not.
pub(super) fn is_outdated(pair: &Pair<'_>, original: &Text, translated: &Text) -> bool {
    let now = |text: &Text| mark(text.said.as_deref().unwrap_or_default());
    let noted = pair.translation.noted.get(&original.place);
    noted.is_some_and(|[of, to]| *of != now(original) && *to == now(translated))
}
