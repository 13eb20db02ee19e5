//! The curtain between seats that share a keyboard: who has locked, and nothing that any of them knows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Keymap;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Cells, Row, Size, list, popup, prose};
use crate::view::TableSeat;

/// The curtain as it hangs: a place is chosen, and then it is drawn aside with another key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CurtainState {
    /// The chosen place: a seat, or the last one for the facilitator.
    pub cursor: Cursor,
    /// Whether somebody said to sit there.
    pub sure: bool,
}

/// Draws it. The places are the seats and, after them, the facilitator's.
pub fn draw(
    seats: &[TableSeat],
    time: &str,
    state: CurtainState,
    keys: &Keymap,
    area: Rect,
    buf: &mut Buffer,
    paint: Paint,
) -> Extent {
    let height = u16::try_from(seats.len()).unwrap_or(u16::MAX).saturating_add(10);
    let size = Size { width: 72, height: height.min(area.height) };
    let inner = popup("The curtain is drawn", size, area, buf, paint);
    let chosen = state.cursor.within(seats.len() + 1);
    let name = seats.get(chosen).map_or("The facilitator", |it| &it.title);
    let mut text = Prose::new(inner.width);
    if state.sure {
        text.para(&format!("Only for: {name}."), paint.theme.title).gap();
        text.para(&keys.fill("Press {draw-aside} to draw the curtain aside; Esc goes back."), Style::new());
    } else {
        text.para(&format!("Hand the keyboard to: {name}."), paint.theme.title).gap();
        text.para(&keys.fill("Nothing is shown until you press {sit-down} and then {draw-aside}."), Style::new());
    }
    text.gap();
    let lines = text.into_lines();
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(inner.height);
    prose(&lines, Cursor::default(), Rect { height: rows, ..inner }, buf, paint);
    let below = Rect { y: inner.y + rows, height: inner.height - rows, ..inner };
    let below = Rect { height: below.height.saturating_sub(2), ..below };
    let width = Row::width(below);
    let row = |it: &TableSeat| {
        let (sign, said, style) =
            if it.locked { ("✓", "has locked", paint.theme.good) } else { (".", "is deciding", Style::new()) };
        let said = if it.extra > 0 { format!("{said}, {} % more time", it.extra) } else { said.to_owned() };
        Row::item(
            Cells::new(width, paint.ascii)
                .left(sign, 1, style)
                .rest(&it.title, 28, Style::new())
                .left(&said, 26, style)
                .line(),
        )
    };
    let mut rows: Vec<Row> = seats.iter().map(row).collect();
    rows.push(Row::item(Line::styled("   The facilitator", paint.theme.quiet)));
    list(&rows, state.cursor, !state.sure, below, buf, paint);
    if inner.height > 1 {
        let foot = Rect { y: inner.bottom() - 1, height: 1, ..inner };
        prose(&[Line::styled(time.to_owned(), paint.theme.quiet)], Cursor::default(), foot, buf, paint);
    }
    Extent { page: usize::from(below.height), overflow: 0 }
}
