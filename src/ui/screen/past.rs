//! The way back: every turn and decision so far, to look at one as it was or to branch off there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::widget::{Cells, Row, Size, list, popup};
use crate::view::{PastKind, PastLine};

/// Draws the list. `here` is the number of decisions behind what is looked at now.
pub fn draw(lines: &[PastLine], here: usize, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(110);
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).max(8);
    let inner = popup("Turns and decisions so far", Size { width, height }, area, buf, paint);
    // A list draws where in it one is one column to its right.
    let inner = Rect { width: inner.width.saturating_sub(1), ..inner };
    let room = Row::width(inner);
    let rows: Vec<_> = lines.iter().map(|it| Row::made(move || row(it, it.decisions == here, room, paint))).collect();
    list(&rows, cursor, true, inner, buf, paint)
}

fn row(line: &PastLine, here: bool, width: usize, paint: Paint) -> Line<'static> {
    let (lead, style) = match line.kind {
        PastKind::Turn => ("", paint.theme.title),
        PastKind::Interruption | PastKind::End => ("! ", paint.theme.warn),
        PastKind::Decision => ("  ", Style::new()),
    };
    Cells::new(width, paint.ascii)
        .left(&line.at, 8, paint.theme.quiet)
        .rest(&format!("{lead}{}", line.text), 8, style)
        .left(if here { "here" } else { "" }, 6, paint.theme.key)
        .line()
}
