//! How this terminal is drawn on: its theme, and whether it shows more than ASCII.

use super::theme::Theme;

/// How this terminal is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// Styles by role.
    pub theme: Theme,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
}

impl Paint {
    /// What can be asked for by `color`.
    pub const COLORS: [&str; 6] = ["auto", "always", "never", "16", "256", "truecolor"];
    /// What can be asked for by `glyphs`.
    pub const GLYPHS: [&str; 3] = ["auto", "unicode", "ascii"];
    /// What can be asked for by `motion`.
    pub const MOTIONS: [&str; 3] = ["auto", "on", "off"];

    /// Colours and Unicode, as tests want it.
    #[must_use]
    pub const fn full() -> Self {
        Self { theme: Theme::wide(), ascii: false }
    }

    /// A variable of the environment of this process, unless it is empty.
    #[must_use]
    pub fn env(name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|it| !it.is_empty())
    }

    /// What these variables ask for: `NO_COLOR`, `TERM`, `COLORTERM`, `WHITECELL_GLYPHS` and the locale.
    ///
    /// Locales that may draw lines two columns wide (Chinese, Japanese, Korean) get ASCII as well.
    pub fn asked(get: impl Fn(&str) -> Option<String>) -> Self {
        let theme = if get("NO_COLOR").is_some() || get("theme").as_deref() == Some("mono") {
            Theme::plain()
        } else if get("COLORTERM").is_some() || get("TERM").is_some_and(|it| it.contains("256")) || cfg!(windows) {
            Theme::wide()
        } else {
            Theme::narrow()
        };
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|it| get(it)).unwrap_or_default().to_lowercase();
        let unicode = cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8");
        let wide_lines = ["zh", "ja", "ko"].iter().any(|it| locale.starts_with(it));
        let ascii = match get("glyphs").or_else(|| get("WHITECELL_GLYPHS")).as_deref() {
            Some("ascii") => true,
            Some("unicode") => false,
            _ => !unicode || wide_lines,
        };
        Self { theme, ascii }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&str, &str)]) -> Paint {
        Paint::asked(|name| pairs.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn no_color_takes_every_colour_away() {
        assert_eq!(asked(&[("NO_COLOR", "1"), ("TERM", "xterm-256color")]).theme, Theme::plain());
        assert_eq!(asked(&[("TERM", "xterm-256color")]).theme, Theme::wide());
        assert_eq!(asked(&[("TERM", "linux")]).theme, Theme::narrow());
    }

    #[test]
    fn a_locale_without_utf_8_gets_ascii() {
        assert!(asked(&[("LANG", "C")]).ascii);
        assert!(asked(&[("LANG", "ja_JP.UTF-8")]).ascii);
        assert!(!asked(&[("LANG", "en_GB.UTF-8")]).ascii);
        assert!(asked(&[("LANG", "en_GB.UTF-8"), ("WHITECELL_GLYPHS", "ascii")]).ascii);
        assert!(!asked(&[("LC_ALL", "C"), ("WHITECELL_GLYPHS", "unicode")]).ascii);
    }
}
