//! Text made fit for a terminal: cleaned, measured, wrapped by words, shortened with an ellipsis.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::view::Band;

/// Marks that may pile up on one letter before the rest are dropped.
const MARKS_PER_LETTER: usize = 2;

/// Whether every character takes one column, stands alone in it, and acts on nothing. Nearly all that is drawn does, and
/// need not be looked up in the tables of Unicode.
pub fn is_simple(text: &str) -> bool {
    text.bytes().all(|it| matches!(it, b' '..=b'~')) || text.chars().all(is_simple_letter)
}

/// ASCII, Latin letters, marks of writing, rules, blocks, triangles, ticks.
const fn is_simple_letter(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203A}'
        | '\u{2500}'..='\u{25C0}' | '\u{2713}' | '\u{2717}')
}

/// Columns that `text` takes.
pub fn width(text: &str) -> usize {
    if is_simple(text) { text.chars().count() } else { text.width() }
}

/// Whether a character would act on the terminal, or on its neighbours, instead of being shown.
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E01EF}')
}

/// `text` without what acts on the terminal. Tabs and other white space become spaces; line ends stay.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|it| is_simple_letter(it) || it == '\n') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars() {
        if c == '\n' {
            out.push(c);
        } else if c == char::REPLACEMENT_CHARACTER {
            // It stands for something that was taken out, and not every terminal shows it or agrees on its width.
            marks = 0;
            out.push('?');
        } else if c.is_whitespace() {
            out.push(' ');
        } else if !acts(c) {
            marks = if c.width() == Some(0) { marks + 1 } else { 0 };
            if marks <= MARKS_PER_LETTER {
                out.push(c);
            }
        }
    }
    Cow::Owned(out)
}

/// The longest beginning of `text` that takes at most `columns`.
fn head(text: &str, columns: usize) -> &str {
    if is_simple(text) {
        return text.char_indices().nth(columns).map_or(text, |(at, _)| &text[..at]);
    }
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > columns {
            return &text[..at];
        }
    }
    text
}

/// `text` on one line of at most `columns`, with an ellipsis where something was left out.
pub fn fit(text: &str, columns: usize, ascii: bool) -> String {
    let mut text = clean(text);
    if text.contains('\n') {
        text = Cow::Owned(text.replace('\n', " "));
    }
    if width(&text) <= columns {
        return text.into_owned();
    }
    let ellipsis = if ascii { "..." } else { "…" };
    if columns <= width(ellipsis) {
        return head(ellipsis, columns).to_owned();
    }
    let kept = head(&text, columns - width(ellipsis)).trim_end();
    format!("{kept}{ellipsis}")
}

/// `text` in lines of at most `columns`, broken between words where it can be. Line ends stay.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut wrapped = Wrapped { columns: columns.max(1), ..Wrapped::default() };
    for paragraph in clean(text).split('\n') {
        // What is placed next, from where to where: a word, with its unit if it is a number.
        let (mut held, mut next) = (0..0, 0);
        for word in paragraph.split(' ') {
            let at = next;
            next += word.len() + 1;
            if word.is_empty() {
                continue;
            }
            if !is_unit_of(&paragraph[held.clone()], word) {
                wrapped.place(&paragraph[held]);
                held = at..at;
            }
            held.end = at + word.len();
        }
        wrapped.place(&paragraph[held]);
        wrapped.end();
    }
    wrapped.lines
}

/// Whether `word` is the unit of the number that `before` ends with: the two stay on one line.
fn is_unit_of(before: &str, word: &str) -> bool {
    let unit = word.trim_end_matches([',', '.', ';', ':', ')']);
    let number = before.ends_with(|it: char| it.is_ascii_digit());
    (number && matches!(unit, "%" | "h" | "d" | "M")) || (before.ends_with(" M") && unit == "EUR")
}

/// Lines as they are filled with words.
#[derive(Default)]
struct Wrapped {
    columns: usize,
    lines: Vec<String>,
    line: String,
    /// Columns of the line that is being filled.
    used: usize,
}

impl Wrapped {
    /// Puts `word` at the end of the line, or on the next one.
    fn place(&mut self, mut word: &str) {
        if word.is_empty() {
            return;
        }
        let mut columns = width(word);
        if !self.line.is_empty() && self.used + 1 + columns > self.columns {
            self.end();
        }
        if !self.line.is_empty() {
            self.line.push(' ');
            self.used += 1;
        }
        while columns > self.columns {
            let part = head(word, self.columns);
            if part.is_empty() {
                word = &word[word.graphemes(true).next().map_or(word.len(), str::len)..];
            } else {
                self.lines.push(part.to_owned());
                word = &word[part.len()..];
            }
            columns = width(word);
        }
        self.line.push_str(word);
        self.used += columns;
    }

