//! `mixed-incident`: an incident with operations of different adversaries.
//!
//! **What it checks.** That all operations of an incident are run by the same adversary.
//!
//! **Why it matters.** An incident has one truth: whoever runs its first operation. Players who find the other one out
//! are told that they are wrong.
//!
//! **How to mend it.** Make two incidents, one for each adversary. That they look like one at first is a good exercise.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("mixed-incident", include_str!("mixed_incident.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let mut first = BTreeMap::new();
    for operation in &cx.file.truth.operations {
        let by = *first.entry(operation.incident.value()).or_insert(operation.by.value());
        if by != operation.by.value() {
            let message = format!("the first operation of `{}` is run by `{by}`", operation.incident.value());
            found.push(FINDING.at(operation.by.span(), message).help("give this operation an incident of its own"));
        }
    }
}
