//! The lines that frame a screen: where one is, what was said last, and which keys do what.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::keymap::Hint;
use crate::ui::paint::Paint;
use crate::ui::text;

use super::write;

/// Draws the top line: a title, where one is, and on the right whose seat it is.
pub fn header(title: &str, place: &str, seat: &str, area: Rect, buf: &mut Buffer, paint: Paint) {
    let width = usize::from(area.width).saturating_sub(2);
    // A title without end leaves room for where one is; the seat has a quarter, and what the others leave.
    let most = if place.is_empty() { width } else { width / 2 };
    let title = text::fit(&title.to_uppercase(), most, paint.ascii);
    let free = width.saturating_sub(text::width(&title) + text::width(place) + 6);
    let seat = text::fit(seat, free.max(width / 4), paint.ascii);
    let place = text::fit(place, width.saturating_sub(text::width(&title) + text::width(&seat) + 6), paint.ascii);
    let used = text::width(&title) + 3 + text::width(&place);
    let gap = width.saturating_sub(used + text::width(&seat));
    let line = Line::from(vec![
        Span::raw(" "),
        Span::styled(title, paint.theme.focus),
        Span::raw("   "),
        Span::raw(place),
        Span::raw(" ".repeat(gap)),
        Span::styled(seat, paint.theme.quiet),
    ]);
    write(&line, area, buf);
}

/// Draws the one line where things are said.
pub fn message(text: &str, style: Style, area: Rect, buf: &mut Buffer, paint: Paint) {
    let width = usize::from(area.width).saturating_sub(2);
    let line = Line::from(vec![Span::raw(" "), Span::styled(short(text, width, paint.ascii), style)]);
    write(&line, area, buf);
}

/// `text` on one line. A last sentence that is short tells which key is next: it stays, and what is before it is cut.
fn short(text: &str, width: usize, ascii: bool) -> String {
    match text.rsplit_once(". ") {
        Some((before, last)) if text::width(text) > width && text::width(last) <= width / 3 => {
            format!("{} {last}", text::fit(before, width - text::width(last) - 1, ascii))
        }
        _ => text::fit(text, width, ascii),
    }
}

/// Draws the keys that matter here. Where they do not all fit, the least important are left to the help.
pub fn footer(hints: &[Hint], area: Rect, buf: &mut Buffer, paint: Paint) {
    let width = usize::from(area.width).saturating_sub(2);
    let mut shown: Vec<&Hint> = hints.iter().collect();
    while shown.iter().map(|it| it.width() + 2).sum::<usize>() > width + 2 {
        let Some(least) = (0..shown.len()).max_by_key(|&it| shown[it].rank) else { break };
        shown.remove(least);
    }
    let mut spans = vec![Span::raw(" ")];
    for hint in shown {
        spans.push(Span::styled(hint.key.clone(), paint.theme.key));
        spans.push(Span::raw(format!(" {}  ", hint.words)));
    }
    write(&Line::from(spans), area, buf);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_is_too_long_keeps_its_last_sentence_if_that_is_short() {
        let text = "Planned: forty-five percent that it was them. u takes it back.";
        assert_eq!(short(text, 62, false), text);
        assert_eq!(short(text, 48, false), "Planned: forty-five percent th\u{2026} u takes it back.");
        assert_eq!(short("One. Two words that are long", 20, false), "One. Two words that\u{2026}");
    }
}