    fn end(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.used = 0;
    }
}

/// `count` and the noun, in the plural unless there is one.
pub fn count(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// How long ago something was: `5 min ago`, `2 h ago`, `3 d ago`.
pub fn age(minutes: u64) -> String {
    match minutes {
        0 | 1 => "just now".to_owned(),
        2..60 => format!("{minutes} min ago"),
        60..2880 => format!("{} h ago", minutes / 60),
        _ => format!("{} d ago", minutes / 1440),
    }
}

/// A number without a decimal point that says nothing: `14.5`, `3`.
pub fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { format!("{:.0}", rounded + 0.0) } else { format!("{rounded:.1}") }
}

/// A band to a tenth of a point, both ends with their signs: `-0.5..+1.2`, `+2.0` where they are the same, `0` for nothing.
pub fn band(band: &Band) -> String {
    let Band { low, high, .. } = band.shown();
    let end = |it: f64| if it == 0.0 { "0".to_owned() } else { format!("{it:+.1}") };
    if low == high { end(low) } else { format!("{}..{}", end(low), end(high)) }
}

/// A change with its sign: `+3`, `-4.2`, `0`.
fn signed(value: f64) -> String {
    let text = number(value);
    match text.as_str() {
        "0" | "-0" => "0".to_owned(),
        _ if value > 0.0 => format!("+{text}"),
        _ => text,
    }
}

/// A small change with its sign, as the ledger adds them up: two decimals below one.
pub fn signed_fine(value: f64) -> String {
    match value.abs() {
        size if size < 0.005 => "~0".to_owned(),
        size if size < 1.0 => format!("{value:+.2}"),
        _ => signed(value),
    }
}

/// A number of at most two decimals with blanks for those that it has not: to the right in a column, points stand below points.
pub fn pointed(number: &str) -> String {
    let decimals = number.split_once('.').map_or(0, |(_, it)| it.len() + 1);
    format!("{number}{}", " ".repeat(3_usize.saturating_sub(decimals)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_wraps_between_words_and_breaks_only_what_is_too_long() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrap("a\n\nb", 9), ["a", "", "b"]);
    }

    #[test]
    fn a_number_and_its_unit_stay_on_one_line() {
        assert_eq!(wrap("up to 31 %, and on", 8), ["up to", "31 %,", "and on"]);
        assert_eq!(wrap("it has 120 M EUR left", 12), ["it has", "120 M EUR", "left"]);
    }

    #[test]
    fn what_counts_as_simple_is_one_column_wide_and_neither_joins_nor_acts() {
        for c in ('\0'..=char::MAX).filter(|it| is_simple_letter(*it)) {
            assert!(c.width() == Some(1) && !acts(c) && (c == ' ' || !c.is_whitespace()), "{c:?}");
            assert_eq!(format!("{c}{c}").graphemes(true).count(), 2, "{c:?}");
        }
    }

    #[test]
    fn an_ellipsis_tells_that_something_was_left_out() {
        assert_eq!(fit("Government services", 10, false), "Governmen…");
        assert_eq!(fit("Government services", 10, true), "Governm...");
        assert_eq!(fit("Energy", 6, false), "Energy");
        assert_eq!(fit("Energy", 0, false), "");
    }

    #[test]
    fn wide_letters_count_as_two_columns() {
        assert_eq!(fit("日本語です", 5, false), "日本…");
        assert_eq!(wrap("日本語", 1), [""]);
    }

    #[test]
    fn nothing_in_a_text_acts_on_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{202e}c\u{7}\td"), "a[2Jbc d");
        assert_eq!(clean("a\u{fffd}\u{fffd}b"), "a??b");
        assert_eq!(clean("e\u{301}\u{301}\u{301}\u{301}"), "e\u{301}\u{301}");
    }

    #[test]
    fn a_change_has_its_sign() {
        assert_eq!([3.04, -4.2, -0.01, 0.0].map(signed).join(" "), "+3 -4.2 0 0");
        assert_eq!([3.04, -0.42, -0.01, 0.001].map(signed_fine).join(" "), "+3 -0.42 -0.01 ~0");
    }

    #[test]
    fn numbers_in_a_column_have_their_points_below_each_other() {
        assert_eq!(["+3", "-4.2", "-0.01"].map(pointed), ["+3   ", "-4.2 ", "-0.01"]);
    }
}
