//! `unknown-decision`: a decision, or an option of one, that this scenario does not have.
//!
//! **What it checks.** That every decision that is asked, or asked about, is listed under `decisions`, and that the options
//! that are named with it are its own.
//!
//! **Why it matters.** It would never be put to anybody, or a condition on it would never hold.
//!
//! **How to mend it.** Correct the ids: first the decision, then one of its options.

use crate::scenario::model::{ConditionFile, Ref};

use super::family::{Family, report_unknown};
use super::finding::Finding;
use super::pair::Pairs;
use super::walk::each_condition;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-decision", include_str!("unknown_decision.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    report_unknown(cx, found, &FINDING, Family::Decision);
    let options = cx.file.decisions.iter().map(|it| {
        (it.id.value().as_str(), it.options.iter().map(|option| option.id.value().as_str()).collect::<Vec<_>>())
    });
    let pairs = Pairs { whole: "decision", part: "option", known: options.collect() };
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Picked(decision, option) | ConditionFile::Agreed(decision, option) = condition {
            pairs.look_up(decision, option, &FINDING, found);
        }
    });
    for decision in &cx.file.decisions {
        for party in &decision.parties {
            let clauses = party.wants.iter().chain(&party.refuses);
            let trades = party.trades.iter().flat_map(|it| [&it.on, &it.with]);
            let written = |it: &&Ref| !it.value().is_empty();
            clauses.chain(trades.filter(written)).for_each(|it| pairs.look_up(&decision.id, it, &FINDING, found));
        }
        decision.otherwise.iter().for_each(|option| pairs.look_up(&decision.id, option, &FINDING, found));
    }
}
