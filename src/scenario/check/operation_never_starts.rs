//! `operation-never-starts`: an operation that waits for nothing.
//!
//! **What it checks.** That some inject, or the opening, starts every operation with `waits: true`.
//!
//! **Why it matters.** It never happens.
//!
//! **How to mend it.** Add `Start("...")` to an inject, or give the operation an hour with `starts_h`.

use crate::scenario::model::ConsequenceFile;

use super::walk::consequences;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("operation-never-starts", include_str!("operation_never_starts.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let started = |id: &str| {
        consequences(cx.file).any(|it| matches!(it, ConsequenceFile::Start(started) if started.value() == id))
    };
    for operation in cx.file.truth.operations.iter().filter(|operation| operation.waits) {
        let id = operation.id.value();
        if !started(id) {
            let help = format!("add `Start(\"{id}\")` to an inject, or say when it starts: `starts_h: 24`");
            let message = format!("`{id}` waits, and nothing starts it");
            found.push(FINDING.at(operation.id.span(), message).help(help));
        }
    }
}
