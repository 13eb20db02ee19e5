//! `few-injects`: few injects for the time that passes.
//!
//! **What it checks.** That there are at least eight injects.
//!
//! **Why it matters.** Players who get no news for a turn do not know whether the exercise is still running.
//!
//! **How to mend it.** Add reports, also dull ones: a situation log, a question from a minister, a mistake in the
//! press.

/// Injects that an exercise lives by; a judgement from tabletop practice.
const ENOUGH: usize = 8;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::note("few-injects", include_str!("few_injects.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let count = cx.file.injects.len();
    if let (true, Some(place)) = ((1..ENOUGH).contains(&count), cx.list(&["injects"])) {
        let message = format!("there are {count} injects; eight or more keep players busy");
        found.push(FINDING.at(place, message));
    }
}
