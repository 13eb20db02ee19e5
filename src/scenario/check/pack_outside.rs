//! `pack-outside`: a pack that lies outside the folder of its scenario.
//!
//! **What it checks.** That `pack` names a file `pack.ron` in the folder of the scenario or below it: no `..`, no path from the root, no
//! link that leads elsewhere.
//!
//! **Why it matters.** A scenario from somebody else must not be able to read your files.
//!
//! **How to mend it.** Put the pack into the folder of the scenario.

use super::finding::Finding;
use super::{Check, Context, Findings, Kind};

const FINDING: Finding = Finding::error("pack-outside", include_str!("pack_outside.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.report_cast(found, Kind::PackOutside);
}
