//! `bad-response`: a response of the scenario's own that cannot be.
//!
//! **What it checks.** That every response of the cast makes sense: its texts have a length that fits a screen, its needs ask about what it is
//! aimed at, its changes reach the lever they name and last as that lever wants, and what it names is there.
//!
//! **Why it matters.** A response that changes nothing it can reach would cost players and give them nothing.
//!
//! **How to mend it.** The message says what does not fit. A rate (such as `ContainmentTime`) needs `by: Times(...)` and a duration; `Target`
//! needs a `target`; without a council nothing can be decided by one.

use super::finding::Finding;
use super::{Check, Context, Findings, Kind};

const FINDING: Finding = Finding::error("bad-response", include_str!("bad_response.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.report_cast(found, Kind::Response);
}
