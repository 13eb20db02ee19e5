//! `seat-without-country`: a seat that acts for a government and has none.
//!
//! **What it checks.** That a seat with `National` or `Consult` names its `ally`.
//!
//! **Why it matters.** National decisions and the right to call a consultation belong to an Ally. Without one there is
//! nobody to take them.
//!
//! **How to mend it.** Add `ally: "..."`, or take `National` and `Consult` out of `may`.

use crate::scenario::model::Authority;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("seat-without-country", include_str!("seat_without_country.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for seat in cx.file.seats.iter().filter(|seat| seat.ally.value().is_empty() && seat.ally.span().len() < 3) {
        if seat.may.value().iter().any(|it| matches!(it, Authority::National | Authority::Consult)) {
            let message = format!("the seat `{}` acts for a government and names no Ally", seat.id.value());
            found.push(FINDING.at(seat.id.span(), message).help("add `ally: \"...\"`, or change what it may do"));
        }
    }
}
