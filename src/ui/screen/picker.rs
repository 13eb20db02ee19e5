//! The list of scenarios, what can be continued, and what the selected one is about.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Cells, Pane, Row, excerpt, list};
use crate::view::{PickerEntry, SavedGame};

/// What the player looks at in the list.
#[derive(Clone, Debug, Default)]
pub struct PickerState {
    /// The selected row: saved exercises first, then scenarios.
    pub cursor: Cursor,
    /// What narrows the list down.
    pub filter: String,
    /// Whether it is being typed.
    pub typing: bool,
}

/// A row of the list.
#[derive(Clone, Copy, Debug)]
pub enum Choice<'a> {
    /// An exercise to continue.
    Saved(&'a SavedGame),
    /// A scenario to start.
    Entry(&'a PickerEntry),
}

/// What the filter lets through, in the order of the list.
pub fn choices<'a>(entries: &'a [PickerEntry], saved: &'a [SavedGame], filter: &str) -> Vec<Choice<'a>> {
    let filter = filter.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&filter);
    let saved = saved.iter().filter(|it| has(&it.title)).map(Choice::Saved);
    let entries = entries.iter().filter(|it| has(&it.title) || has(&it.summary) || has(&it.difficulty));
    saved.chain(entries.map(Choice::Entry)).collect()
}

/// The name in thin letters.
const NAME: [&str; 3] = [
    "╷ ╷ ╷  ╷  ╷  ╷  ╶─┬─╴  ┌──╴  ┌──╴  ┌──╴  ╷    ╷",
    "│ │ │  ├──┤  │    │    ├──   │     ├──   │    │",
    "└─┴─┘  ╵  ╵  ╵    ╵    └──╴  └──╴  └──╴  └──╴ └──╴",
];

/// Draws the list and the preview.
pub fn draw(
    entries: &[PickerEntry],
    saved: &[SavedGame],
    state: &PickerState,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let tall = area.height >= 27;
    let title = if tall { 6 } else { 2 };
    let [above, below] = Layout::vertical([Constraint::Length(title), Constraint::Fill(1)]).areas(area);
    name(above, tall, buf, paint);
    let choices = choices(entries, saved, &state.filter);
    let chosen = choices.get(state.cursor.within(choices.len()));
    if area.width >= 100 {
        let [left, right] = Layout::horizontal([Constraint::Fill(5), Constraint::Fill(6)]).spacing(2).areas(below);
        let extent = rows(&choices, state, left, buf, paint);
        let [right, how] = Layout::vertical([Constraint::Fill(1), Constraint::Length(7)]).spacing(1).areas(right);
        preview(chosen, entries, right, buf, paint);
        how_it_goes(how, buf, paint);
        extent
    } else {
        let needs = u16::try_from(choices.len() + 5).unwrap_or(u16::MAX);
        let least = (below.height * 2 / 5).max(below.height.saturating_sub(needs + 1));
        let [top, bottom] = Layout::vertical([Constraint::Fill(1), Constraint::Length(least)]).spacing(1).areas(below);
        let extent = rows(&choices, state, top, buf, paint);
        preview(chosen, entries, bottom, buf, paint);
        extent
    }
}

fn name(area: Rect, tall: bool, buf: &mut Buffer, paint: Paint) {
    let motto = "Cyber-crisis exercises where an alliance decides";
    let lines = if !tall {
        vec![Line::from(vec![
            ratatui::text::Span::styled("W H I T E C E L L", paint.theme.focus),
            ratatui::text::Span::styled(format!("   {motto}"), paint.theme.quiet),
        ])]
    } else if paint.ascii {
        vec![
            Line::default(),
            Line::styled("W H I T E C E L L", paint.theme.focus),
            Line::default(),
            Line::styled(motto, paint.theme.quiet),
        ]
    } else {
        let mut lines: Vec<_> = NAME.iter().map(|it| Line::styled(*it, paint.theme.focus)).collect();
        lines.push(Line::default());
        lines.push(Line::styled(motto, paint.theme.quiet));
        lines
    };
    let inner = Rect { x: area.x + 3.min(area.width), width: area.width.saturating_sub(3), ..area };
    for (row, line) in inner.rows().zip(lines) {
        line.render(row, buf);
    }
}

