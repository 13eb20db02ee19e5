//! Every character beyond ASCII that the interface draws of its own accord, and what stands for it where only ASCII shows.

use super::paint::Reason;

/// What can be asked for.
pub const NAMES: [&str; 3] = ["auto", "unicode", "ascii"];

/// The characters that the interface draws, each with what stands for it.
pub const TABLE: [(char, char); 39] = [
    // Rules and frames: what has no focus.
    ('─', '-'),
    ('│', '|'),
    ('┌', '+'),
    ('┐', '+'),
    ('└', '+'),
    ('┘', '+'),
    ('├', '+'),
    ('┤', '+'),
    ('┬', '+'),
    ('┴', '+'),
    ('╴', '-'),
    ('╶', '-'),
    ('╷', '|'),
    ('╵', '|'),
    // Rules that have the focus, and bars: what is full and what is empty.
    ('━', '='),
    ('┃', '#'),
    ('╌', '-'),
    // The upper half of large letters.
    ('▀', '^'),
    // Sparks, from low to high.
    ('▁', '_'),
    ('▂', '_'),
    ('▃', '.'),
    ('▄', '-'),
    ('▅', '-'),
    ('▆', '='),
    ('▇', '^'),
    ('█', '^'),
    // Signs: more, less, leads on, shown, not shown, times.
    ('▴', '^'),
    ('▾', 'v'),
    ('▸', '>'),
    ('✓', '+'),
    ('✗', 'x'),
    ('×', 'x'),
    // Marks of writing.
    ('…', '.'),
    ('·', '.'),
    ('•', '*'),
    ('–', '-'),
    ('—', '-'),
    ('◌', 'o'),
    ('\u{a0}', ' '),
];

/// The characters of the table, each beside what stands for it, in lines that end below each other where each is one column
/// wide.
#[must_use]
pub fn card() -> Vec<String> {
    let pair = |(c, plain): &(char, char)| format!("{c} {plain}  ");
    let line = |row: &[(char, char)]| row.iter().map(pair).collect::<Vec<_>>().concat();
    TABLE.chunks(10).map(|row| format!("{:50}|", line(row))).collect()
}

/// What stands for a character where only ASCII shows. Letters of scenarios lose their marks; what is not known is `?`.
pub fn plain(c: char) -> char {
    if let Some((_, plain)) = TABLE.iter().find(|(it, _)| *it == c) {
        return *plain;
    }
    match c {
        '‘' | '’' => '\'',
        '“' | '”' | '„' => '"',
        '›' | '»' => '>',
        '‹' | '«' => '<',
        'à'..='å' => 'a',
        'À'..='Å' => 'A',
        'ç' => 'c',
        'Ç' => 'C',
        'è'..='ë' => 'e',
        'È'..='Ë' => 'E',
        'ì'..='ï' => 'i',
        'Ì'..='Ï' => 'I',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'Ò'..='Ö' | 'Ø' => 'O',
        'ù'..='ü' => 'u',
        'Ù'..='Ü' => 'U',
        it if it.is_ascii() => it,
        _ => '?',
    }
}

/// Whether only ASCII may be drawn.
///
/// Locales that may draw lines two columns wide (Chinese, Japanese, Korean) get ASCII as well.
pub fn asked(get: &dyn Fn(&str) -> Option<String>) -> (bool, Reason) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|it| get(it));
    let lower = locale.as_deref().unwrap_or_default().to_lowercase();
    let wish = get("glyphs").filter(|it| it != "auto").map(|it| (it, "they are asked for"));
    let wish = wish.or_else(|| get("WHITECELL_GLYPHS").map(|it| (it, "WHITECELL_GLYPHS is set")));
    let (ascii, why) = match wish {
        Some((wish, why)) if wish == "ascii" => (true, why.to_owned()),
        Some((wish, why)) if wish == "unicode" => (false, why.to_owned()),
        _ if ["zh", "ja", "ko"].iter().any(|it| lower.starts_with(it)) => {
            (true, format!("lines may be two columns wide where the locale is {}", locale.unwrap_or_default()))
        }
        _ if cfg!(windows) => (false, "Windows consoles show Unicode".to_owned()),
        _ => match locale {
            None => (true, "no locale is set (LC_ALL, LC_CTYPE, LANG)".to_owned()),
            Some(it) if lower.contains("utf-8") || lower.contains("utf8") => (false, format!("the locale is {it}")),
            Some(it) => (true, format!("the locale is {it}, not UTF-8")),
        },
    };
    (ascii, Reason { about: "glyphs", is: if ascii { "ascii" } else { "unicode" }, why })
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthChar;

    use super::*;

    fn ascii(pairs: &[(&str, &str)]) -> bool {
        asked(&|name| pairs.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned())).0
    }

    #[test]
    fn a_locale_without_utf_8_gets_ascii() {
        assert!(ascii(&[]));
        assert!(ascii(&[("LANG", "C")]));
        assert!(ascii(&[("LANG", "ja_JP.UTF-8")]));
        assert!(!ascii(&[("LANG", "en_GB.UTF-8")]));
        assert!(!ascii(&[("LC_ALL", "C.utf8"), ("LANG", "C")]));
    }

    #[test]
    fn glyphs_that_are_asked_for_are_drawn() {
        assert!(ascii(&[("LANG", "en_GB.UTF-8"), ("WHITECELL_GLYPHS", "ascii")]));
        assert!(!ascii(&[("LC_ALL", "C"), ("WHITECELL_GLYPHS", "unicode")]));
        assert!(ascii(&[("glyphs", "ascii"), ("WHITECELL_GLYPHS", "unicode")]));
        assert!(!ascii(&[("glyphs", "auto"), ("LANG", "en_GB.UTF-8")]));
    }

    #[test]
    fn every_glyph_is_one_column_wide_and_so_is_what_stands_for_it() {
        for (at, (glyph, plain)) in TABLE.iter().enumerate() {
            assert_eq!(glyph.width(), Some(1), "{glyph}");
            assert!(plain.is_ascii_graphic() || *plain == ' ', "{glyph}");
            assert!(!TABLE[..at].iter().any(|(it, _)| it == glyph), "{glyph} stands there twice");
        }
    }
}
