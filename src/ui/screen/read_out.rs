//! A window with a screen in sentences.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Size, popup, prose};

/// Draws the window. Lines that belong to the one above stay indented.
pub fn draw(lines: &[String], cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(96);
    let mut text = Prose::new(width.saturating_sub(4));
    for line in lines {
        let indent = line.len() - line.trim_start().len();
        text.hang(&line[..indent], Style::new(), line.trim_start(), Style::new());
    }
    let inner =
        popup("This screen as text, to read or to select", Size { width, height: area.height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}
