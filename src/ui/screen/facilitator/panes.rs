//! The panes of the facilitator's console.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{FacilitatorState, Shown};
use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::stopwatch::{shown as minutes, told};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, prose, split_wide};
use crate::view::{Console, ConsoleSeat, QueueLine};

/// The key of a pane and what it is called.
pub fn name(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Seats => ("s", "Seats"),
        Part::Clock => ("t", "Clock and pace"),
        Part::Truth => ("i", "Truth and beliefs"),
        Part::Notes => ("n", "Notes"),
        _ => ("f", "Injects"),
    }
}

/// How many of what a pane holds, for its tab.
pub fn count(part: Part, console: &Console) -> String {
    match part {
        Part::Injects => format!(" {}", console.queue.len()),
        Part::Notes if !console.notes.is_empty() => format!(" {}", console.notes.len()),
        Part::Seats => {
            let asks = console.seats.iter().filter(|it| !it.asks.is_empty()).count();
            if asks > 0 { format!(" ?{asks}") } else { String::new() }
        }
        _ => String::new(),
    }
}

/// Draws a pane.
pub fn draw(
    part: Part,
    shown: Shown<'_>,
    state: &FacilitatorState,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let (key, title) = name(part);
    let focused = part == state.part;
    let note = match part {
        Part::Injects => format!("next first, {} left", shown.console.queue.len()),
        Part::Notes => "only you, until the review".to_owned(),
        Part::Truth => "only you".to_owned(),
        _ => String::new(),
    };
    let inner = Pane { title, note: &note, key, focused }.draw(area, buf, paint);
    match part {
        Part::Seats => seats(shown.console, state.seats, focused, inner, buf, paint),
        Part::Clock => prose(&clock(shown, inner.width, paint).into_lines(), Cursor::default(), inner, buf, paint),
        Part::Truth => prose(&truth(shown.console, inner.width, paint).into_lines(), state.truth, inner, buf, paint),
        Part::Notes => prose(&notes(shown.console, inner.width, paint).into_lines(), state.notes, inner, buf, paint),
        _ => injects(shown.console, state.injects, focused, inner, buf, paint),
    }
}

fn seats(console: &Console, cursor: Cursor, focused: bool, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let (above, below) = split_wide(area, if area.height > 16 { 6 } else { 3 }, buf, paint);
    let width = Row::width(above);
    let more = console.seats.iter().any(|it| it.extra > 0);
    let row = |it: &ConsoleSeat| {
        let alone = console.seats.iter().all(|it| !it.played);
        let (sign, stands, style) = match it {
            it if !it.asks.is_empty() => ("?", "asks you", paint.theme.warn),
            it if it.locked => ("✓", "locked", paint.theme.good),
            it if it.played || (alone && !it.plan.is_empty()) => ("-", "deciding", Style::new()),
            _ if alone => ("-", "", paint.theme.quiet),
            _ => ("-", "the model", paint.theme.quiet),
        };
        let plan = if it.plan.is_empty() { String::new() } else { format!("{} planned", it.plan.len()) };
        let extra = if it.extra > 0 { format!("+{} %", it.extra) } else { String::new() };
        let cells = Cells::new(width, paint.ascii).left(sign, 1, style);
        let cells =
            if more { cells.rest(&it.title, 32, Style::new()) } else { cells.rest(&it.title, 23, Style::new()) };
        let cells = cells.left(stands, 9, style).left(&plan, 10, Style::new());
        Row::item(if more { cells.left(&extra, 6, paint.theme.quiet) } else { cells }.line())
    };
    let rows: Vec<Row> = console.seats.iter().map(row).collect();
    let extent = list(&rows, cursor, focused, above, buf, paint);
    let mut text = Prose::new(below.width);
    if let Some(it) = console.seats.get(cursor.within(console.seats.len())) {
        if !it.asks.is_empty() {
            text.hang("asks  ", paint.theme.warn, &it.asks, Style::new());
        }
        if it.open > 0 {
            text.hang("open  ", paint.theme.quiet, &format!("{} put to it to decide", it.open), Style::new());
        }
        for line in &it.plan {
            text.hang("plan  ", paint.theme.quiet, line, Style::new());
        }
        if it.plan.is_empty() && it.asks.is_empty() {
            text.para("Nothing planned.", paint.theme.quiet);
        }
    }
    excerpt(&text.into_lines(), "▾ more, Enter", below, buf, paint);
    extent
}

