//! `private-media`: a media item that only some seats get.
//!
//! **What it checks.** That no inject with `media` has an `audience`.
//!
//! **Why it matters.** What the public reads, every seat can read. Players would see trust fall, and never learn what of.
//!
//! **How to mend it.** Take `audience` out, or let a report for some seats tell of what will be printed.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("private-media", include_str!("private_media.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for inject in &cx.file.injects {
        if let (false, Some(first)) = (inject.media.outlet.value().is_empty(), inject.audience.first()) {
            found.push(FINDING.at(first.span(), "the public reads this, and only some seats get it"));
        }
    }
}
