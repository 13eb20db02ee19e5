//! `unknown-kind`: a party, a kind, an adversary or a measure like one that there is not.
//!
//! **What it checks.** That the `kind` of every party of the scenario's own cast, and whatever is `like` another, names a row that
//! there is.
//!
//! **Why it matters.** Everything that is left out of a row is taken from the one that it is like: how well its networks are kept, what
//! it dares, what it can do.
//!
//! **How to mend it.** Use `steady`, `prepared` or `stretched`, a kind of Ally such as `frontline`, or one of your own `kinds`. An
//! adversary is like a shipped one, such as `gld`.

use super::finding::Finding;
use super::{Check, Context, Findings, Kind};

const FINDING: Finding = Finding::error("unknown-kind", include_str!("unknown_kind.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    cx.report_cast(found, Kind::Unknown);
}
