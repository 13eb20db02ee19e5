//! `no-agreement`: a text that its parties can never agree on.
//!
//! **What it checks.** That for every decision of the kind `Draft` there are clauses that all of its parties would agree to, if
//! everything came about for which they give way.
//!
//! **Why it matters.** Players would write one text after the other, and none could be the right one.
//!
//! **How to mend it.** Let a party give way: `trades: [(on: "...", with: "...")]`.

use crate::scenario::model::{DecisionFile, KindFile, SideFile, Ref};

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("no-agreement", include_str!("no_agreement.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

/// Clauses up to which every text is tried.
const TRIED: usize = 12;

fn look(cx: &Context<'_>, found: &mut Findings) {
    let drafts = cx.file.decisions.iter().filter(|it| it.kind == KindFile::Draft);
    for draft in drafts.filter(|it| !it.parties.is_empty() && (1..=TRIED).contains(&it.options.len())) {
        // A clause that there is not has a finding of its own.
        if !draft.parties.iter().all(|party| clauses(party).all(|it| cx.names.option(draft.id.value(), it.value()).is_some())) {
            continue;
        }
        let mut texts = 1..1_usize << draft.options.len();
        if !texts.any(|text| draft.parties.iter().all(|party| agrees(draft, party, text))) {
            let message = format!("there is no text of `{}` that all its parties agree to", draft.id.value());
            found.push(FINDING.at(draft.id.span(), message));
        }
    }
}

/// Every clause that a party names.
fn clauses(party: &SideFile) -> impl Iterator<Item = &Ref> {
    let trades = party.trades.iter().flat_map(|it| [&it.on, &it.with]).filter(|it| !it.value().is_empty());
    party.wants.iter().chain(&party.refuses).chain(trades)
}

/// Whether a party would agree to the clauses whose bits are set.
fn agrees(draft: &DecisionFile, party: &SideFile, text: usize) -> bool {
    let has = |it: &Ref| {
        let at = draft.options.iter().position(|option| option.id.value() == it.value());
        at.is_some_and(|at| text >> at & 1 == 1)
    };
    let gives_way = |on: &Ref| {
        let mut trades = party.trades.iter().filter(|it| it.on.value() == on.value());
        trades.any(|it| it.with.value().is_empty() || has(&it.with))
    };
    party.wants.iter().all(|it| has(it) || gives_way(it)) && party.refuses.iter().all(|it| !has(it) || gives_way(it))
}
