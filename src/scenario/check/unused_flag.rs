//! `unused-flag`: a flag that no condition asks for.
//!
//! **What it checks.** That every flag of `flags` is asked for by some condition, or by a response of the rulebook: protecting an
//! election asks for `election-due`.
//!
//! **Why it matters.** It makes no difference whether it is set, so either a condition is missing or the flag is left
//! over.
//!
//! **How to mend it.** Ask for it with `Flag("...")`, or take it out of `flags` and out of the injects that set it.

use std::collections::BTreeSet;

use crate::scenario::model::ConditionFile;

use super::walk::each_condition;
use crate::rulebook::Need;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("unused-flag", include_str!("unused_flag.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let mut asked = BTreeSet::new();
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Flag(flag) = condition {
            asked.insert(flag.value());
        }
    });
    let needed = |flag: &str| {
        let rows = &cx.rulebook.responses.rows;
        rows.iter().flat_map(|row| &row.needs).any(|need| matches!(need, Need::Election(it) if it.as_str() == flag))
    };
    for flag in cx.file.flags.iter().filter(|flag| !asked.contains(flag.value()) && !needed(flag.value())) {
        found.push(FINDING.at(flag.span(), format!("no condition asks for the flag `{}`", flag.value())));
    }
}
