//! The Allies: who is hit, and where each stands on the text before the Council.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::{reader, words};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide, write};
use crate::view::{AllyCard, Board, Stance, whole};

use super::{RoomState, place_of, reading};

/// Draws the Allies.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let note = place_of(state.allies, board.allies.len());
    let focused = state.part == Part::Allies;
    let inner = Pane { title: &board.terms.heading(), note: &note, key: "a", focused }.draw(area, buf, paint);
    let (above, below) = split_wide(inner, reading(inner), buf, paint);
    let width = Row::width(above);
    let text = board.council.text.is_some();
    let rows: Vec<_> = board.allies.iter().map(|it| Row::made(move || row(it, text, width, paint))).collect();
    let [head, above] =
        Layout::vertical([Constraint::Length(u16::from(width >= 54)), Constraint::Fill(1)]).areas(above);
    let heads = heads(width, text, paint);
    write(&heads, Rect { x: head.x + 2, width: head.width.saturating_sub(2), ..head }, buf);
    let extent = list(&rows, state.allies, focused, above, buf, paint);
    if let Some(ally) = board.allies.get(state.allies.within(board.allies.len())) {
        excerpt(&reader::ally(ally, below.width, paint).into_lines(), "▾ more, Enter", below, buf, paint);
    }
    extent
}

/// The width from which on it stands beside an Ally what is wrong there, or what it wants.
const ROOM_FOR_MORE: usize = 66;

/// Columns of a name: what the text does not take is the name's.
const fn name_room(width: usize, text: bool) -> usize {
    match if text { width } else { width + 12 } {
        ..54 => 12,
        54..ROOM_FOR_MORE => 17,
        _ => 21,
    }
}

/// Columns of where an Ally stands on the text: none where there is no text.
const fn text_room(text: bool) -> usize {
    if text { 10 } else { 0 }
}

/// What stands in the columns.
fn heads(width: usize, text: bool, paint: Paint) -> Line<'static> {
    let quiet = paint.theme.quiet;
    Cells::new(width, paint.ascii)
        .left("", 1, quiet)
        .left("", 3, quiet)
        .left("", name_room(width, text), quiet)
        .left("", 8, quiet)
        .left("the text", text_room(text), quiet)
        .right("trust", 5, quiet)
        .rest(if width < ROOM_FOR_MORE { "" } else { "trouble, or what it wants" }, 0, quiet)
        .line()
}

fn row(ally: &AllyCard, text: bool, width: usize, paint: Paint) -> Line<'static> {
    let (sign, tag, style) = match (ally.hit, ally.own, ally.stance) {
        (true, true, _) => ("!", "you, hit", paint.theme.bad),
        (true, false, _) => ("!", "hit", paint.theme.bad),
        (false, true, _) => ("=", "you", paint.theme.key),
        (false, false, Some(stance @ (Stance::Objects | Stance::Wavers))) => {
            let (sign, style) = words::stance(stance, paint);
            (sign, "", style)
        }
        (false, false, _) => ("=", "", paint.theme.quiet),
    };
    let trust = ally.trust.map_or_else(String::new, |it| whole(it).to_string());
    let (stance, stance_style) = ally.stance.map_or((String::new(), Style::new()), |it| {
        let (sign, style) = words::stance(it, paint);
        (format!("{sign} {it}"), style)
    });
    let cells = Cells::new(width, paint.ascii).left(sign, 1, style);
    if width < 40 {
        let tag = if ally.hit { "hit" } else { tag };
        let name = if ally.stance.is_some() { 11 } else { 20 };
        return cells
            .left(&ally.name, name, if ally.own { paint.theme.title } else { Style::new() })
            .left(tag, 3, style)
            .rest(&stance, 0, stance_style)
            .line();
    }
    let more = if ally.trouble.is_empty() { &ally.interest } else { &ally.trouble };
    let more = if width < ROOM_FOR_MORE { "" } else { more };
    cells
        .left(&ally.code, 3, paint.theme.quiet)
        .left(&ally.name, name_room(width, text), Style::new())
        .left(tag, 8, style)
        .left(&stance, text_room(text), stance_style)
        .right(&trust, 5, Style::new())
        .rest(more, 0, paint.theme.quiet)
        .line()
}