fn injects(console: &Console, cursor: Cursor, focused: bool, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let reading = (area.height / 2).max(5);
    let (above, below) = split_wide(area, reading, buf, paint);
    let width = Row::width(above);
    // Nothing is said of those that come by themselves. To whom it goes is told below as well.
    let stands = console.queue.iter().map(|it| it.state.chars().count()).max().unwrap_or(0).min(14);
    let to = match width {
        100.. => 34,
        71.. if stands == 0 => 18,
        _ => 0,
    };
    let row = |it: &QueueLine| {
        let style = if it.stopped {
            paint.theme.warn
        } else if it.ready {
            paint.theme.good
        } else {
            paint.theme.quiet
        };
        let cells = Cells::new(width, paint.ascii).left(&it.when, 11, paint.theme.quiet);
        let cells =
            cells.rest(&it.title, [to, stands].iter().filter(|it| **it > 0).map(|it| it + 2).sum(), Style::new());
        Row::item(cells.left(&it.to, to, paint.theme.quiet).left(&it.state, stands, style).line())
    };
    let rows: Vec<Row> = console.queue.iter().map(row).collect();
    let extent = list(&rows, cursor, focused, above, buf, paint);
    let mut text = Prose::new(below.width);
    match console.queue.get(cursor.within(console.queue.len())) {
        None => {
            text.para("Everything has come that could come.", paint.theme.quiet);
        }
        Some(it) => {
            text.para(&it.title, paint.theme.title);
            for (name, note) in &it.notes {
                text.hang(&format!("{name}: "), paint.theme.key, note, Style::new());
            }
            text.para(&format!("To {}:", it.to), paint.theme.quiet).para(&it.text, Style::new());
        }
    }
    excerpt(&text.into_lines(), "▾ more, Enter", below, buf, paint);
    extent
}

fn clock(shown: Shown<'_>, width: u16, paint: Paint) -> Prose {
    let (board, console) = (shown.board, shown.console);
    let mut text = Prose::new(width);
    match shown.clock {
        Some(wall) => {
            let style = if wall.left_s == 0 || !wall.runs { paint.theme.warn } else { paint.theme.title };
            text.hang("Clock    ", paint.theme.quiet, &told(wall), style);
        }
        None => {
            text.hang(
                "Clock    ",
                paint.theme.quiet,
                "off: space starts it; nothing happens by itself when it is out",
                Style::new(),
            );
        }
    }
    let turn = &board.turn;
    let planned = turn.minutes.map_or_else(|| "no minutes planned".to_owned(), |it| format!("{it} min planned"));
    text.hang(
        "Turn     ",
        paint.theme.quiet,
        &format!("{} of {}, {}: {planned}", turn.number, turn.of, turn.title),
        Style::new(),
    );
    let before = usize::from(turn.number.saturating_sub(1));
    let plan: u32 = console.pace.iter().take(before).filter_map(|it| it.0).sum();
    let took: u32 = console.pace.iter().filter_map(|it| it.1).sum();
    if took > 0 {
        text.hang(
            "Pace     ",
            paint.theme.quiet,
            &format!("{} used until now, {plan}:00 planned", minutes(took)),
            Style::new(),
        );
    }
    let extra: Vec<String> =
        console.seats.iter().filter(|it| it.extra > 0).map(|it| format!("{} +{} %", it.title, it.extra)).collect();
    if !extra.is_empty() {
        text.hang("Extra    ", paint.theme.quiet, &extra.join(", "), Style::new());
    }
    text.para(
        "space starts or stops it, p a minute more, m a minute less, N ends the turn for all.",
        paint.theme.quiet,
    );
    text
}

fn truth(console: &Console, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    for it in &console.beliefs {
        say(&mut text, &it.about, &format!("it was {}", it.truth), paint);
        for (who, what) in &it.held {
            text.hang(&format!("  {who}: "), paint.theme.quiet, what, Style::new());
        }
    }
    for (about, truth) in &console.truth {
        say(&mut text, about, truth, paint);
    }
    let flags: Vec<String> =
        console.flags.iter().map(|(id, on)| format!("{id} {}", if *on { "set" } else { "not set" })).collect();
    if !flags.is_empty() {
        text.hang("Flags: ", paint.theme.quiet, &flags.join(", "), Style::new());
    }
    for (_, title, value) in &console.numbers {
        say(&mut text, title, value, paint);
    }
    for (who, ask, said) in &console.texts {
        say(&mut text, &format!("{who} on \"{ask}\""), said, paint);
    }
    for it in &console.rubrics {
        let level = if it.level.is_empty() { "not judged: J judges it" } else { &it.level };
        say(&mut text, &it.title, level, paint);
    }
    text
}

/// A label and what is told of it: beside it where the label is short, else under it.
fn say(text: &mut Prose, label: &str, told: &str, paint: Paint) {
    if label.chars().count() <= 22 {
        text.hang(&format!("{label}: "), paint.theme.quiet, told, Style::new());
    } else {
        text.para(&format!("{label}:"), paint.theme.quiet);
        text.hang("  ", Style::new(), told, Style::new());
    }
}

fn notes(console: &Console, width: u16, paint: Paint) -> Prose {
    let mut text = Prose::new(width);
    for line in console.notes.iter().rev() {
        text.hang("- ", paint.theme.quiet, line, Style::new());
    }
    for line in console.done.iter().rev() {
        text.hang("= ", paint.theme.quiet, line, paint.theme.quiet);
    }
    if console.notes.is_empty() {
        text.para("w notes something. Begin with + for a strength and with - for what to improve.", paint.theme.quiet);
    }
    for (at, objective) in console.objectives.iter().enumerate() {
        text.hang(&format!("Objective {}: ", at + 1), paint.theme.quiet, objective, paint.theme.quiet);
    }
    text
}
