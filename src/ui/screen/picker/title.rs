//! The program's name, as large as there is room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::paint::Paint;

/// The name and its sign in half blocks.
const BLOCKS: &str = include_str!("../../../../assets/title.txt");

/// The same for terminals that show ASCII only.
const ASCII: &str = include_str!("../../../../assets/title-ascii.txt");

const MOTTO: &str = "Cyber-crisis exercises where an alliance decides";

/// Columns before the name.
const MARGIN: u16 = 3;

/// Rows that the title takes of a screen.
pub(super) const fn rows(area: Rect) -> u16 {
    if area.height >= 30 { 8 } else { 2 }
}

/// Draws the title.
pub(super) fn draw(area: Rect, buf: &mut Buffer, paint: Paint) {
    let motto = Span::styled(MOTTO, paint.theme.quiet);
    let lines = if area.height < 8 {
        vec![Line::from(vec![Span::styled("W H I T E C E L L", paint.theme.focus), Span::raw("   "), motto])]
    } else {
        let art = if paint.ascii { ASCII } else { BLOCKS };
        let mut lines = vec![Line::default()];
        lines.extend(art.lines().map(|it| Line::styled(it, paint.theme.focus)));
        if !paint.ascii {
            lines.push(Line::default());
        }
        lines.push(motto.into());
        lines
    };
    let inner = Rect { x: area.x + MARGIN.min(area.width), width: area.width.saturating_sub(MARGIN), ..area };
    for (row, line) in inner.rows().zip(lines) {
        line.render(row, buf);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_fits_the_smallest_screen() {
        for art in [BLOCKS, ASCII] {
            assert!(art.lines().count() <= 5);
            assert!(art.lines().all(|it| crate::ui::text::width(it) + usize::from(MARGIN) <= 80), "{art}");
        }
        assert!(ASCII.is_ascii());
    }
}
