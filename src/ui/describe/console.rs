//! What only the facilitator is shown.

use super::page::Page;
use super::words::{sentences, when};
use crate::view::Console;

/// What waits to be released, what is asked, and what is to be judged.
#[must_use]
pub fn console(console: &Console) -> Vec<String> {
    let mut page = Page::titled("For the facilitator. Players should not read this.");
    page.line(when(!console.waiting.is_empty(), "To release: type release and the id."));
    for it in &console.waiting {
        page.under(sentences([
            format!("{} [{}]", it.title, it.id),
            when(!it.ready, "Not now: what it asks for does not hold"),
        ]));
        notes(&mut page, &it.notes);
    }
    page.line(when(!console.decisions.is_empty(), "Open decisions:"));
    for it in &console.decisions {
        page.under(sentences([
            format!("{} [{}]", it.card.ask, it.card.id),
            when(it.own, "Yours: type answer, the id and an option"),
        ]));
        it.card.options.iter().for_each(|option| page.under(format!("  {} [{}]", option.text, option.id)));
        notes(&mut page, &it.notes);
    }
    page.line(when(!console.rubrics.is_empty(), "To judge, also once it is over: type judge, the id and a level."));
    for it in &console.rubrics {
        let level = when(!it.level.is_empty(), &format!("Judged: {}", it.level));
        page.under(sentences([format!("{} [{}]", it.title, it.id), level]));
        it.levels.iter().for_each(|(id, title)| page.under(format!("  {title} [{id}]")));
    }
    let mut lines = page.done();
    lines.retain(|line| !line.trim().is_empty());
    if lines.len() == 1 {
        lines.push("There is nothing to release, to decide or to judge.".into());
    }
    lines
}

fn notes(page: &mut Page, notes: &[(String, String)]) {
    notes.iter().for_each(|(name, text)| page.under(format!("  {name}: {text}")));
}
