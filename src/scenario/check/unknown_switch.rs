//! `unknown-switch`: a switch, or an option of one, that this scenario does not have.
//!
//! **What it checks.** That what `Switch("...", "...")` asks for is listed under `switches`, with that option.
//!
//! **Why it matters.** The condition would never hold.
//!
//! **How to mend it.** Correct the ids: first the switch, then one of its options.

use crate::scenario::model::ConditionFile;

use super::finding::Finding;
use super::pair::Pairs;
use super::walk::each_condition;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unknown-switch", include_str!("unknown_switch.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let options = cx.file.switches.iter().map(|it| {
        (it.id.value().as_str(), it.options.iter().map(|option| option.id.value().as_str()).collect::<Vec<_>>())
    });
    let pairs = Pairs { whole: "switch", part: "option", known: options.collect() };
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Switch(switch, option) = condition {
            pairs.look_up(switch, option, &FINDING, found);
        }
    });
}
