//! Everything that was said, newest first.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Size, popup, prose};

/// Draws the messages.
pub fn draw(messages: &[String], cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(100);
    let mut text = Prose::new(width.saturating_sub(4));
    for (number, message) in messages.iter().enumerate().rev() {
        text.hang(&format!("{:>3}  ", number + 1), paint.theme.quiet, message, Style::new());
    }
    if messages.is_empty() {
        text.para("Nothing was said yet.", paint.theme.quiet);
    }
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup("Messages, newest first", Size { width, height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}
