//! The rows of the list.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::paint::Paint;
use crate::ui::text::{age, count};
use crate::ui::widget::{Cells, Pane, Row, list};
use crate::view::{PickerEntry, SavedGame};

use super::{Choice, Group, PickerState};

/// Columns behind the title: level, minutes, seats, best result; gaps included.
const BEHIND: usize = 30;

/// Draws the list.
pub(super) fn draw(
    choices: &[(Group, Choice<'_>)],
    state: &PickerState,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let title = match (state.typing, state.filter.as_str()) {
        (true, filter) => format!("Find / {filter}_"),
        (false, "") => "Exercises".to_owned(),
        (false, filter) => format!("Exercises with \"{filter}\""),
    };
    let scenarios = choices.iter().filter(|(_, it)| matches!(it, Choice::Entry(_))).count();
    let inner =
        Pane { title: &title, note: &count(scenarios, "scenario"), key: "", focused: true }.draw(area, buf, paint);
    let width = Row::width(inner);
    let mut rows = Vec::new();
    let mut under = None;
    for (group, choice) in choices {
        if under != Some(*group) {
            if under.is_some() {
                rows.push(Row::between(Line::default()));
            }
            under = Some(*group);
            rows.push(Row::between(heading(*group, width, paint)));
        }
        rows.push(Row::item(match choice {
            Choice::Saved(game) => saved(game, width, paint),
            Choice::Entry(entry) => start(entry, width, paint),
        }));
    }
    if choices.is_empty() {
        let none = "Nothing has these letters. Esc shows everything.";
        rows.push(Row::between(Line::styled(none, paint.theme.quiet)));
    }
    list(&rows, state.cursor, true, inner, buf, paint)
}

fn heading(group: Group, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let cells = Cells::new(width, paint.ascii).rest(group.name(), BEHIND, quiet);
    match group {
        Group::Start => {
            cells.left("Level", 6, quiet).right("Minutes", 7, quiet).right("Seats", 5, quiet).right("Best", 4, quiet)
        }
        _ => cells,
    }
    .line()
}

fn saved(game: &SavedGame, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let (turn, of) = game.turn;
    let state = if game.over { "over: review".to_owned() } else { format!("turn {turn} of {of}") };
    let age = game.age_min.map(age).unwrap_or_default();
    Cells::new(width, paint.ascii)
        .rest(&game.title, BEHIND, Style::new())
        .left(&state, 13, quiet)
        .right(&age, 13, quiet)
        .line()
}

fn start(entry: &PickerEntry, width: usize, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    let cells = Cells::new(width, paint.ascii).rest(&entry.title, BEHIND, Style::new());
    if !entry.errors.is_empty() {
        let said = format!("{}: Enter tells", count(entry.errors.len(), "error"));
        return cells.left(&said, BEHIND, paint.theme.warn).line();
    }
    let best = entry.best.map_or_else(|| "-".to_owned(), |it| it.to_string());
    cells
        .left(&entry.difficulty, 6, quiet)
        .right(&entry.minutes.to_string(), 7, quiet)
        .right(&entry.seats.len().to_string(), 5, quiet)
        .right(&best, 4, if entry.best.is_some() { paint.theme.good } else { quiet })
        .line()
}
