//! `started-twice`: an operation with two beginnings.
//!
//! **What it checks.** That injects start only operations with `waits: true`, and that a waiting operation has no
//! `starts_h`.
//!
//! **Why it matters.** The operation starts at its hour; the inject that should start it does nothing.
//!
//! **How to mend it.** Add `waits: true` to the operation and take `starts_h` out, or take the `Start` out.

use crate::scenario::model::ConsequenceFile;

use super::walk::consequences;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("started-twice", include_str!("started_twice.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let operations = &cx.file.truth.operations;
    for consequence in consequences(cx.file) {
        let ConsequenceFile::Start(id) = consequence else { continue };
        if operations.iter().any(|operation| operation.id.value() == id.value() && !operation.waits) {
            let message = format!("`{}` starts by itself; it does not wait for this", id.value());
            found.push(FINDING.at(id.span(), message).help("add `waits: true` to the operation"));
        }
    }
    for operation in operations.iter().filter(|operation| operation.waits && !operation.starts_h.span().is_empty()) {
        let message = format!("`{}` waits for an inject, so this hour means nothing", operation.id.value());
        found.push(FINDING.at(operation.starts_h.span(), message).help("take out `starts_h` or `waits`"));
    }
}
