//! `waits-in-a-circle`: injects that wait for one another.
//!
//! **What it checks.** That following `AfterInject` from inject to inject comes to an end.
//!
//! **Why it matters.** None of them ever comes.
//!
//! **How to mend it.** Give one of them a time of its own, such as `At(12)`.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenario::model::{Ref, TimingFile};

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("waits-in-a-circle", include_str!("waits_in_a_circle.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let injects = cx.file.injects.iter().map(|it| (&it.id, &it.when));
    let all = injects.chain(cx.file.rules.iter().map(|it| (&it.id, &it.when)));
    let mut after: BTreeMap<&str, &Ref> = BTreeMap::new();
    for (id, when) in all {
        if let TimingFile::AfterInject(first, _) = when {
            after.insert(id.value(), first);
        }
    }
    let mut ends = BTreeSet::new();
    for id in after.keys().copied() {
        let mut way = Vec::new();
        let mut here = id;
        while let Some(first) = after.get(here).filter(|_| ends.insert(here)) {
            way.push(here);
            here = first.value();
        }
        if way.contains(&here) {
            found.push(FINDING.at(after[here].span(), format!("`{here}` waits for what waits for it")));
        }
    }
}
