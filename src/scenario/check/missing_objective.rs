//! `missing-objective`: a scenario that says nothing about what is practised.
//!
//! **What it checks.** That there is at least one objective.
//!
//! **Why it matters.** Without one the debrief cannot say what was reached, and a teacher has nothing to mark.
//!
//! **How to mend it.** Add an objective with a condition that shows it: `shown_by: Known("...")`.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("missing-objective", include_str!("missing_objective.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    if let (true, Some(place)) = (cx.file.objectives.is_empty(), cx.list(&["objectives"])) {
        let message = "there is no objective, so nothing shows what was learnt";
        found.push(FINDING.at(place, message));
    }
}
