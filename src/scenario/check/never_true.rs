//! `never-true`: a condition that can never hold.
//!
//! **What it checks.** That conditions do not ask for a turn or an hour after the end, for one of none (`Any([])`), or
//! for the opposite of `Always`.
//!
//! **Why it matters.** What hangs on it never happens, and nobody notices until the debrief.
//!
//! **How to mend it.** Correct the turn or hour; take an empty `Any` out.

use crate::scenario::model::{ConditionFile, Deadline};

use super::walk::each_condition;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("never-true", include_str!("never_true.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let (hours, turns) = (cx.hours(), cx.file.turns.len());
    each_condition(cx.file, |condition, owner| match condition {
        ConditionFile::After(hour) if u64::from(*hour.value()) > hours => {
            found.push(FINDING.at(hour.span(), format!("the exercise is over after {hours} hours")));
        }
        ConditionFile::FromTurn(turn) if *turn.value() as usize > turns => {
            found.push(FINDING.at(turn.span(), format!("there are only {turns} turns")));
        }
        ConditionFile::NotChosenBy(_, Deadline::Hour(hour)) if u64::from(*hour.value()) > hours => {
            found.push(FINDING.at(hour.span(), format!("the exercise is over after {hours} hours")));
        }
        ConditionFile::NotChosenBy(_, Deadline::Turn(turn)) if *turn.value() as usize > turns => {
            found.push(FINDING.at(turn.span(), format!("there are only {turns} turns")));
        }
        ConditionFile::Any(parts) if parts.is_empty() => {
            found.push(FINDING.at(owner.clone(), "a condition of this asks for one of none: `Any([])`"));
        }
        ConditionFile::Not(part) if **part == ConditionFile::Always => {
            found.push(FINDING.at(owner.clone(), "a condition of this never holds: `Not(Always)`"));
        }
        _ => {}
    });
}
