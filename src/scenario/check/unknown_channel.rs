//! `unknown-channel`: a channel of evidence that the rulebook does not have.
//!
//! **What it checks.** That every `Evidence` names one of the rulebook's channels.
//!
//! **Why it matters.** The channel decides what else the evidence counts for: confidence, control by a state, whether
//! it is lost when shown.
//!
//! **How to mend it.** Use `"technical"`, `"infrastructure"`, `"behavioural"`, `"secret"`, `"partner"` or `"context"`.

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-channel", include_str!("unknown_channel.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Channel);
}
