//! `odds-do-not-add-up`: the ways that something can be are not all of them, or more than all.
//!
//! **What it checks.** That the odds of each hidden truth are 0 to 1, and add up to 1.
//!
//! **Why it matters.** With less, something is missing; with more, the last ways are less probable than they say.
//!
//! **How to mend it.** Write shares that add up to 1, such as 0.5, 0.3 and 0.2.

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("odds-do-not-add-up", include_str!("odds_do_not_add_up.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

/// What rounding may leave.
const SLACK: f64 = 1e-6;

fn look(cx: &Context<'_>, found: &mut Findings) {
    for hidden in &cx.file.hidden {
        let odds = || hidden.values.iter().map(|it| &it.odds);
        if let Some(odd) = odds().find(|it| !(0.0..=1.0).contains(it.value())) {
            found.push(FINDING.at(odd.span(), format!("odds are 0 to 1, not {}", odd.value())));
            continue;
        }
        let sum: f64 = odds().map(|it| *it.value()).sum();
        if (sum - 1.0).abs() > SLACK {
            let sum = libm::round(sum * 1e4) / 1e4;
            let finding = FINDING.at(hidden.id.span(), format!("the odds of `{}` add up to {sum}", hidden.id.value()));
            found.push(finding.help("make them add up to 1"));
        }
    }
}
