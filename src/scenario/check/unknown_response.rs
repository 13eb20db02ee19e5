//! `unknown-response`: a response that is not in the catalogue.
//!
//! **What it checks.** That every response named by `Chosen`, `Done` or `InForce` is in the rulebook's catalogue.
//!
//! **Why it matters.** A condition on a response that nobody can choose never holds, and nobody notices until the
//! debrief.
//!
//! **How to mend it.** Use the id of the response, such as `"expel-diplomats"`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-response", include_str!("unknown_response.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Response);
}
