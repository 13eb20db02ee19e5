//! `bad-id`: an id with characters that ids do not have.
//!
//! **What it checks.** That ids are 1 to 64 of `a-z`, `0-9`, `-` and `_`.
//!
//! **Why it matters.** Ids stand in journals, on command lines and in file names. With capitals or accents, two that
//! look alike could differ.
//!
//! **How to mend it.** Write it in lower case with hyphens: `"bronze-statue"`.

use crate::scenario::model::{Ref, ScenarioFile};
use crate::vocab::Slug;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::error("bad-id", include_str!("bad_id.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    for id in declared(cx.file) {
        if Slug::new(id.value()).is_ok() {
            continue;
        }
        let written = id.value();
        let message = match written.as_str() {
            "" => "this id is empty".into(),
            _ => format!("`{written}` is not an id: 1 to 64 of a-z, 0-9, - and _"),
        };
        let finding = FINDING.at(id.span(), message);
        found.push(match suggestion(written) {
            Some(id) => finding.help(format!("write `{id}`")),
            None => finding,
        });
    }
}

/// Every id that the file itself gives to something.
fn declared(file: &ScenarioFile) -> impl Iterator<Item = &Ref> {
    let truth = &file.truth;
    std::iter::once(&file.id)
        .chain(file.seats.iter().map(|it| &it.id))
        .chain(truth.incidents.iter().map(|it| &it.id))
        .chain(truth.operations.iter().map(|it| &it.id))
        .chain(&file.flags)
        .chain(file.numbers.iter().map(|it| &it.id))
        .chain(file.characters.iter().map(|it| &it.id))
        .chain(file.hidden.iter().flat_map(|it| std::iter::once(&it.id).chain(it.values.iter().map(|it| &it.id))))
        .chain(file.switches.iter().flat_map(|it| std::iter::once(&it.id).chain(it.options.iter().map(|it| &it.id))))
        .chain(file.decisions.iter().flat_map(|it| std::iter::once(&it.id).chain(it.options.iter().map(|it| &it.id))))
        .chain(file.decisions.iter().flat_map(|it| &it.parties).map(|it| &it.id))
        .chain(file.phases.iter().map(|it| &it.id))
        .chain(file.claimants.iter().map(|it| &it.id))
        .chain(file.clocks.iter().map(|it| &it.id))
        .chain(file.rubrics.iter().flat_map(|it| std::iter::once(&it.id).chain(it.levels.iter().map(|it| &it.id))))
        .chain(file.seats.iter().flat_map(|it| &it.groups))
        .chain(file.texts.iter().map(|it| &it.id))
        .chain(file.organisations.iter().map(|it| &it.id))
        .chain(file.injects.iter().map(|it| &it.id))
        .chain(file.rules.iter().map(|it| &it.id))
        .chain(file.objectives.iter().map(|it| &it.id))
        .chain(file.endings.iter().map(|it| &it.id))
}

fn suggestion(written: &str) -> Option<String> {
    let hyphen = |character: char| if character.is_ascii_alphanumeric() { character } else { '-' };
    let plain: String = written.to_ascii_lowercase().chars().map(hyphen).take(64).collect();
    let plain = plain.trim_matches('-');
    Slug::new(plain).is_ok().then(|| plain.to_owned())
}
