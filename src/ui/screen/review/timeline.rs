//! Page five: everything that happened, and what could not be known at the time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::screen::words;
use crate::ui::widget::{Cells, Pane, Row, list};
use crate::view::{Review, TimelineLine};

/// Draws the page.
pub fn draw(review: &Review, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let hidden = review.timeline.iter().filter(|it| it.hidden).count();
    let note = format!("{hidden} of {} were hidden from you (?)", review.timeline.len());
    let inner = Pane { title: "Everything in order", note: &note, key: "", focused: true }.draw(area, buf, paint);
    let width = Row::width(inner);
    let mut rows = Vec::new();
    let mut turn = None;
    for line in &review.timeline {
        if turn.replace(line.turn) != Some(line.turn) {
            rows.push(Row::between(Line::styled(words::turn(line.turn), paint.theme.quiet)));
        }
        rows.push(Row::made(move || row(line, width, paint)));
    }
    list(&rows, cursor, true, inner, buf, paint)
}

fn row(line: &TimelineLine, width: usize, paint: Paint) -> Line<'static> {
    let sign = if line.hidden { "?" } else { " " };
    // What the sign means is told above; where there is room, beside it as well.
    let (note, room) = if line.hidden && width >= 90 { ("hidden then", 11) } else { ("", 0) };
    Cells::new(width, paint.ascii)
        .left(sign, 1, paint.theme.warn)
        .left(&line.at, 7, paint.theme.quiet)
        .rest(&line.text, if room > 0 { room + 2 } else { 0 }, Style::new())
        .left(note, room, paint.theme.quiet)
        .line()
}
