//! What the selected row is about.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::text::{age, count};
use crate::ui::widget::{Pane, excerpt};
use crate::view::{PickerEntry, SavedGame};

use super::Choice;

/// Width of labels.
const LABEL: usize = 10;

/// Draws what the selected row is about.
pub(super) fn draw(chosen: Option<&Choice<'_>>, entries: &[PickerEntry], area: Rect, buf: &mut Buffer, paint: Paint) {
    let title = match chosen {
        Some(Choice::Saved(game)) => game.title.as_str(),
        Some(Choice::Entry(entry)) => entry.title.as_str(),
        None => "",
    };
    if chosen.is_none() {
        return;
    }
    let inner = Pane { title, note: "", key: "", focused: false }.draw(area, buf, paint);
    let mut text = Prose::new(inner.width);
    match chosen {
        Some(Choice::Saved(game)) => continued(game, entries, &mut text, paint),
        Some(Choice::Entry(entry)) if entry.errors.is_empty() => about(entry, &mut text, inner.height < 12, paint),
        Some(Choice::Entry(entry)) => broken(entry, &mut text, paint),
        None => {}
    }
    let hint = if matches!(chosen, Some(Choice::Entry(_))) { "▾ more in the briefing" } else { "▾ more" };
    excerpt(&text.into_lines(), hint, inner, buf, paint);
}

fn continued(game: &SavedGame, entries: &[PickerEntry], text: &mut Prose, paint: Paint) {
    let quiet = paint.theme.quiet;
    let (turn, of) = game.turn;
    let said = if game.over {
        "This exercise is over. Enter opens its review.".to_owned()
    } else {
        format!("Enter continues in turn {turn} of {of}. Nothing was lost.")
    };
    text.para(&said, Style::new()).gap();
    text.pair("Played", LABEL, &game.age_min.map(age).unwrap_or_default(), quiet);
    text.pair("Saved at", LABEL, &game.path, quiet);
    if let Some(entry) = entries.iter().find(|it| it.id == game.scenario) {
        text.gap().para(&entry.summary, quiet);
    }
}

fn about(entry: &PickerEntry, text: &mut Prose, brief: bool, paint: Paint) {
    let quiet = paint.theme.quiet;
    let gap = |text: &mut Prose| {
        if !brief {
            text.gap();
        }
    };
    text.para(&entry.summary, Style::new());
    gap(text);
    let length = format!("{} minutes, {} turns, {}", entry.minutes, entry.turns, entry.difficulty);
    let best = entry.best.map_or_else(String::new, |it| format!("; your best result {it} of 100"));
    text.pair("Length", LABEL, &format!("{length}{best}"), quiet);
    let seats: Vec<_> = entry.seats.iter().map(|(_, title)| title.as_str()).collect();
    text.pair(if seats.len() == 1 { "Seat" } else { "Seats" }, LABEL, &seats.join("; "), quiet);
    let switches: Vec<_> = entry.switches.iter().map(|it| it.title.as_str()).collect();
    text.pair("To choose", LABEL, &switches.join("; "), quiet);
    if entry.own {
        text.pair("File", LABEL, &entry.id, quiet);
    }
    gap(text);
    text.para("You practise", quiet);
    for objective in &entry.objectives {
        text.hang("  - ", quiet, objective, Style::new());
    }
    if !entry.opening.is_empty() {
        gap(text);
        text.para("It begins", quiet);
        text.hang("  ", quiet, &entry.opening, Style::new());
    }
}

fn broken(entry: &PickerEntry, text: &mut Prose, paint: Paint) {
    let said = format!("This file cannot be played yet: it has {}.", count(entry.errors.len(), "error"));
    text.para(&said, paint.theme.warn).gap();
    for error in &entry.errors {
        text.hang("  - ", paint.theme.quiet, error, Style::new());
    }
    text.gap().pair("File", LABEL, &entry.id, paint.theme.quiet);
}

/// The shape of a turn.
pub const STEPS: [&str; 3] = [
    "Read what was reported. Some of it is wrong, and some of it was planted.",
    "Plan responses, talk to the Allies, say how sure you are. All of it can be taken back.",
    "Lock the turn. Time passes; then ask any number why it is what it is.",
];

/// The shape of a turn, for who has never played one.
pub(super) fn how_it_goes(area: Rect, buf: &mut Buffer, paint: Paint) {
    let inner = Pane { title: "How a turn goes", note: "", key: "", focused: false }.draw(area, buf, paint);
    let mut text = Prose::new(inner.width);
    for (step, number) in STEPS.iter().zip(["1  ", "2  ", "3  "]) {
        text.hang(number, paint.theme.key, step, paint.theme.quiet);
    }
    excerpt(&text.into_lines(), "", inner, buf, paint);
}
