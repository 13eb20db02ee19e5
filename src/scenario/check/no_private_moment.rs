//! `no-private-moment`: a seat that hears nothing that the others do not hear.
//!
//! **What it checks.** Where there are two seats or more, that each gets at least one inject for itself (`audience`).
//!
//! **Why it matters.** A seat that knows what everybody knows has nothing to tell and nothing to keep back, and whoever sits there
//! becomes a spectator.
//!
//! **How to mend it.** Give the seat a telephone call, a cable or a doubt of its own, and see whether it shares it.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::note("no-private-moment", include_str!("no_private_moment.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let seats = &cx.file.seats;
    for seat in seats.iter().filter(|_| seats.len() > 1) {
        let id = seat.id.value();
        let own = cx.file.injects.iter().any(|it| it.audience.len() < seats.len() && it.audience.iter().any(|to| to.value() == id));
        if !own {
            found.push(FINDING.at(seat.id.span(), format!("no inject is for `{id}` and not for all")));
        }
    }
}
