//! `unknown-adversary`: an adversary that the rulebook does not have.
//!
//! **What it checks.** That every entry of `adversaries` is a row of the rulebook's adversaries.
//!
//! **Why it matters.** What an adversary wants, believes and is able to do comes from the rulebook; without a row it
//! has no mind.
//!
//! **How to mend it.** Use an id of the rulebook, such as `"vgf"`. Adversaries are fictional; a real state cannot be
//! one.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-adversary", include_str!("unknown_adversary.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Adversary);
}
