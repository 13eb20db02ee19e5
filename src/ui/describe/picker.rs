//! The list of what can be played, and one scenario of it in full.

use super::page::Page;
use super::words::{count, sentences};
use crate::ui::screen::picker::{Choice, choices};
use crate::ui::text::age;
use crate::view::{PickerEntry, SavedGame};

/// What can be continued and what can be started, a line each, numbered as on the screen: newest to continue, scenarios,
/// and last what was played earlier. With `words`, only those that have them; the numbers stay.
#[must_use]
pub fn picker(entries: &[PickerEntry], saved: &[SavedGame], words: &str) -> Vec<String> {
    let shown: Vec<_> = choices(entries, saved, words).iter().map(|it| it.key().to_owned()).collect();
    let mut page = Page::default();
    for (index, choice) in choices(entries, saved, "").iter().enumerate() {
        if shown.iter().any(|it| it == choice.key()) {
            page.item(index, line(choice));
        }
    }
    let lines = page.done();
    if lines.is_empty() { vec!["Nothing has these letters.".to_owned()] } else { lines }
}

fn line(choice: &Choice<'_>) -> String {
    match choice {
        Choice::Saved(game) => continued(game),
        Choice::Entry(entry) if entry.errors.is_empty() => started(entry),
        Choice::Entry(entry) => {
            format!("{}, your own: not playable yet, {}.", entry.title, count(entry.errors.len(), "error", "errors"))
        }
    }
}

fn continued(game: &SavedGame) -> String {
    let (turn, of) = game.turn;
    let place = if game.over { "over, with its review".into() } else { format!("to continue in turn {turn} of {of}") };
    let cut = if game.interrupted && !game.over { ", where it was interrupted" } else { "" };
    sentences([format!("{}: {place}{cut}", game.title), game.age_min.map(age).unwrap_or_default()])
}

fn started(entry: &PickerEntry) -> String {
    let own = if entry.own { ", your own" } else { "" };
    sentences([
        format!("{}{own}: {}, {} minutes", entry.title, entry.difficulty, entry.minutes),
        count(entry.turns.into(), "turn", "turns"),
        count(entry.seats.len(), "seat", "seats"),
        entry.best.map_or_else(String::new, |it| format!("Your best result: {it}")),
    ])
}

/// A row of the list in full.
#[must_use]
pub fn choice(choice: &Choice<'_>) -> Vec<String> {
    let mut page = Page::titled(line(choice));
    match choice {
        Choice::Saved(game) => page.under(format!("Saved at {}", game.path)),
        Choice::Entry(entry) => about(entry, &mut page),
    }
    page.done()
}

fn about(entry: &PickerEntry, page: &mut Page) {
    entry.errors.iter().for_each(|error| page.under(error));
    page.text_under(&entry.summary);
    page.under(format!("Id: {}.", entry.id));
    for (id, title) in &entry.seats {
        page.under(format!("Seat: {title} ({id})."));
    }
    for switch in &entry.switches {
        let options: Vec<_> =
            switch.options.iter().map(|(id, title)| format!("{title} ({}={id})", switch.id)).collect();
        page.under(format!("To choose: {}: {}.", switch.title, options.join(", ")));
    }
    for objective in &entry.objectives {
        page.under(format!("You practise: {objective}."));
    }
    if !entry.opening.is_empty() {
        page.under("It begins:");
        page.text_under(&entry.opening);
    }
}
