//! What the terminal shows, and what must be sent so that it shows the next frame.
//!
//! What is sent is as short as it can be without guessing what a terminal understands: colours, weights, moves and the
//! clearing of the rest of a line. A frame goes out in one piece, so that nobody sees half of one.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

use super::pen::Pen;
use crate::ui::text;

/// What the terminal shows, and the frame that is being drawn.
#[derive(Debug, Default)]
pub struct Canvas {
    shown: Buffer,
    /// Whether the terminal shows what is in `shown`.
    known: bool,
    next: Buffer,
    pen: Pen,
}

impl Canvas {
    /// Room for the next frame, with nothing on it.
    pub fn blank(&mut self, area: Rect) -> &mut Buffer {
        if self.next.area == area {
            self.next.reset();
        } else {
            self.next = Buffer::empty(area);
        }
        &mut self.next
    }

    /// What must be sent so that the terminal shows the frame that was drawn; nothing where it shows it already.
    pub fn change(&mut self) -> &[u8] {
        self.pen.begin();
        if !self.known || self.shown.area != self.next.area {
            self.pen.clear();
            self.shown = Buffer::empty(self.next.area);
            self.known = true;
        }
        let columns = usize::from(self.next.area.width).max(1);
        let rows = self.shown.content.chunks(columns).zip(self.next.content.chunks(columns));
        for (y, (was, now)) in (0..).zip(rows) {
            row(y, was, now, &mut self.pen);
        }
        std::mem::swap(&mut self.shown, &mut self.next);
        self.pen.finish()
    }

    /// Forgets what the terminal shows: someone else wrote on it.
    pub fn forget(&mut self) {
        self.known = false;
    }
}

/// Columns of what stands in a cell.
fn columns(cell: &Cell) -> usize {
    match cell.symbol() {
        it if it.len() == 1 => 1,
        it => text::width(it).max(1),
    }
}

/// Whether a cell shows nothing but its background.
fn bare(cell: &Cell) -> bool {
    cell.symbol() == " " && !cell.modifier.intersects(Pen::INK)
}

/// Whether two cells look the same.
fn same(was: &Cell, now: &Cell) -> bool {
    let symbol = now.symbol();
    was.symbol() == symbol
        && was.bg == now.bg
        && ((was.fg, was.modifier) == (now.fg, now.modifier)
            || symbol == " " && !(was.modifier | now.modifier).intersects(Pen::INK))
}

/// Sends what is new in a row.
fn row(y: u16, was: &[Cell], now: &[Cell], pen: &mut Pen) {
    // From here on the row is blank, so that one code clears all of it.
    let end = now.iter().rposition(|it| !bare(it) || !Pen::clears_to(it)).map_or(0, |it| it + 1);
    // Up to here cells are drawn even if they are the same: half of a wide letter that stood there went away.
    let mut torn = 0;
    let mut x = 0;
    while x < now.len() {
        let (old, new) = (&was[x], &now[x]);
        let wide = columns(new);
        if x >= torn && same(old, new) {
            x += wide;
            continue;
        }
        if wide > 1 || old.symbol().len() > 1 {
            for (at, cell) in (x..).zip(was[x..].iter().take(wide)) {
                torn = torn.max(at + columns(cell));
            }
        }
        if x >= end && now.len() - x > Pen::CLEARING {
            pen.go(x, y, now);
            return pen.clear_line();
        }
        pen.go(x, y, now);
        pen.put(new, wide);
        x += wide;
    }
}

#[cfg(test)]
mod tests;
