//! `unknown-inject`: an inject that this scenario does not have.
//!
//! **What it checks.** That every inject that others wait for or ask for with `AfterInject` or `Came` is in the scenario; a rule will do too.
//!
//! **Why it matters.** What waits for it never comes.
//!
//! **How to mend it.** Correct the id, or add the inject.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-inject", include_str!("unknown_inject.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Inject);
}
