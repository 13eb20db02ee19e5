//! Whether the terminal is dark or light.

use std::time::Duration;

use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

/// How long a terminal may take to answer. Those that know the question answer in a few milliseconds, and those that do not
/// answer the one after it as fast.
const PATIENCE: Duration = Duration::from_millis(100);

/// A terminal's background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Background {
    /// Light text on dark.
    Dark,
    /// Dark text on light.
    Light,
}

impl Background {
    /// What `COLORFGBG` says, and else what the terminal said when it was asked.
    pub(super) fn of(get: &dyn Fn(&str) -> Option<String>) -> Option<(Self, &'static str)> {
        if let Some(colours) = get("COLORFGBG") {
            let ground: u8 = colours.rsplit(';').next()?.parse().ok()?;
            let light = ground == 7 || (9..=15).contains(&ground);
            let background = if light { Self::Light } else { Self::Dark };
            return Some((background, "COLORFGBG says so"));
        }
        match get("background").as_deref() {
            Some("light") => Some((Self::Light, "the terminal said so")),
            Some("dark") => Some((Self::Dark, "the terminal said so")),
            _ => None,
        }
    }
}

/// `get`, with the terminal itself asked for its `background` when that is wanted.
///
/// Over a network nobody asks: an answer that comes late would be taken for keys.
pub fn at_terminal(get: impl Fn(&str) -> Option<String>) -> impl Fn(&str) -> Option<String> {
    move |name| {
        let answer = get(name);
        if name != "background" || answer.is_some() || get("SSH_CONNECTION").is_some() || get("SSH_TTY").is_some() {
            return answer;
        }
        let mut options = QueryOptions::default();
        options.timeout = PATIENCE;
        theme_mode(options).ok().map(|it| if it == ThemeMode::Light { "light" } else { "dark" }.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_part_of_colorfgbg_is_the_background() {
        let of = |said: &'static str| {
            Background::of(&move |name| (name == "COLORFGBG").then(|| said.to_owned())).map(|(it, _)| it)
        };
        assert_eq!(of("15;0"), Some(Background::Dark));
        assert_eq!(of("0;default;15"), Some(Background::Light));
        assert_eq!(of("12;8"), Some(Background::Dark));
        assert_eq!(of("default;default"), None);
    }
}
