//! What shows on a terminal that is too small.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::paint::Paint;
use crate::ui::text;

/// The smallest terminal that is enough: columns and rows.
pub const SMALLEST: (u16, u16) = (80, 24);

/// Whether `area` is too small.
pub const fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// Says what is needed.
pub fn draw(area: Rect, buf: &mut Buffer, paint: Paint) {
    let (width, height) = SMALLEST;
    let say = format!(
        "Whitecell needs {width} columns and {height} rows. This window has {} and {}.\n\nMake it larger, or the letters \
         smaller: nothing is lost, and keys do nothing until then. Ctrl-C leaves.",
        area.width, area.height
    );
    let lines = text::wrap(&say, usize::from(area.width.saturating_sub(2)).min(50));
    let top = usize::from(area.height).saturating_sub(lines.len()) / 2;
    for (row, line) in area.rows().skip(top).zip(lines) {
        let row = Rect { x: row.x + 1.min(row.width), width: row.width.saturating_sub(1), ..row };
        Line::styled(line, paint.theme.title).render(row, buf);
    }
}
