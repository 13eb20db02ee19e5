//! `no-such-network`: a network that no Ally runs.
//!
//! **What it checks.** That operations and conditions aim at a sector that Allies run networks of.
//!
//! **Why it matters.** The Alliance's own networks belong to no Ally; there is no such network to hit or to look at.
//!
//! **How to mend it.** Name a national sector, such as `"mil"` for military systems.

use crate::scenario::model::{ConditionFile, Of, Ref};

use super::walk::each_condition;
use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("no-such-network", include_str!("no_such_network.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let mut national = |sector: &Ref| {
        let row = cx.names.sector(sector.value()).map(|id| &cx.rulebook.sectors.rows[id.index()]);
        if let Some(row) = row.filter(|row| !row.national) {
            let message = format!("no Ally has a network of `{}` ({})", row.id, row.name);
            found.push(FINDING.at(sector.span(), message));
        }
    };
    cx.file.truth.operations.iter().for_each(|operation| national(&operation.sector));
    each_condition(cx.file, |condition, _| match condition {
        ConditionFile::ServiceBelow { sector, .. }
        | ConditionFile::AtLeast { of: Of::Network(_, sector), .. }
        | ConditionFile::Below { of: Of::Network(_, sector), .. } => national(sector),
        _ => {}
    });
}
