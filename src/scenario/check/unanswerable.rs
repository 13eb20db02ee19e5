//! `unanswerable`: a decision that nobody can answer as it is written.
//!
//! **What it checks.** That a choice or a ranking has two options at least, that `Several` asks for no more options than
//! there are, that a number is asked between limits, that only a number goes `into` a number, and that what is taken
//! `otherwise` would be an answer; that a draft has clauses and parties, and nothing else does.
//!
//! **Why it matters.** Players would sit before a question without an answer.
//!
//! **How to mend it.** Add options, or ask for another kind of answer.

use crate::scenario::model::{DecisionFile, KindFile};

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("unanswerable", include_str!("unanswerable.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: true, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for decision in &cx.file.decisions {
        if let Some(why) = fault(decision) {
            found.push(FINDING.at(decision.id.span(), why));
        }
    }
}

fn fault(it: &DecisionFile) -> Option<String> {
    let (options, otherwise) = (it.options.len(), it.otherwise.len());
    let chooses = matches!(it.kind, KindFile::Choice | KindFile::Several(..) | KindFile::Ranking);
    if it.kind == KindFile::Draft {
        return draft_fault(it);
    }
    if !it.parties.is_empty() {
        return Some("only a decision of the kind `Draft` has parties".into());
    }
    if chooses && options < 2 {
        return Some("there are fewer than two options to choose from".into());
    }
    if !chooses && options > 0 {
        return Some("it has options, and its kind of answer takes none".into());
    }
    if !it.into.value().is_empty() && !matches!(it.kind, KindFile::Number(..)) {
        return Some("only an answer of the kind `Number` goes into a number".into());
    }
    let (least, most) = match &it.kind {
        KindFile::Several(least, most) => (*least.value() as usize, *most.value() as usize),
        KindFile::Number(least, most) if least.value() >= most.value() => {
            return Some("its smallest number is not below its largest".into());
        }
        KindFile::Choice => (1, 1),
        KindFile::Ranking => (options, options),
        KindFile::Number(..) | KindFile::Text | KindFile::Draft => (0, 0),
    };
    if least > most || most > options {
        return Some(format!("it asks for {least} to {most} of {options} options"));
    }
    (otherwise > 0 && !(least..=most).contains(&otherwise))
        .then(|| format!("what is taken otherwise has {otherwise} options, and an answer {least} to {most}"))
}

fn draft_fault(it: &DecisionFile) -> Option<String> {
    if it.options.is_empty() {
        return Some("there is no clause to put in".into());
    }
    if it.parties.is_empty() {
        return Some("there is nobody to negotiate it with: it has no `parties`".into());
    }
    (!it.otherwise.is_empty()).then(|| "what nobody agreed cannot be taken otherwise: leave `otherwise` out".into())
}
