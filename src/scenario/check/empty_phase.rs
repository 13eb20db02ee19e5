//! `empty-phase`: a phase that no turn belongs to.
//!
//! **What it checks.** That phases begin one after the other, each with a turn that there is.
//!
//! **Why it matters.** A phase lasts until the next one begins. One without a turn is never shown, and a condition on it never holds.
//!
//! **How to mend it.** Correct `from_turn`, which counts from 1, or put the phases in the order in which they begin.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("empty-phase", include_str!("empty_phase.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let turns = cx.file.turns.len();
    let mut before = 0;
    for phase in &cx.file.phases {
        let from = *phase.from_turn.value();
        if from as usize > turns {
            found.push(FINDING.at(phase.from_turn.span(), format!("there are only {turns} turns")));
        } else if from <= before {
            let message = format!("the phase before begins with turn {before}");
            found.push(FINDING.at(phase.from_turn.span(), message).help("put phases in the order in which they begin"));
        }
        before = before.max(from);
    }
}
