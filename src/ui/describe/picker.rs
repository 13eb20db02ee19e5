//! The list of what can be played.

use super::page::Page;
use super::words::{count, sentences};
use crate::view::{PickerEntry, SavedGame};

/// What can be continued and what can be started, under one numbering: saved exercises first.
#[must_use]
pub fn picker(entries: &[PickerEntry], saved: &[SavedGame]) -> Vec<String> {
    let mut page = Page::default();
    if !saved.is_empty() {
        page.line("Continue, newest first:");
        saved.iter().enumerate().for_each(|(index, game)| page.item(index, continued(game)));
    }
    page.line(if entries.is_empty() { "There is no scenario to start." } else { "Start:" });
    for (index, entry) in entries.iter().enumerate() {
        page.item(saved.len() + index, started(entry));
        page.text_under(&entry.summary);
        let seats: Vec<String> = entry.seats.iter().map(|(id, title)| format!("{title} ({id})")).collect();
        page.under(format!("Seats: {}.", seats.join(", ")));
        if !entry.objectives.is_empty() {
            page.under(format!("What you practise: {}", entry.objectives.join(" ")));
        }
    }
    page.done()
}

fn continued(game: &SavedGame) -> String {
    let (turn, of) = game.turn;
    let place = if game.over { "over, with its review".into() } else { format!("turn {turn} of {of}") };
    sentences([format!("{}: {place}", game.title), format!("Saved at {}", game.path)])
}

fn started(entry: &PickerEntry) -> String {
    sentences([
        format!("{} ({})", entry.title, entry.id),
        format!("Difficulty: {}", entry.difficulty),
        format!("About {}", count(entry.minutes as usize, "minute", "minutes")),
        count(entry.turns.into(), "turn", "turns"),
    ])
}
