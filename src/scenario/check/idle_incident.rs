//! `idle-incident`: an incident that no operation belongs to.
//!
//! **What it checks.** That every incident has at least one operation.
//!
//! **Why it matters.** Nothing happens in it, so nobody learns of it, and who did it is taken from `author`.
//!
//! **How to mend it.** Name it in the `incident` of an operation, or take it out.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("idle-incident", include_str!("idle_incident.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let truth = &cx.file.truth;
    for incident in &truth.incidents {
        if !truth.operations.iter().any(|operation| operation.incident.value() == incident.id.value()) {
            let message = format!("no operation belongs to the incident `{}`", incident.id.value());
            found.push(FINDING.at(incident.id.span(), message));
        }
    }
}
