//! One row of a table: columns of fixed width, two spaces apart.

use std::borrow::Cow;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::text;

/// Space between columns.
const GAP: usize = 2;

/// As many blanks as a row of the usual width has.
const BLANKS: &str = match str::from_utf8(&[b' '; 240]) {
    Ok(blanks) => blanks,
    Err(_) => "",
};

/// A row as it is put together, left to right.
#[derive(Debug)]
pub struct Cells {
    ascii: bool,
    width: usize,
    used: usize,
    spans: Vec<Span<'static>>,
}

impl Cells {
    /// An empty row of `width` columns.
    pub fn new(width: usize, ascii: bool) -> Self {
        Self { ascii, width, used: 0, spans: Vec::new() }
    }

    /// Adds a sign, one space before what follows.
    #[must_use]
    pub fn sign(mut self, sign: &str, style: Style) -> Self {
        let sign = text::fit(sign, 1.min(self.width.saturating_sub(self.used)), self.ascii);
        self.used = (self.used + 2).min(self.width);
        self.spans.push(Span::styled(format!("{sign:1}"), style));
        self.spans.push(Span::raw(" "));
        self
    }

    /// Adds a column, text to the left.
    #[must_use]
    pub fn left(self, text: &str, columns: usize, style: Style) -> Self {
        self.cell(text, columns, style, false)
    }

    /// Adds a column, text to the right.
    #[must_use]
    pub fn right(self, text: &str, columns: usize, style: Style) -> Self {
        self.cell(text, columns, style, true)
    }

    /// Fills what is left of the row, keeping `reserve` columns for what follows.
    #[must_use]
    pub fn rest(self, text: &str, reserve: usize, style: Style) -> Self {
        let columns = self.width.saturating_sub(self.used + reserve);
        self.cell(text, columns, style, false)
    }

    fn cell(mut self, text: &str, columns: usize, style: Style, to_right: bool) -> Self {
        let columns = columns.min(self.width.saturating_sub(self.used));
        if columns == 0 {
            return self;
        }
        let text = text::fit(text, columns, self.ascii);
        let pad = columns - text::width(&text);
        self.used += columns;
        let gap = GAP.min(self.width.saturating_sub(self.used));
        self.used += gap;
        let (before, after) = if to_right { (pad, gap) } else { (0, pad + gap) };
        self.blank(before);
        self.spans.push(Span::styled(text, style));
        self.blank(after);
        self
    }

    fn blank(&mut self, columns: usize) {
        if columns > 0 {
            self.spans.push(Span::raw(BLANKS.get(..columns).map_or_else(|| " ".repeat(columns).into(), Cow::Borrowed)));
        }
    }

    /// The row.
    pub fn line(self) -> Line<'static> {
        Line::from(self.spans)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_never_overflows() {
        for width in 0..30 {
            let row = Cells::new(width, false)
                .left("Government services", 10, Style::new())
                .right("12", 4, Style::new())
                .rest("hit by a wiper", 3, Style::new())
                .left("x", 1, Style::new());
            assert!(row.line().width() <= width, "{width}");
        }
    }

    #[test]
    fn columns_stand_two_apart() {
        let row = Cells::new(20, false).left("ab", 4, Style::new()).right("7", 3, Style::new());
        assert_eq!(row.line().to_string(), "ab      7  ");
    }
}
