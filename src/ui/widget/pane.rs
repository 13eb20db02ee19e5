//! A pane: a heading on a rule, its key at the end, and room below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::ui::paint::Paint;
use crate::ui::text;

use super::hits::{Spot, record};
use super::write;

/// A pane. The one with the focus has a heavy rule.
#[derive(Clone, Copy, Debug)]
pub struct Pane<'a> {
    /// What it is called.
    pub title: &'a str,
    /// A word or two at the right end of the rule.
    pub note: &'a str,
    /// The key that brings the focus here; empty if none.
    pub key: &'a str,
    /// Whether it has the focus.
    pub focused: bool,
}

impl Pane<'_> {
    /// Draws the heading and returns the room below, one column in from both sides.
    pub fn draw(self, area: Rect, buf: &mut Buffer, paint: Paint) -> Rect {
        if area.height == 0 || area.width < 4 {
            return Rect { height: 0, ..area };
        }
        if let Some(key) = self.key.chars().next() {
            record(area, Spot::Pane(key));
        }
        let rule = if self.focused { "━" } else { "─" };
        let (title_style, rule_style) = if self.focused {
            (paint.theme.focus, paint.theme.focus)
        } else {
            (paint.theme.heading, paint.theme.quiet)
        };
        let width = usize::from(area.width);
        let title = match text::fit(self.title, width.saturating_sub(6), paint.ascii) {
            it if it.is_empty() => rule.repeat(2),
            it => format!(" {it} "),
        };
        let left = text::width(&title) + 2;
        let key = if self.key.is_empty() { String::new() } else { format!(" {} ", self.key) };
        let note_room = width.saturating_sub(left + text::width(&key) + 4);
        let note = if note_room < 6 || self.note.is_empty() {
            String::new()
        } else {
            format!(" {} ", text::fit(self.note, note_room - 2, paint.ascii))
        };
        let right = text::width(&note) + text::width(&key) + 2;
        let line = Line::from(vec![
            Span::styled(rule.repeat(2), rule_style),
            Span::styled(title, if self.title.is_empty() { rule_style } else { title_style }),
            Span::styled(rule.repeat(width.saturating_sub(left + right)), rule_style),
            Span::styled(note, if self.note.starts_with('!') { paint.theme.warn } else { paint.theme.quiet }),
            Span::styled(rule.to_owned(), rule_style),
            Span::styled(key, paint.theme.key),
            Span::styled(rule.to_owned(), rule_style),
        ]);
        write(&line, Rect { height: 1, ..area }, buf);
        Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 1 }
    }
}

/// Splits an area into a list above and what is read below, with a thin rule between; no reading room where it is low.
pub fn split_wide(area: Rect, reading: u16, buf: &mut Buffer, paint: Paint) -> (Rect, Rect) {
    if area.height < reading + 5 {
        return (area, Rect { height: 0, ..area });
    }
    let above = Rect { height: area.height - reading - 1, ..area };
    let rule = Rect { y: above.bottom(), height: 1, ..area };
    write(&Line::styled("─".repeat(usize::from(area.width)), paint.theme.quiet), rule, buf);
    (above, Rect { y: rule.bottom(), height: reading, ..area })
}
