//! The last look at every cell before it goes out: nothing that acts on the terminal, and only ASCII where asked.

use ratatui::buffer::Buffer;

use super::text;

/// Replaces what must not reach the terminal; with `ascii`, also what it could not show.
pub fn pass(buf: &mut Buffer, ascii: bool) {
    for cell in &mut buf.content {
        let symbol = cell.symbol();
        if symbol.is_ascii() && !symbol.bytes().any(|it| it.is_ascii_control()) {
            continue;
        }
        if symbol.chars().any(text::acts) {
            cell.set_symbol("?");
        } else if ascii {
            let c = symbol.chars().next().unwrap_or(' ');
            cell.set_char(plain(c));
        }
    }
}

/// The characters that screens draw beyond ASCII, each beside what stands for it where only ASCII shows, in lines that end
/// below each other where each is one column wide.
#[must_use]
pub fn card() -> Vec<String> {
    const DRAWN: [&str; 4] = ["─━│┃┌┐└┘├┤", "╌╴╶╷╵▸▴▾✓✗", "▁▂▃▄▅▆▇█…·", "•‘’“”×–—éü"];
    DRAWN.iter().map(|row| row.chars().map(|c| format!("{c} {}  ", plain(c))).collect::<String>() + "|").collect()
}

/// The nearest ASCII character.
fn plain(c: char) -> char {
    match c {
        '─' | '╌' | '▄' | '▅' | '–' | '—' | '╴' | '╶' => '-',
        '━' | '▆' => '=',
        '│' | '╷' | '╵' => '|',
        '┌' | '┐' | '└' | '┘' | '├' | '┤' | '┬' | '┴' | '✓' => '+',
        '▴' | '▇' | '█' => '^',
        '┃' => '#',
        '▾' => 'v',
        '▸' | '›' | '»' => '>',
        '‹' | '«' => '<',
        '✗' | '×' => 'x',
        '▁' | '▂' => '_',
        '▃' | '·' | '…' => '.',
        '•' => '*',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        'à'..='å' => 'a',
        'À'..='Å' => 'A',
        'ç' => 'c',
        'Ç' => 'C',
        'è'..='ë' => 'e',
        'È'..='Ë' => 'E',
        'ì'..='ï' => 'i',
        'Ì'..='Ï' => 'I',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' | '◌' => 'o',
        'Ò'..='Ö' | 'Ø' => 'O',
        'ù'..='ü' => 'u',
        'Ù'..='Ü' => 'U',
        '\u{a0}' => ' ',
        _ => '?',
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
