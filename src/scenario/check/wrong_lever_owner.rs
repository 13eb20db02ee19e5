//! `wrong-lever-owner`: a lever of somebody who does not have it.
//!
//! **What it checks.** That `AtLeast` and `Below` ask a network for a lever of networks, an Ally for one of Allies, an
//! adversary for one of adversaries, and the Alliance for one of its own.
//!
//! **Why it matters.** Nobody but its owner has the lever; the condition would look at nothing.
//!
//! **How to mend it.** Name the owner: `of: Network("estmark", "gov")` for hardening, `of: Ally("estmark")` for trust,
//! `of: Adversary("vgf")` for grievance, `of: Alliance` for cohesion.

use crate::scenario::model::{ConditionFile, Of};
use crate::vocab::SubjectKind;

use super::walk::each_condition;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("wrong-lever-owner", include_str!("wrong_lever_owner.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    each_condition(cx.file, |condition, _| {
        let (ConditionFile::AtLeast { lever, of, value } | ConditionFile::Below { lever, of, value }) = condition else {
            return;
        };
        let asked = match of {
            Of::Alliance => SubjectKind::Alliance,
            Of::Ally(_) => SubjectKind::Ally,
            Of::Network(..) => SubjectKind::Network,
            Of::Adversary(_) => SubjectKind::Adversary,
        };
        if lever.kind() == asked {
            return;
        }
        let (owner, example) = match lever.kind() {
            SubjectKind::Alliance => ("the Alliance", "Alliance"),
            SubjectKind::Ally => ("an Ally", "Ally(\"...\")"),
            SubjectKind::Network => ("a network", "Network(\"...\", \"...\")"),
            SubjectKind::Adversary => ("an adversary", "Adversary(\"...\")"),
        };
        let span = match of {
            Of::Ally(id) | Of::Network(id, _) | Of::Adversary(id) => id.span(),
            Of::Alliance => value.span(),
        };
        let message = format!("`{lever:?}` belongs to {owner}");
        found.push(FINDING.at(span, message).help(format!("write `of: {example}`")));
    });
}
