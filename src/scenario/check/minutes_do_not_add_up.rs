//! `minutes-do-not-add-up`: turns that take longer at the table than the whole exercise.
//!
//! **What it checks.** That the `minutes` of the turns come to no more than the `minutes` of the scenario.
//!
//! **Why it matters.** Whoever plans a session by the one finds the room closed by the other. A briefing and a debrief need time too.
//!
//! **How to mend it.** Give the turns fewer minutes, or the scenario more.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("minutes-do-not-add-up", include_str!("minutes_do_not_add_up.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let turns: u64 = cx.file.turns.iter().map(|it| u64::from(*it.minutes.value())).sum();
    let planned = &cx.file.minutes;
    if turns > u64::from(*planned.value()) {
        let message = format!("the turns take {turns} minutes, and this is {}", planned.value());
        found.push(FINDING.at(planned.span(), message));
    }
}
