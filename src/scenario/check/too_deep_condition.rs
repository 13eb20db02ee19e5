//! `too-deep-condition`: a condition inside conditions inside conditions.
//!
//! **What it checks.** That conditions are nested at most 16 deep, and that there are at most 10,000 of them.
//!
//! **Why it matters.** Nobody can follow it, and every one is asked every hour of the exercise, thousands of times in a
//! rehearsal.
//!
//! **How to mend it.** Set a flag when the inner part holds, and ask for the flag.

use super::walk::{conditions, each_part};

/// How deep conditions may lie in one another.
const DEEPEST: usize = 16;

/// How many there may be in all.
const MOST: usize = 10_000;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("too-deep-condition", include_str!("too_deep_condition.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let mut count = 0;
    for stated in conditions(cx.file) {
        let before = count;
        let mut deepest = 0;
        each_part(stated.condition, 1, &mut |_, depth| {
            deepest = deepest.max(depth);
            count += 1;
        });
        let message = if deepest > DEEPEST {
            format!("a condition of this is {deepest} deep; {DEEPEST} are allowed")
        } else if before <= MOST && count > MOST {
            format!("from here on there are more than {MOST} conditions")
        } else {
            continue;
        };
        found.push(FINDING.at(stated.owner, message).help("set a flag for the inner part and ask for the flag"));
    }
}
