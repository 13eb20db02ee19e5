//! Lines of text put on cells.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text;

/// Writes a line from the left end of `area`, as far as there is room.
///
/// The cells are those that the library would fill, without its look at every letter where one letter is one cell.
pub fn write(line: &Line<'_>, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if line.alignment.is_some() {
        return line.render(area, buf);
    }
    let mut x = area.x;
    for span in &line.spans {
        if x >= area.right() || area.height == 0 {
            return;
        }
        let (style, room) = (line.style.patch(span.style), area.right() - x);
        if text::is_simple(&span.content) {
            let from = buf.index_of(x, area.y);
            let cells = &mut buf.content[from..from + usize::from(room)];
            for (cell, letter) in cells.iter_mut().zip(span.content.chars()) {
                cell.set_char(letter).set_style(style);
                x += 1;
            }
        } else {
            x = buf.set_stringn(x, area.y, &span.content, usize::from(room), style).0;
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier, Style};
    use ratatui::text::Span;

    use super::*;

    #[test]
    fn the_cells_are_those_that_the_library_fills() {
        let red = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);
        for text in
            ["", "plain", "━━ Feed ──", "e\u{301}tude", "日本語", "a\u{1f468}\u{200d}\u{1f469}b", "▾ 3 more, PgDn"]
        {
            for width in 0..16 {
                let spans = vec![Span::raw("x"), Span::styled(text, red), Span::raw(" after")];
                let line = Line::from(spans).style(Style::new().bg(Color::Blue));
                let area = Rect::new(1, 0, width, 1);
                let mut bufs = [0, 1].map(|_| Buffer::filled(Rect::new(0, 0, 20, 1), ratatui::buffer::Cell::new(".")));
                write(&line, area, &mut bufs[0]);
                bufs[1].set_line(area.x, area.y, &line, width);
                assert_eq!(bufs[0], bufs[1], "{text} in {width}");
            }
        }
    }
}
