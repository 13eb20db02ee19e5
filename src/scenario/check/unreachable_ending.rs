//! `unreachable-ending`: an ending behind one that always holds.
//!
//! **What it checks.** That only the last ending says `when: Always`.
//!
//! **Why it matters.** The first ending that holds is taken. One behind `Always` is never reached.
//!
//! **How to mend it.** Move the one that always holds to the end of the list.

use crate::scenario::model::ConditionFile;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unreachable-ending", include_str!("unreachable_ending.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let endings = &cx.file.endings;
    let Some(final_one) = endings.iter().position(|it| it.when == ConditionFile::Always) else { return };
    for ending in endings.iter().skip(final_one + 1) {
        let message = format!("`{}` stands before this and always holds", endings[final_one].id.value());
        found.push(FINDING.at(ending.id.span(), message).help("put the ending that always holds last"));
    }
}
