//! Windows over a screen, kept inside it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Widget};

use crate::ui::paint::Paint;
use crate::ui::text;

use super::write;

/// Columns and rows that a window asks for, frame included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Draws an empty window in the middle of `area`, never larger than it, and returns the room inside.
pub fn popup(title: &str, size: Size, area: Rect, buf: &mut Buffer, paint: Paint) -> Rect {
    let frame = area.centered(
        ratatui::layout::Constraint::Length(size.width.min(area.width)),
        ratatui::layout::Constraint::Length(size.height.min(area.height)),
    );
    let frame = frame.intersection(area);
    let halo = Rect { x: frame.x.saturating_sub(1), width: frame.width + 2, ..frame }.intersection(area);
    Clear.render(halo, buf);
    // The frame has the colour of the keys that stand beside it, so that a terminal need not be told for every row.
    let block = Block::bordered().border_style(paint.theme.key);
    let inner = block.inner(frame);
    block.render(frame, buf);
    let title = text::fit(title, usize::from(frame.width).saturating_sub(6), paint.ascii);
    let bar = Rect { height: frame.height.min(1), ..frame };
    // The window that has the keys has a bar on top, as the selected row of a list does; one under it has a rule.
    if paint.theme.selected != Style::new() {
        Clear.render(bar, buf);
    }
    buf.set_style(bar, paint.theme.focus.patch(paint.theme.selected));
    write(&Line::raw(format!(" {title} ")), Rect { x: bar.x + 1, width: bar.width.saturating_sub(2), ..bar }, buf);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }.intersection(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_stays_on_its_screen() {
        for (width, height) in [(0, 0), (1, 1), (3, 2), (80, 24)] {
            let area = Rect::new(0, 0, width, height);
            let mut buf = Buffer::empty(area);
            let inner = popup("Help", Size { width: 60, height: 20 }, area, &mut buf, Paint::full());
            assert_eq!(inner.intersection(area), inner);
        }
    }
}
