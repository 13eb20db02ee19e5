//! `flag-never-set`: a flag that is asked for and never set.
//!
//! **What it checks.** That every flag that a condition asks for is set by some inject or by the opening.
//!
//! **Why it matters.** The condition never holds, and what hangs on it never happens.
//!
//! **How to mend it.** Add `Set("...")` where the flag should go up, or take the condition out.

use std::collections::BTreeSet;

use crate::scenario::model::{ConditionFile, ConsequenceFile, Ref};

use super::walk::{consequences, each_condition};
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("flag-never-set", include_str!("flag_never_set.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let sets = consequences(cx.file).filter_map(|it| if let ConsequenceFile::Set(flag) = it { Some(flag) } else { None });
    let set: BTreeSet<_> = sets.map(Ref::value).collect();
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Flag(flag) = condition
            && cx.names.flag(flag.value()).is_some()
            && !set.contains(flag.value())
        {
            let message = format!("nothing sets the flag `{}`", flag.value());
            let help = format!("add `Set(\"{}\")` to an inject, or take this out", flag.value());
            found.push(FINDING.at(flag.span(), message).help(help));
        }
    });
}
