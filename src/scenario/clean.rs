//! Takes out of a text what a terminal would obey rather than show.

/// Marks that may be stacked on one character before the rest are dropped.
const MOST_MARKS: usize = 4;

/// Whether a terminal or a text layout would obey `character` rather than show it. Line feed is allowed.
pub fn is_forbidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{9}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// `text` with U+FFFD for every forbidden character, a space for a tab, and at most four marks on a character.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut marks = 0;
    let mut cleaned = String::with_capacity(text.len());
    for character in text.chars() {
        marks = if is_mark(character) { marks + 1 } else { 0 };
        match character {
            _ if marks > MOST_MARKS => {}
            '\t' => cleaned.push(' '),
            _ if is_forbidden(character) => cleaned.push('\u{fffd}'),
            _ => cleaned.push(character),
        }
    }
    cleaned
}

/// [`clean`], on one line: a line feed becomes a space.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ")
}

/// Whether `character` is drawn on top of the one before it.
fn is_mark(character: char) -> bool {
    let takes_no_room = unicode_width::UnicodeWidthChar::width(character) == Some(0);
    takes_no_room && !is_forbidden(character) && !matches!(character, '\n' | '\u{200b}'..='\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_a_terminal_obeys() {
        let hostile = "a\u{1b}[2Jb\u{7}c\u{9b}d\u{202e}e\u{2066}f\u{e0041}g\rh\u{8}";
        let cleaned = clean(hostile);
        assert!(!cleaned.chars().any(is_forbidden), "{cleaned:?}");
        assert_eq!(cleaned.matches('\u{fffd}').count(), 8);
    }

    #[test]
    fn marks_do_not_pile_up() {
        let piled = format!("e{}x", "\u{301}".repeat(200));
        assert_eq!(clean(&piled), format!("e{}x", "\u{301}".repeat(4)));
    }

    #[test]
    fn plain_text_is_left_alone() {
        let plain = "Zażółć gęślą jaźń — “quoted”, e\u{301}, 標題, Ελλάδα\nsecond line";
        assert_eq!(clean(plain), plain);
        assert_eq!(clean_line("two\nlines"), "two lines");
    }
}
