//! The feed: what was reported, newest first.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Part;
use crate::ui::paint::Paint;
use crate::ui::screen::{reader, words};
use crate::ui::widget::{Cells, Pane, Row, excerpt, list, split_wide};
use crate::view::{Board, FeedItem};

use super::{RoomState, place_of, reading};

/// The item at this place, counting from the newest.
pub fn newest(board: &Board, cursor: Cursor) -> Option<&FeedItem> {
    board.feed.iter().rev().nth(cursor.within(board.feed.len()))
}

/// Draws the feed.
pub fn draw(board: &Board, state: &RoomState, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let fresh = board.feed.iter().filter(|it| it.new).count();
    let note = if fresh > 0 { format!("{fresh} new") } else { place_of(state.feed, board.feed.len()) };
    let focused = state.part == Part::Feed;
    let inner = Pane { title: "Feed", note: &note, key: "f", focused }.draw(area, buf, paint);
    let (above, below) = split_wide(inner, reading(inner), buf, paint);
    let mut rows = Vec::new();
    let mut turn = None;
    for item in board.feed.iter().rev() {
        if turn.replace(item.turn) != Some(item.turn) {
            rows.push(Row::between(Line::styled(words::turn(item.turn), paint.theme.quiet)));
        }
        rows.push(Row::made(move || row(item, Row::width(above), paint)));
    }
    if rows.is_empty() {
        rows.push(Row::between(Line::styled("Nothing was reported yet.", paint.theme.quiet)));
    }
    let extent = list(&rows, state.feed, focused, above, buf, paint);
    if let Some(item) = newest(board, state.feed) {
        excerpt(&reader::item(item, below.width, paint).into_lines(), "▾ more, Enter", below, buf, paint);
    }
    extent
}

fn row(item: &FeedItem, width: usize, paint: Paint) -> Line<'static> {
    let (mark, style) = match (item.urgent, item.new) {
        (true, _) => ("!", paint.theme.warn),
        (false, true) => ("*", paint.theme.key),
        (false, false) => (" ", Style::new()),
    };
    let weight = if item.new { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
    let (kind, kind_room) = if width < 56 { ("", 0) } else { (item.kind.as_str(), 9) };
    // A report without a grade has the room of the grade for its title.
    let graded = if width < 74 { "" } else { words::reliability(&item.grade) };
    let (graded_room, reserve) = if graded.is_empty() { (0, 0) } else { (12, 14) };
    let title = if item.only_you { format!("ONLY YOU: {}", item.title) } else { item.title.clone() };
    Cells::new(width, paint.ascii)
        .left(mark, 1, style)
        .left(&item.at, 7, paint.theme.quiet)
        .left(kind, kind_room, paint.theme.quiet)
        .rest(&title, reserve, weight)
        .left(graded, graded_room, paint.theme.quiet)
        .line()
}
