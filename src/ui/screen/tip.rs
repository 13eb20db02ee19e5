//! What the tutorial says: a strip of its own under the screen, so that it never hides what it speaks of; and all tips.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ui::cursor::{Cursor, Extent};
use crate::ui::keymap::Keymap;
use crate::ui::paint::Paint;
use crate::ui::prose::Prose;
use crate::ui::widget::{Pane, Size, excerpt, popup, prose};
use crate::view::Tip;

/// The most rows of text that the strip has.
const MOST: usize = 3;

/// Columns that the strip leaves free.
const MARGIN: u16 = 3;

/// Rows that the strip takes of a screen this wide: its rule, and its text.
pub fn rows(tip: &Tip, keys: &Keymap, width: u16) -> u16 {
    let lines = text(tip, keys, width).len().clamp(1, MOST);
    u16::try_from(lines + 1).unwrap_or(1)
}

fn text(tip: &Tip, keys: &Keymap, width: u16) -> Prose {
    let mut text = Prose::new(width.saturating_sub(MARGIN));
    text.para(&keys.fill(&tip.text), Style::new());
    text
}

/// Draws the tip that is due.
pub fn draw(tip: &Tip, keys: &Keymap, area: Rect, buf: &mut Buffer, paint: Paint) {
    let title = format!("Tip: {}", tip.title);
    let inner = Pane { title: &title, note: "", key: "", focused: true }.draw(area, buf, paint);
    let inner = Rect { x: inner.x + 1.min(inner.width), width: inner.width.saturating_sub(1), ..inner };
    excerpt(&text(tip, keys, area.width).into_lines(), &keys.fill("{tips} tells all"), inner, buf, paint);
}

/// Draws every tip, to be read again.
pub fn draw_all(tips: &[Tip], keys: &Keymap, cursor: Cursor, area: Rect, buf: &mut Buffer, paint: Paint) -> Extent {
    let width = area.width.min(100);
    let mut text = Prose::new(width.saturating_sub(4));
    text.para("What the tutorial says, in the order of a turn.", paint.theme.quiet);
    for tip in tips {
        text.gap().para(&crate::ui::screen::words::sentence(&tip.title), paint.theme.title);
        text.para(&keys.fill(&tip.text), Style::new());
    }
    let height = u16::try_from(text.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = popup("Tips", Size { width, height }, area, buf, paint);
    prose(&text.into_lines(), cursor, inner, buf, paint)
}
