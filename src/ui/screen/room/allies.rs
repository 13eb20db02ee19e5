//! The Allies: who is hit, and where each stands on the text before the Council.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::Extent;
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::{reader, words};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide};
use crate::view::{AllyCard, Board};

use super::{RoomState, place_of, reading};

/// Draws the Allies.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let note = place_of(state.allies, board.allies.len());
    let focused = state.part == Part::Allies;
    let inner = Pane { title: &board.terms.heading(), note: &note, key: "a", focused }.draw(area, buf, paint);
    let (above, below) = split_wide(inner, reading(inner), buf, paint);
    let width = Row::width(above);
    let rows: Vec<_> = board.allies.iter().map(|it| Row::item(row(it, width, paint))).collect();
    let extent = list(&rows, state.allies, focused, above, buf, paint);
    if let Some(ally) = board.allies.get(state.allies.within(board.allies.len())) {
        excerpt(&reader::ally(ally, below.width, paint).into_lines(), "▾ more, Enter", below, buf, paint);
    }
    extent
}

/// The width from which on it stands beside an Ally what is wrong there.
const ROOM_FOR_TROUBLE: usize = 66;

fn row(ally: &AllyCard, width: usize, paint: Paint) -> Line<'static> {
    let (sign, tag, style) = match (ally.hit, ally.own) {
        (true, true) => ("!", "you, hit", paint.theme.bad),
        (true, false) => ("!", "hit", paint.theme.bad),
        (false, true) => ("=", "you", paint.theme.key),
        (false, false) => ("=", "", paint.theme.quiet),
    };
    let (stance, stance_style) = ally.stance.map_or((String::new(), Style::new()), |it| {
        let (sign, style) = words::stance(it, paint);
        (format!("{sign} {it}"), style)
    });
    let cells = Cells::new(width, paint.ascii).left(sign, 1, style);
    if width < 40 {
        let tag = if ally.hit { "hit" } else { tag };
        let name = if ally.stance.is_some() { 11 } else { 21 };
        return cells
            .left(&ally.name, name, if ally.own { paint.theme.title } else { Style::new() })
            .left(tag, 3, style)
            .rest(&stance, 0, stance_style)
            .line();
    }
    let trouble = if width < ROOM_FOR_TROUBLE { "" } else { &ally.trouble };
    cells
        .left(&ally.code, 3, paint.theme.quiet)
        .left(&ally.name, if width < 54 { 12 } else { 21 }, Style::new())
        .left(tag, 8, style)
        .left(&stance, 10, stance_style)
        .rest(trouble, 0, paint.theme.quiet)
        .line()
}
