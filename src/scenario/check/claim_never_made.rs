//! `claim-never-made`: a claim that is asked for, or taken back, and that nobody makes.
//!
//! **What it checks.** That every `Claimed(...)` asks for something that some `Claim(...)` says, and that every `Withdraw(...)` takes
//! back something that was said of that case.
//!
//! **Why it matters.** The condition never holds, and what hangs on it never happens.
//!
//! **How to mend it.** Let an inject make the claim, or correct who says what of which case.

use crate::scenario::model::{ConditionFile, ConsequenceFile, Ref};

use super::finding::Finding;
use super::walk::{consequences, each_condition};
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("claim-never-made", include_str!("claim_never_made.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let said: Vec<[&str; 3]> = consequences(cx.file).filter_map(claim).collect();
    each_condition(cx.file, |condition, _| {
        if let ConditionFile::Claimed(by, incident, who) = condition
            && is_known(cx, by)
            && !said.contains(&[by.value(), incident.value(), who.value()])
        {
            let message = format!("`{}` never says that it was `{}`", by.value(), who.value());
            found.push(FINDING.at(who.span(), message));
        }
    });
    for consequence in consequences(cx.file) {
        if let ConsequenceFile::Withdraw { by, incident } = consequence
            && is_known(cx, by)
            && !said.iter().any(|it| it[..2] == [by.value().as_str(), incident.value().as_str()])
        {
            let message = format!("`{}` never says who did it", by.value());
            found.push(FINDING.at(by.span(), message));
        }
    }
}

fn claim(consequence: &ConsequenceFile) -> Option<[&str; 3]> {
    match consequence {
        ConsequenceFile::Claim { by, incident, hypothesis, .. } => {
            Some([by.value(), incident.value(), hypothesis.value()])
        }
        _ => None,
    }
}

/// An unknown claimant has a finding of its own.
fn is_known(cx: &Context<'_>, id: &Ref) -> bool {
    cx.names.claimant(id.value()).is_some()
}
