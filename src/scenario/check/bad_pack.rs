//! `bad-pack`: a pack that has mistakes of its own.
//!
//! **What it checks.** That the pack can be read and that its rows can be, alone and together with what the scenario adds.
//!
//! **Why it matters.** Every scenario that names the pack plays with its rows.
//!
//! **How to mend it.** Run `whitecell check` on the pack itself: it shows every mistake at its place.

use super::finding::Finding;
use super::{Check, Context, Findings, Kind};

const FINDING: Finding = Finding::error("bad-pack", include_str!("bad_pack.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.report_cast(found, Kind::Pack);
}
