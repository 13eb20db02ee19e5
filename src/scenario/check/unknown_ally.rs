//! `unknown-ally`: an Ally that is not in the roster.
//!
//! **What it checks.** That every Ally named by a seat, a victim, an operation, an inject or a condition is a row of
//! the roster.
//!
//! **Why it matters.** Networks, publics and governments belong to Allies. Without one there is nothing to hit and
//! nobody to act.
//!
//! **How to mend it.** Use an id of the roster, such as `"estmark"`: lower case, without spaces. The name of the
//! country is not its id.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-ally", include_str!("unknown_ally.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Ally);
}
