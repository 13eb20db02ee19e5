//! `empty-text`: a text that says nothing.
//!
//! **What it checks.** That titles, names, briefings, the story, injects, endings, private texts and questions are not
//! blank.
//!
//! **Why it matters.** A blank line on the screen looks like a fault of the program.
//!
//! **How to mend it.** Write it, or take out what it belongs to.

use crate::scenario::Spanned;

use super::finding::Finding;
use super::{Check, Context, Findings};

const FINDING: Finding = Finding::warning("empty-text", include_str!("empty_text.rs"));
pub(super) const CHECK: Check = Check { finding: FINDING, needs_whole: false, look };

fn look(cx: &Context<'_>, found: &mut Findings) {
    let file = cx.file;
    let briefing = &file.briefing;
    let texts = [&file.title, &file.summary, &briefing.situation, &briefing.stakes, &briefing.task, &file.truth.story]
        .into_iter()
        .chain(file.turns.iter().map(|it| &it.title))
        .chain(file.seats.iter().flat_map(|it| [&it.title, &it.private]))
        .chain(file.truth.incidents.iter().map(|it| &it.title))
        .chain(file.injects.iter().flat_map(|it| [&it.title, &it.text]))
        .chain(file.injects.iter().map(|it| &it.source).filter(|it| !it.span().is_empty()))
        .chain(file.injects.iter().map(|it| &it.media.outlet).filter(|it| !it.span().is_empty()))
        .chain(file.characters.iter().flat_map(|it| [&it.name, &it.role]))
        .chain(file.numbers.iter().map(|it| &it.title))
        .chain(file.texts.iter().map(|it| &it.text))
        .chain(file.organisations.iter().map(|it| &it.name))
        .chain(file.injects.iter().flat_map(|it| &it.variants).map(|it| &it.text))
        .chain(file.switches.iter().map(|it| &it.title))
        .chain(file.switches.iter().flat_map(|it| &it.options).map(|it| &it.title))
        .chain(file.decisions.iter().map(|it| &it.ask))
        .chain(file.decisions.iter().flat_map(|it| &it.options).map(|it| &it.text))
        .chain(file.decisions.iter().flat_map(|it| &it.parties).map(|it| &it.name))
        .chain(file.phases.iter().map(|it| &it.title))
        .chain(file.claimants.iter().map(|it| &it.name))
        .chain(file.clocks.iter().map(|it| &it.title))
        .chain(file.rubrics.iter().map(|it| &it.title))
        .chain(file.rubrics.iter().flat_map(|it| &it.levels).map(|it| &it.title))
        .chain(file.hidden.iter().map(|it| &it.title))
        .chain(file.hidden.iter().flat_map(|it| &it.values).map(|it| &it.told))
        .chain(file.rules.iter().map(|it| &it.title))
        .chain(file.objectives.iter().flat_map(|it| [&it.text, &it.evidence]))
        .chain(file.endings.iter().flat_map(|it| [&it.title, &it.text]))
        .chain(file.debrief.iter().map(|it| &it.ask));
    texts.filter(|text| is_blank(text)).for_each(|text| found.push(FINDING.at(text.span(), "this text says nothing")));
}

fn is_blank(text: &Spanned<String>) -> bool {
    text.value().trim().is_empty()
}