fn rows(choices: &[Choice<'_>], state: &PickerState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let title = match (state.typing, state.filter.as_str()) {
        (true, filter) => format!("Find / {filter}_"),
        (false, "") => "Exercises".to_owned(),
        (false, filter) => format!("Exercises with \"{filter}\""),
    };
    let scenarios = choices.iter().filter(|it| matches!(it, Choice::Entry(_))).count();
    let note = crate::ui::text::count(scenarios, "scenario");
    let inner = Pane { title: &title, note: &note, key: "", focused: true }.draw(area, buf, paint);
    let width = Row::width(inner);
    let quiet = paint.theme.quiet;
    let mut rows = Vec::new();
    let mut heading = "";
    for choice in choices {
        let (group, line) = match choice {
            Choice::Saved(game) => ("Continue", saved_row(game, width, paint)),
            Choice::Entry(entry) => ("Start", entry_row(entry, width, paint)),
        };
        if group != heading {
            if !heading.is_empty() {
                rows.push(Row::between(Line::default()));
            }
            heading = group;
            rows.push(Row::between(Line::styled(group, quiet)));
        }
        rows.push(Row::item(line));
    }
    if choices.is_empty() {
        rows.push(Row::between(Line::styled("Nothing has these letters. Esc shows everything.", quiet)));
    }
    list(&rows, state.cursor, true, inner, buf, paint)
}

fn saved_row(game: &SavedGame, width: usize, paint: Paint) -> Line<'static> {
    let (turn, of) = game.turn;
    let state = if game.over { "over: read the review".to_owned() } else { format!("turn {turn} of {of}") };
    Cells::new(width, paint.ascii).rest(&game.title, 23, Style::new()).left(&state, 21, paint.theme.quiet).line()
}

fn entry_row(entry: &PickerEntry, width: usize, paint: Paint) -> Line<'static> {
    Cells::new(width, paint.ascii)
        .rest(&entry.title, 23, Style::new())
        .left(&entry.difficulty, 8, paint.theme.quiet)
        .right(&format!("{} min", entry.minutes), 7, paint.theme.quiet)
        .line()
}

fn preview(chosen: Option<&Choice<'_>>, entries: &[PickerEntry], area: Rect, buf: &mut Buffer, paint: Paint) {
    let quiet = paint.theme.quiet;
    let title = match chosen {
        Some(Choice::Saved(game)) => game.title.as_str(),
        Some(Choice::Entry(entry)) => entry.title.as_str(),
        None => "",
    };
    let inner = Pane { title, note: "", key: "", focused: false }.draw(area, buf, paint);
    let mut text = Prose::new(inner.width);
    match chosen {
        Some(Choice::Saved(game)) => {
            let (turn, of) = game.turn;
            text.para(
                &if game.over {
                    "This exercise is over. Enter opens its review.".to_owned()
                } else {
                    format!("Enter continues in turn {turn} of {of}. Nothing was lost.")
                },
                Style::new(),
            );
            text.gap().pair("Saved at", 10, &game.path, quiet);
            if let Some(entry) = entries.iter().find(|it| it.title == game.title) {
                text.gap().para(&entry.summary, quiet);
            }
        }
        Some(Choice::Entry(entry)) => about(entry, &mut text, inner.height < 12, paint),
        None => {}
    }
    let hint = if matches!(chosen, Some(Choice::Entry(_))) { "▾ more in the briefing" } else { "▾ more" };
    excerpt(&text.into_lines(), hint, inner, buf, paint);
}

/// The shape of a turn, for who has never played one.
fn how_it_goes(area: Rect, buf: &mut Buffer, paint: Paint) {
    let inner = Pane { title: "How a turn goes", note: "", key: "", focused: false }.draw(area, buf, paint);
    let mut text = Prose::new(inner.width);
    let steps = [
        "Read what was reported. Some of it is wrong, and some of it was planted.",
        "Plan responses, talk to the Allies, say how sure you are. All of it can be taken back.",
        "Lock the turn. Time passes; then ask any number why it is what it is.",
    ];
    for (step, number) in steps.iter().zip(["1  ", "2  ", "3  "]) {
        text.hang(number, paint.theme.key, step, paint.theme.quiet);
    }
    excerpt(&text.into_lines(), "", inner, buf, paint);
}

fn about(entry: &PickerEntry, text: &mut Prose, brief: bool, paint: Paint) {
    let quiet = paint.theme.quiet;
    text.para(&entry.summary, Style::new());
    if !brief {
        text.gap();
    }
    let length = format!("{} minutes, {} turns, {}", entry.minutes, entry.turns, entry.difficulty);
    text.pair("Length", 10, &length, quiet);
    let seats: Vec<_> = entry.seats.iter().map(|(_, title)| title.as_str()).collect();
    text.pair(if seats.len() == 1 { "Seat" } else { "Seats" }, 10, &seats.join("; "), quiet);
    if !brief {
        text.gap();
    }
    text.para("You practise", quiet);
    for objective in &entry.objectives {
        text.hang("  - ", quiet, objective, Style::new());
    }
}
