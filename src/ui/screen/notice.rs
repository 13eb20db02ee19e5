//! Something that is to be read before one goes on: what is wrong with a file.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Size, popup, prose};

/// What is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub title: String,
    /// A paragraph each.
    pub lines: Vec<String>,
}

/// Draws the window.
pub fn draw(notice: &Notice, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(100);
    let mut text = Prose::new(width.saturating_sub(4));
    for line in &notice.lines {
        text.para(line, Style::new()).gap();
    }
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup(&notice.title, Size { width, height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}
