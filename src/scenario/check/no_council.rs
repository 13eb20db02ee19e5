//! `no-council`: something that only a council does, in a cast that has none.
//!
//! **What it checks.** In a scenario whose own cast has no council: that no seat may consult, propose to a council or to a union, that no
//! inject calls a consultation, and that no condition waits for one or for a text that it adopts.
//!
//! **Why it matters.** It could never happen, and players would never be shown it.
//!
//! **How to mend it.** Give the cast a council (`words: (..., council: "the cabinet")`), or write what is done otherwise: as a response, as
//! a decision of the scenario, or as an inject.

use crate::scenario::Spanned;
use crate::scenario::model::{Authority, ConditionFile, ConsequenceFile};

use super::finding::Finding;
use super::walk::each_condition;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("no-council", include_str!("no_council.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    if cx.rulebook.terms.has_council() {
        return;
    }
    for seat in &cx.file.seats {
        let may = seat.may.value().iter();
        if may.clone().any(|it| matches!(it, Authority::Consult | Authority::Council | Authority::Union)) {
            let message = format!("the seat `{}` may do what only a council does, and this cast has none", seat.id.value());
            found.push(FINDING.at(seat.may.span(), message).help("write `may: [National]`, or `[Convene]` for who calls others together"));
        }
    }
    for it in cx.file.consequences() {
        if let ConsequenceFile::Consult(ally) = it {
            found.push(FINDING.at(ally.span(), "nobody can be consulted: this cast has no council"));
        }
    }
    each_condition(cx.file, |condition, owner| {
        let span = match condition {
            ConditionFile::Consulted => owner.clone(),
            ConditionFile::Adopted(id) | ConditionFile::NotAdopted(id) => Spanned::span(id),
            _ => return,
        };
        found.push(FINDING.at(span, "nothing is adopted and nobody is consulted: this cast has no council"));
    });
}
