//! `levels-out-of-order`: levels of a rubric that do not fall, or are too few.
//!
//! **What it checks.** That a rubric has two levels at least, and that each is worth less than the one before it.
//!
//! **Why it matters.** Without a judge, the first level whose condition holds is taken: the best has to stand first.
//!
//! **How to mend it.** Put the best level first.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("levels-out-of-order", include_str!("levels_out_of_order.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for rubric in &cx.file.rubrics {
        if rubric.levels.len() < 2 {
            found.push(FINDING.at(rubric.id.span(), "a rubric needs two levels at least"));
        }
        for pair in rubric.levels.windows(2) {
            let (better, worse) = (pair[0].points.value(), pair[1].points.value());
            if worse >= better {
                let message = format!("this level is worth {worse}, and the one before it {better}");
                found.push(FINDING.at(pair[1].points.span(), message).help("put the best level first"));
            }
        }
    }
}
