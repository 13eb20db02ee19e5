//! `unknown-effect`: an effect type that the rulebook does not have.
//!
//! **What it checks.** That the `effect` of every operation is a row of the rulebook's effect types.
//!
//! **Why it matters.** The effect type says how much service is lost, how long repair takes, and how grave the act is.
//!
//! **How to mend it.** Use an effect type such as `"ddos"`, `"wiper"` or `"ransomware"`; describe what is special about
//! yours in the injects.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-effect", include_str!("unknown_effect.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Effect);
}
