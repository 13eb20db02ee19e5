//! What only the facilitator is shown.

use super::page::Page;
use super::words::{count, sentences, when};
use crate::view::Console;

/// What waits to be released, what is asked, and what is to be judged.
#[must_use]
pub fn console(console: &Console) -> Vec<String> {
    let mut page = Page::titled("For the facilitator. Players should not read this.");
    seats(&mut page, console);
    queue(&mut page, console);
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

/// How long the turns before this one took, and how long they were planned to take; nothing where no clock ran.
#[must_use]
pub fn pace(console: &Console, turn: u16) -> Vec<String> {
    let before = usize::from(turn.saturating_sub(1));
    let planned: u32 = console.pace.iter().take(before).filter_map(|it| it.0).sum();
    let took: u32 = console.pace.iter().filter_map(|it| it.1).sum();
    if took == 0 {
        return Vec::new();
    }
    vec![format!("Pace: {} minutes {} seconds used until now, {planned} minutes planned.", took / 60, took % 60)]
}

fn seats(page: &mut Page, console: &Console) {
    let asks = console.seats.iter().filter(|it| !it.asks.is_empty()).count();
    page.line(when(asks > 0, &format!("{} you something.", count(asks, "seat asks", "seats ask"))));
    for it in console.seats.iter().filter(|it| it.played || !it.asks.is_empty()) {
        let planned = if it.plan.is_empty() {
            "Plans nothing".to_owned()
        } else {
            format!("Plans {}: {}", it.plan.len(), it.plan.join("; "))
        };
        page.line(sentences([
            format!("{} ({}) {}", it.title, it.id, if it.locked { "has locked" } else { "is deciding" }),
            planned,
            when(it.extra > 0, &format!("{} percent more time", it.extra)),
            when(it.open > 0, &format!("{} not decided", it.open)),
            when(!it.asks.is_empty(), &format!("Asks: {}. Type reply {} and the answer", it.asks, it.id)),
        ]));
    }
}

fn queue(page: &mut Page, console: &Console) {
    page.line(when(
        !console.queue.is_empty(),
        &format!(
            "What has not come, {} left. Type bring, hold, free, delay or skip, and the id; | because REASON may follow.",
            console.queue.len()
        ),
    ));
    for it in &console.queue {
        let stands = when(!it.state.is_empty(), &it.state);
        page.under(sentences([format!("{}: {} [{}], to {}", it.when, it.title, it.id, it.to), stands]));
    }
}

/// What is so, what is believed, what can be changed, and what was noted: not to be read aloud.
#[must_use]
pub fn truth(console: &Console) -> Vec<String> {
    let mut page = Page::titled("What is so, for the facilitator alone.");
    page.line(when(!console.truth.is_empty(), "What is really so:"));
    console.truth.iter().for_each(|(about, truth)| page.under(sentences([format!("{about}: {truth}")])));
    for it in &console.beliefs {
        let held: Vec<String> = it.held.iter().map(|(who, what)| format!("{who}: {what}")).collect();
        page.line(sentences([format!("{}: it was {}", it.about, it.truth), held.join("; ")]));
    }
    let flags: Vec<String> = console.flags.iter().map(|(id, on)| format!("{id} {on}")).collect();
    page.line(when(!flags.is_empty(), &format!("Flags, for change flag: {}.", flags.join(", "))));
    let numbers: Vec<String> = console.numbers.iter().map(|(id, _, value)| format!("{id} {value}")).collect();
    page.line(when(!numbers.is_empty(), &format!("Numbers, for change number: {}.", numbers.join(", "))));
    page.line(when(!console.texts.is_empty(), "Answered in words of their own:"));
    console.texts.iter().for_each(|(who, ask, said)| page.under(sentences([format!("{who}: {ask}"), said.clone()])));
    page.line(when(!console.done.is_empty(), "What you did:"));
    console.done.iter().for_each(|line| page.under(sentences([line.clone()])));
    page.line(when(
        !console.notes.is_empty(),
        &format!("What you noted, {}:", count(console.notes.len(), "note", "notes")),
    ));
    console.notes.iter().for_each(|line| page.under(sentences([line.clone()])));
    page.line(when(!console.objectives.is_empty(), "What is practised:"));
    console.objectives.iter().enumerate().for_each(|(index, objective)| page.item(index, objective));
    let mut lines = page.done();
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn notes(page: &mut Page, notes: &[(String, String)]) {
    notes.iter().for_each(|(name, text)| page.under(format!("  {name}: {text}")));
}
