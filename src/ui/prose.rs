//! Paragraphs, headings and labelled lines, wrapped to a width.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text;

/// The widest column of running text: longer lines are hard to read.
const MEASURE: usize = 92;

/// Lines of text as they are put together.
#[derive(Debug)]
pub struct Prose {
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Prose {
    /// Nothing yet, to be wrapped at `width` columns or at a comfortable measure.
    pub fn new(width: u16) -> Self {
        Self { width: usize::from(width).clamp(1, MEASURE), lines: Vec::new() }
    }

    /// A paragraph.
    pub fn para(&mut self, text: &str, style: Style) -> &mut Self {
        self.hang("", Style::new(), text, style)
    }

    /// A paragraph behind a lead, indented by the lead's width.
    pub fn hang(&mut self, lead: &str, lead_style: Style, text: &str, style: Style) -> &mut Self {
        if text.is_empty() && lead.is_empty() {
            return self;
        }
        let indent = text::width(lead).min(self.width / 2);
        for (row, part) in text::wrap(text, self.width - indent).into_iter().enumerate() {
            let lead = if row == 0 { text::fit(lead, indent, true) } else { String::new() };
            // What pads a lead has no style: an underline would show.
            let lead = lead.trim_end().to_owned();
            let pad = " ".repeat(indent - text::width(&lead));
            self.lines.push(Line::from(vec![
                Span::styled(lead, lead_style),
                Span::raw(pad),
                Span::styled(part, style),
            ]));
        }
        self
    }

    /// A labelled value; nothing where the value is empty.
    pub fn pair(&mut self, label: &str, columns: usize, value: &str, quiet: Style) -> &mut Self {
        if value.is_empty() {
            return self;
        }
        self.hang(&format!("{label:columns$}"), quiet, value, Style::new())
    }

    /// An empty line, unless there is one already or nothing comes before.
    pub fn gap(&mut self) -> &mut Self {
        if self.lines.last().is_some_and(|it| it.width() > 0) {
            self.lines.push(Line::default());
        }
        self
    }

    /// A finished line, as it is.
    pub fn line(&mut self, line: Line<'static>) -> &mut Self {
        self.lines.push(line);
        self
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// The lines.
    pub fn into_lines(self) -> Vec<Line<'static>> {
        self.lines
    }
}
