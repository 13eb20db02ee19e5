//! The state of play: scores and moods, and what there is to spend.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::cursor::Extent;
use crate::ui::describe;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::words;
use crate::ui::text::{fit, width};
use crate::ui::widget::{Pane, Row, bar, change, change_column, list, spark, write};
use crate::view::{Board, Gauge, Standing};

use super::RoomState;

/// Draws the state of play.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let focused = state.part == Part::Play;
    let note = if area.width > 50 { "since last turn" } else { "" };
    let inner = Pane { title: "State of play", note, key: "i", focused }.draw(area, buf, paint);
    let width = Row::width(inner);
    let sparks = board.gauges.iter().any(|it| it.history.len() >= NEWS);
    let row = |it| Row::item(row(it, &board.actor, width, sparks, paint));
    let mut rows: Vec<_> = board.gauges.iter().map(row).collect();
    for (at, (told, _)) in describe::further(board).into_iter().enumerate() {
        let style = board.clocks.get(at).map_or_else(Style::new, |it| words::ticking(it, paint));
        rows.push(Row::item(Line::styled(fit(&told, width, paint.ascii), style)));
    }
    list(&rows, state.play, focused, inner, buf, paint)
}

/// From this many values on a history is drawn.
const NEWS: usize = 3;

/// From this width on there is room for a bar and a history.
const ROOM_FOR_BOTH: usize = 46;

/// A row; with `sparks`, all bars leave room for them, so that they can be compared.
fn row(gauge: &Gauge, actor: &str, width: usize, sparks: bool, paint: Paint) -> Line<'static> {
    let [pad, moved] = change_column(gauge.moved(), gauge.good, 6, paint);
    let own = format!(" in {actor}");
    let title = if width < 60 { gauge.name.trim_end_matches(&own) } else { &gauge.name };
    let name = if width < 60 { 17 } else { 26 };
    let room = width.saturating_sub(name + 1 + 4 + 6);
    // Where there is no room for both, how it went says more than how far it is.
    let (bar_room, spark_room) = match sparks {
        false => (room.min(30), 0),
        true if width < ROOM_FOR_BOTH => (0, room.saturating_sub(1)),
        true => (room.saturating_sub(16).min(30), 14),
    };
    let history = spark(&gauge.history, spark_room);
    let [full, empty] = bar(gauge.value, gauge.of, bar_room, paint.theme.key, paint);
    let alone = if sparks && bar_room == 0 { format!("{history:spark_room$} ") } else { String::new() };
    let history = if bar_room == 0 { String::new() } else { history };
    Line::from(vec![
        Span::raw(format!("{:name$} ", fit(title, name, paint.ascii))),
        full,
        empty,
        Span::styled(alone, paint.theme.quiet),
        Span::styled(format!("{:>4}", gauge.told()), paint.theme.heading),
        pad,
        moved,
        Span::styled(if history.is_empty() { String::new() } else { format!("  {history}") }, paint.theme.quiet),
    ])
}

/// The clock of law that presses most, and the phase, on one line.
pub fn times(clock: Option<String>, phase: Option<String>, area: Rect, buf: &mut Buffer, paint: Paint) {
    let room = usize::from(area.width).saturating_sub(2);
    let mut spans = Vec::new();
    // Beside a clock the phase is told whole or not at all.
    let beside = phase.as_ref().map_or(0, |it| width(it) + 3);
    let (phase, beside) = if clock.is_some() && beside > room / 2 { (None, 0) } else { (phase, beside) };
    for (told, style, room) in [(clock, paint.theme.warn, room - beside.min(room)), (phase, paint.theme.quiet, room)] {
        let told = told.map_or_else(String::new, |it| fit(&it, room, paint.ascii));
        if !told.is_empty() {
            spans.push(Span::raw(if spans.is_empty() { " " } else { "   " }));
            spans.push(Span::styled(told, style));
        }
    }
    write(&Line::from(spans), area, buf);
}

/// The first gauges on one line.
pub fn strip(gauges: &[Gauge], area: Rect, buf: &mut Buffer, paint: Paint) {
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    for gauge in gauges {
        let (moved, style) = change(gauge.moved(), gauge.good, paint);
        let value = format!("{} {}", fit(&gauge.name, 14, paint.ascii), gauge.told());
        used += value.chars().count() + moved.chars().count() + 2;
        if used > usize::from(area.width) + 1 {
            break;
        }
        spans.push(Span::raw(value));
        spans.extend([Span::styled(moved, style), Span::raw("  ")]);
    }
    write(&Line::from(spans), area, buf);
}

/// The panes that are not shown now, each with its key and what is new in it.
pub fn tabs(board: &Board, part: Part, area: Rect, buf: &mut Buffer, paint: Paint) {
    let fresh = board.feed.iter().filter(|it| it.new).count();
    let hit = board.allies.iter().filter(|it| it.hit).count();
    let trouble = board.networks.iter().filter(|it| it.standing != Standing::Normal).count();
    let open = board.offers.iter().filter(|it| it.refused.is_none()).count();
    let told = |count: usize, word: &str| if count > 0 { format!(" {count}{word}") } else { String::new() };
    let tabs = [
        (Part::Feed, "f", format!("Feed{}", told(fresh, " new"))),
        (Part::Allies, "a", format!("{}{}", board.terms.heading(), told(hit, " hit"))),
        (Part::Networks, "n", format!("Networks{}", told(trouble, "!"))),
        (Part::Play, "i", "State".to_owned()),
        (Part::Responses, "r", format!("Responses{}", told(open, ""))),
        (Part::Plan, "p", format!("Plan{}", told(board.plan.len(), ""))),
    ];
    let mut spans = Vec::new();
    for (it, key, title) in tabs {
        let style = if it == part { paint.theme.selected } else { Style::new() };
        let key_style = if it == part { style } else { paint.theme.key };
        spans.push(Span::styled(format!(" {key}"), key_style));
        spans.push(Span::styled(format!(" {title} "), style));
    }
    write(&Line::from(spans), area, buf);
}
