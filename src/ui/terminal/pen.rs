//! Writing on a terminal: where the cursor stands, how it writes, and the codes that change both.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// How something is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Look {
    fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Whether a cell looks as it should when it is written so: on a blank only the background shows, and lines on it.
    fn suits(self, cell: &Cell) -> bool {
        self == Self::of(cell)
            || self.bg == cell.bg && cell.symbol() == " " && !(self.modifier | cell.modifier).intersects(Pen::INK)
    }
}

/// Each modifier that screens use, with the codes that switch it on and off. None of ours makes anything blink.
///
/// Source: ECMA-48, 8.3.117 (select graphic rendition).
const CODES: [(Modifier, u8, u8); 7] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// What is written, and where the terminal's cursor stands once it has read it.
#[derive(Debug, Default)]
pub struct Pen {
    out: Vec<u8>,
    look: Look,
    /// Column and row; `None` where it is not known.
    at: Option<(usize, u16)>,
}

impl Pen {
    /// Modifiers that show on a blank.
    pub const INK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

    /// Bytes of the code that clears a line.
    pub const CLEARING: usize = 3;

    /// Bytes of a short move along a row.
    const MOVE: usize = 4;

    /// Begins with nothing. Every frame leaves the terminal writing plainly, and begins so.
    pub fn begin(&mut self) {
        self.out.clear();
        (self.look, self.at) = (Look::default(), None);
    }

    /// What was written, with the terminal writing plainly behind it.
    pub fn finish(&mut self) -> &[u8] {
        self.dress(Look::default());
        &self.out
    }

    /// Clears everything.
    pub fn clear(&mut self) {
        self.out.extend(b"\x1b[m\x1b[2J");
    }

    /// Clears the rest of the line.
    pub fn clear_line(&mut self) {
        if self.look.bg != Color::Reset || self.look.modifier.intersects(Self::INK) {
            self.dress(Look::default());
        }
        self.out.extend(b"\x1b[K");
    }

    /// Whether clearing leaves what this cell shows. Only with the terminal's own background: the others are not cleared
    /// to everywhere.
    pub fn clears_to(cell: &Cell) -> bool {
        cell.bg == Color::Reset
    }

    /// Moves to a column of `row`, which is row `y`: by writing again what stands between, where that is shorter.
    pub fn go(&mut self, x: usize, y: u16, row: &[Cell]) {
        if self.at == Some((x, y)) {
            return;
        }
        let from = self.at.filter(|(from, at)| *at == y && *from < x).map(|(from, _)| from);
        if let Some(from) = from {
            let between = &row[from..x];
            if between.len() <= Self::MOVE && between.iter().all(|it| it.symbol().len() == 1 && self.look.suits(it)) {
                between.iter().for_each(|it| self.out.extend(it.symbol().as_bytes()));
            } else {
                self.code(&[x - from], b'C');
            }
        } else {
            self.code(&[usize::from(y) + 1, x + 1], b'H');
        }
        self.at = Some((x, y));
    }

    /// Writes a cell that is so many columns wide where the cursor stands.
    pub fn put(&mut self, cell: &Cell, columns: usize) {
        if !self.look.suits(cell) {
            self.dress(Look::of(cell));
        }
        let symbol = cell.symbol();
        self.out.extend(symbol.as_bytes());
        // How far the cursor goes is certain only of single letters that are one column wide.
        let certain = symbol.len() == 1 || columns == 1 && symbol.chars().nth(1).is_none();
        self.at = self.at.filter(|_| certain).map(|(x, y)| (x + 1, y));
    }

    /// Makes the terminal write so.
    fn dress(&mut self, look: Look) {
        let old = std::mem::replace(&mut self.look, look);
        if old == look {
            return;
        }
        if look == Look::default() {
            return self.out.extend(b"\x1b[m");
        }
        self.out.extend(b"\x1b[");
        let mut on = old.modifier;
        for (modifier, _, off) in CODES {
            if on.contains(modifier) && !look.modifier.contains(modifier) {
                self.part(off);
                // The code may switch another one off along with it.
                CODES.iter().filter(|it| it.2 == off).for_each(|it| on.remove(it.0));
            }
        }
        for (modifier, code, _) in CODES {
            if look.modifier.contains(modifier) && !on.contains(modifier) {
                self.part(code);
            }
        }
        if old.fg != look.fg {
            self.colour(look.fg, 30);
        }
        if old.bg != look.bg {
            self.colour(look.bg, 40);
        }
        self.out.pop();
        self.out.push(b'm');
    }

    /// A colour, counting from 30 for what is written and from 40 for what is behind it.
    fn colour(&mut self, colour: Color, base: u8) {
        let code = match colour {
            Color::Reset => base + 9,
            Color::Black => base,
            Color::Red => base + 1,
            Color::Green => base + 2,
            Color::Yellow => base + 3,
            Color::Blue => base + 4,
            Color::Magenta => base + 5,
            Color::Cyan => base + 6,
            Color::Gray => base + 7,
            Color::DarkGray => base + 60,
            Color::LightRed => base + 61,
            Color::LightGreen => base + 62,
            Color::LightYellow => base + 63,
            Color::LightBlue => base + 64,
            Color::LightMagenta => base + 65,
            Color::LightCyan => base + 66,
            Color::White => base + 67,
            Color::Indexed(index) => return [base + 8, 5, index].into_iter().for_each(|it| self.part(it)),
            Color::Rgb(red, green, blue) => {
                return [base + 8, 2, red, green, blue].into_iter().for_each(|it| self.part(it));
            }
        };
        self.part(code);
    }

    /// One number of a code, with what parts it from the next.
    fn part(&mut self, number: u8) {
        self.number(usize::from(number));
        self.out.push(b';');
    }

    /// A code with its numbers. One that is 1 need not be said.
    fn code(&mut self, numbers: &[usize], end: u8) {
        self.out.extend(b"\x1b[");
        for (at, &number) in numbers.iter().enumerate() {
            if at > 0 {
                self.out.push(b';');
            }
            if number != 1 {
                self.number(number);
            }
        }
        self.out.push(end);
    }

    fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.out.push(b'0' + (number % 10) as u8);
    }
}
