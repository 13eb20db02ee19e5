//! `open-secret`: a hidden truth that every seat is told.
//!
//! **What it checks.** That what is `known_to` some seats is not known to all of them, where there is more than one.
//!
//! **Why it matters.** What everybody knows is no secret: nobody can keep it, and nobody has to find out.
//!
//! **How to mend it.** Take a seat out of `known_to`, or tell everybody in the briefing.

use std::collections::BTreeSet;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("open-secret", include_str!("open_secret.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let seats = cx.file.seats.len();
    for hidden in &cx.file.hidden {
        let told = hidden.known_to.iter().filter_map(|it| cx.names.audience(it.value())).flatten();
        let told: BTreeSet<_> = told.collect();
        if seats > 1 && told.len() == seats {
            let message = format!("all {seats} seats are told how `{}` is", hidden.id.value());
            found.push(FINDING.at(hidden.id.span(), message));
        }
    }
}
