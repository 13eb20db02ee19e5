//! `inject-source`: a report that nobody tells, or that two tell.
//!
//! **What it checks.** That every inject names its `source` in words or a `character` of the scenario, and not both. A media
//! item may leave both out: its outlet tells it.
//!
//! **Why it matters.** A report is weighed by who says so.
//!
//! **How to mend it.** Write `source: "..."`, or `character: "..."` with the id of a character.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("inject-source", include_str!("inject_source.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for inject in &cx.file.injects {
        let (said, character) = (!inject.source.span().is_empty(), !inject.character.value().is_empty());
        if said && character {
            let finding = FINDING.at(inject.character.span(), "this report has a source and a character");
            found.push(finding.help("keep one of them"));
        } else if !said && !character && inject.media.outlet.value().is_empty() {
            let finding = FINDING.at(inject.id.span(), "nobody tells this report");
            found.push(finding.help("add `source: \"...\"`, or `character: \"...\"`"));
        }
    }
}
