//! The last look at every cell before it goes out: nothing that acts on the terminal, and only ASCII where asked.

use ratatui::buffer::Buffer;

use super::{glyphs, text};

/// Replaces what must not reach the terminal; with `ascii`, also what it could not show.
pub fn pass(buf: &mut Buffer, ascii: bool) {
    for cell in &mut buf.content {
        let symbol = cell.symbol();
        if let [b' '..=b'~'] = symbol.as_bytes() {
            continue;
        }
        if symbol.chars().any(text::acts) {
            cell.set_symbol("?");
        } else if ascii {
            let c = symbol.chars().next().unwrap_or(' ');
            cell.set_char(glyphs::plain(c));
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    #[test]
    fn a_cell_that_acts_on_the_terminal_is_replaced() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 3, 1));
        buf[(0, 0)].set_symbol("\u{1b}[2J");
        buf[(1, 0)].set_symbol("\u{202e}");
        buf[(2, 0)].set_symbol("é");
        pass(&mut buf, false);
        assert_eq!(buf, Buffer::with_lines(["??é"]));
        pass(&mut buf, true);
        assert_eq!(buf, Buffer::with_lines(["??e"]));
    }
}
