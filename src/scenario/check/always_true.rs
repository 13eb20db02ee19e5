//! `always-true`: a condition that looks like a question and is none.
//!
//! **What it checks.** That conditions other than `Always` can come not to hold: none is an `All([])`, the opposite of what can
//! never be, or a choice between something and its opposite.
//!
//! **Why it matters.** It was meant to ask something. As it stands, an inject comes in every exercise, an objective is reached by
//! everybody, and an ending hides those behind it.
//!
//! **How to mend it.** Write `Always` if that is meant, and the question if it is not.

use crate::scenario::model::ConditionFile;

use super::finding::Finding;
use super::reach::Reach;
use super::walk::conditions;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("always-true", include_str!("always_true.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let reach = Reach::of(cx);
    for stated in conditions(cx.file).filter(|it| *it.condition != ConditionFile::Always) {
        if !reach.may(stated.condition, false) {
            let message = "a condition of this holds at all times, though it is not `Always`";
            found.push(FINDING.at(stated.owner, message).help("write `Always`, or what is really asked"));
        }
    }
}
