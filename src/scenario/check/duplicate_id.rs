//! `duplicate-id`: an id that is given twice.
//!
//! **What it checks.** That no two phases, seats, incidents, operations, flags, numbers, texts, organisations, characters,
//! switches, decisions, claimants, clocks, rubrics, hidden truths, objectives or endings have the same id, nor two injects or rules, and that no victim, adversary or audience is listed twice.
//!
//! **Why it matters.** A reference to the id would mean the first of them, and the other would be dead.
//!
//! **How to mend it.** Give one of them another id, or take the second out.

use crate::scenario::model::Ref;

use std::collections::BTreeSet;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("duplicate-id", include_str!("duplicate_id.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let file = cx.file;
    let injects = file.injects.iter().map(|it| &it.id);
    once_each("seat", file.seats.iter().map(|it| &it.id), found);
    once_each("victim", &file.victims, found);
    once_each("adversary", file.adversaries.iter().map(|it| &it.adversary), found);
    once_each("incident", file.truth.incidents.iter().map(|it| &it.id), found);
    once_each("operation", file.truth.operations.iter().map(|it| &it.id), found);
    once_each("flag", &file.flags, found);
    once_each("number", file.numbers.iter().map(|it| &it.id), found);
    once_each("character", file.characters.iter().map(|it| &it.id), found);
    once_each("switch", file.switches.iter().map(|it| &it.id), found);
    for switch in &file.switches {
        once_each("option", switch.options.iter().map(|it| &it.id), found);
    }
    once_each("decision", file.decisions.iter().map(|it| &it.id), found);
    for decision in &file.decisions {
        once_each("option", decision.options.iter().map(|it| &it.id), found);
        once_each("option", &decision.otherwise, found);
        once_each("party", decision.parties.iter().map(|it| &it.id), found);
    }
    once_each("phase", file.phases.iter().map(|it| &it.id), found);
    once_each("accused Ally", &file.accused, found);
    once_each("claimant", file.claimants.iter().map(|it| &it.id), found);
    once_each("clock", file.clocks.iter().map(|it| &it.id), found);
    for clock in &file.clocks {
        once_each("reader", &clock.to, found);
    }
    once_each("rubric", file.rubrics.iter().map(|it| &it.id), found);
    for rubric in &file.rubrics {
        once_each("level", rubric.levels.iter().map(|it| &it.id), found);
    }
    once_each("hidden truth", file.hidden.iter().map(|it| &it.id), found);
    for hidden in &file.hidden {
        once_each("value", hidden.values.iter().map(|it| &it.id), found);
    }
    once_each("text", file.texts.iter().map(|it| &it.id), found);
    once_each("organisation", file.organisations.iter().map(|it| &it.id), found);
    once_each("inject or rule", injects.chain(file.rules.iter().map(|it| &it.id)), found);
    once_each("objective", file.objectives.iter().map(|it| &it.id), found);
    once_each("ending", file.endings.iter().map(|it| &it.id), found);
    for inject in &file.injects {
        once_each("reader", &inject.audience, found);
    }
}

fn once_each<'a>(what: &str, ids: impl IntoIterator<Item = &'a Ref>, found: &mut Findings) {
    let mut met = BTreeSet::new();
    for id in ids {
        if !met.insert(id.value()) {
            let message = format!("there is a second {what} `{}`", id.value());
            found.push(FINDING.at(id.span(), message).help("give one of them another id, or take it out"));
        }
    }
}
