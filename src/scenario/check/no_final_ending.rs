//! `no-final-ending`: no ending for when nothing else holds.
//!
//! **What it checks.** That the last ending says `when: Always`.
//!
//! **Why it matters.** An exercise whose end fits no ending would stop without a word.
//!
//! **How to mend it.** Let the last ending hold `Always`: it is the one for everything that you did not think of.

use crate::scenario::model::ConditionFile;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("no-final-ending", include_str!("no_final_ending.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    if let Some(last) = cx.file.endings.last()
        && last.when != ConditionFile::Always
    {
        let message = format!("the last ending, `{}`, does not hold `Always`", last.id.value());
        found.push(FINDING.at(last.id.span(), message).help("add one after it with `when: Always`"));
    }
}
