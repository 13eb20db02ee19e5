//! `idle-seat`: a seat that may do nothing.
//!
//! **What it checks.** That every seat has at least one entry in `may`.
//!
//! **Why it matters.** Whoever sits there can only watch.
//!
//! **How to mend it.** Give it an authority: `National`, `Consult`, `Council`, `Union` or `Convene`.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("idle-seat", include_str!("idle_seat.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for seat in cx.file.seats.iter().filter(|seat| seat.may.value().is_empty()) {
        found.push(FINDING.at(seat.may.span(), format!("the seat `{}` may do nothing", seat.id.value())));
    }
}
