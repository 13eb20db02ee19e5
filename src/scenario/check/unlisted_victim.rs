//! `unlisted-victim`: an Ally that is hit and not listed as a victim.
//!
//! **What it checks.** That every Ally that an operation aims at is in `victims`.
//!
//! **Why it matters.** `Victims` reaches only listed Allies: what is meant to help or hurt all who were hit passes this
//! one by.
//!
//! **How to mend it.** Add it to `victims`, after the one whose people suffer most.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("unlisted-victim", include_str!("unlisted_victim.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for operation in &cx.file.truth.operations {
        let ally = operation.ally.value();
        let listed = cx.file.victims.iter().any(|victim| victim.value() == ally);
        if !listed && !cx.file.victims.is_empty() && cx.names.ally(ally).is_some() {
            let message = format!("`{ally}` is hit and is not one of the `victims`");
            found.push(FINDING.at(operation.ally.span(), message));
        }
    }
}
