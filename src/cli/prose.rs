//! Texts folded to the width of a page.

use unicode_width::UnicodeWidthStr;

/// The width of a page, columns: what every terminal has.
const PAGE: usize = 80;

/// `text` with `indent` before every line, folded between words; a line of its own stays one.
pub(super) fn folded(text: &str, indent: &str) -> String {
    let mut page = String::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && indent.width() + line.width() + 1 + word.width() > PAGE {
                push(&mut page, indent, &line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        push(&mut page, indent, &line);
    }
    page
}

fn push(page: &mut String, indent: &str, line: &str) {
    if !line.is_empty() {
        page.push_str(indent);
        page.push_str(line);
    }
    page.push('\n');
}

/// `1 turn`, `2 turns`.
pub(super) fn count(number: usize, of: &str) -> String {
    if number == 1 { format!("1 {of}") } else { format!("{number} {of}s") }
}

/// A stretch of exercise time: `6 hours`, `1 day`, `2 days 12 hours`.
pub(super) fn stretch(hours: u32) -> String {
    let (days, rest) = (hours as usize / 24, hours as usize % 24);
    match (days, rest) {
        (0, rest) => count(rest, "hour"),
        (days, 0) => count(days, "day"),
        (days, rest) => format!("{} {}", count(days, "day"), count(rest, "hour")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_folded_between_words() {
        let text = "word ".repeat(40);
        let page = folded(&text, "    ");
        assert!(page.lines().all(|line| line.starts_with("    word") && line.width() <= PAGE), "{page}");
        assert_eq!(page.split_whitespace().count(), 40);
        assert_eq!(folded("one\n\ntwo", "  "), "  one\n\n  two\n");
        assert_eq!(folded(&"x".repeat(200), "").trim_end().len(), 200, "a word is never cut");
    }

    #[test]
    fn stretches_are_told_in_days() {
        assert_eq!([1, 24, 60, 504].map(stretch), ["1 hour", "1 day", "2 days 12 hours", "21 days"]);
    }
}
