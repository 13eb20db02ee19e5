//! A page of plain text under construction.

use super::words::clean;

/// A page of plain text under construction: every line is cleaned on its way in.
#[derive(Default)]
pub(super) struct Page(Vec<String>);

impl Page {
    /// A page that opens with this line.
    pub(super) fn titled(line: impl AsRef<str>) -> Self {
        let mut page = Self::default();
        page.line(line);
        page
    }

    /// A line of its own.
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.push("", line.as_ref());
    }

    /// A numbered line, counting from 1; `index` counts from 0.
    pub(super) fn item(&mut self, index: usize, line: impl AsRef<str>) {
        self.push("  ", &format!("{} {}", index + 1, line.as_ref()));
    }

    /// A line that belongs to the one above it.
    pub(super) fn under(&mut self, line: impl AsRef<str>) {
        self.push("    ", line.as_ref());
    }

    /// Text of several paragraphs, each a line; nothing where it is empty.
    pub(super) fn text(&mut self, text: &str) {
        text.lines().filter(|paragraph| !paragraph.trim().is_empty()).for_each(|paragraph| self.line(paragraph));
    }

    /// The same, as belonging to the line above.
    pub(super) fn text_under(&mut self, text: &str) {
        text.lines().filter(|paragraph| !paragraph.trim().is_empty()).for_each(|paragraph| self.under(paragraph));
    }

    /// Other lines, which are clean already.
    pub(super) fn lines(&mut self, lines: Vec<String>) {
        self.0.extend(lines);
    }

    /// The lines.
    pub(super) fn done(self) -> Vec<String> {
        self.0
    }

    fn push(&mut self, indent: &str, line: &str) {
        self.0.push(format!("{indent}{}", clean(line)));
    }
}
