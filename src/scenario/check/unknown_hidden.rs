//! `unknown-hidden`: a hidden truth, or a value of one, that this scenario does not have.
//!
//! **What it checks.** That what `Hidden("...", "...")` asks for, and what `culprits` depend on, is listed under `hidden`, with that
//! value.
//!
//! **Why it matters.** It would never be so.
//!
//! **How to mend it.** Correct the ids: first the hidden truth, then one of its values.

use crate::scenario::model::ConditionFile;

use super::finding::Finding;
use super::pair::Pairs;
use super::walk::each_condition;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-hidden", include_str!("unknown_hidden.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let values = cx.file.hidden.iter().map(|it| {
        (it.id.value().as_str(), it.values.iter().map(|value| value.id.value().as_str()).collect::<Vec<_>>())
    });
    let pairs = Pairs { whole: "hidden truth", part: "value", known: values.collect() };
    for culprit in cx.file.truth.incidents.iter().flat_map(|it| &it.culprits) {
        pairs.look_up(&culprit.hidden, &culprit.value, &FINDING, found);
    }
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Hidden(hidden, value) = condition {
            pairs.look_up(hidden, value, &FINDING, found);
        }
    });
}
