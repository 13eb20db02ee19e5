//! `unknown-pack`: a pack that is not there.
//!
//! **What it checks.** That the file named by `pack` is there, is an ordinary file of at most 1 MiB, and is text.
//!
//! **Why it matters.** The pack holds the cast: without it nobody knows who plays.
//!
//! **How to mend it.** Put the pack beside the scenario and write `pack: "pack.ron"`, or in a folder below and write
//! `pack: "harbour/pack.ron"`.

use super::finding::Finding;
use super::{Check, Context, Findings, Kind};

const FINDING: Finding = Finding::error("unknown-pack", include_str!("unknown_pack.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.report_cast(found, Kind::PackNotFound);
}
