//! How many colours this terminal shows, and how that is known.

use super::paint::Reason;

/// How many colours a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// None, or none are wanted.
    None,
    /// The sixteen that every user may choose.
    Sixteen,
    /// 256, of which 240 are the same everywhere.
    Wide,
    /// Any that can be mixed.
    Truecolor,
}

impl Profile {
    /// What can be asked for.
    pub const NAMES: [&str; 6] = ["auto", "always", "never", "16", "256", "truecolor"];

    /// What is asked for by `color`, by `NO_COLOR`, `CLICOLOR` and `CLICOLOR_FORCE`, and else what the terminal can do.
    pub(super) fn asked(get: &dyn Fn(&str) -> Option<String>) -> (Self, Reason) {
        Self::decided(get, able(get))
    }

    /// The same for lines of text that are printed, to a terminal or into a file, which shows no colours of itself.
    pub(super) fn of_lines(get: &dyn Fn(&str) -> Option<String>, is_terminal: bool) -> Self {
        let able = if is_terminal { able(get) } else { (Self::None, "no terminal reads it".to_owned()) };
        Self::decided(get, able).0
    }

    fn decided(get: &dyn Fn(&str) -> Option<String>, (able, why): (Self, String)) -> (Self, Reason) {
        let wish = get("color");
        let forced = get("CLICOLOR_FORCE").is_some_and(|it| it != "0");
        let (profile, why) = match wish.as_deref() {
            Some("never") => (Self::None, "colours are switched off".to_owned()),
            Some("16") => (Self::Sixteen, "16 colours are asked for".to_owned()),
            Some("256") => (Self::Wide, "256 colours are asked for".to_owned()),
            Some("truecolor") => (Self::Truecolor, "all colours are asked for".to_owned()),
            Some("always") => (able.max(Self::Sixteen), format!("colours are switched on, and {why}")),
            _ if get("NO_COLOR").is_some() => (Self::None, "NO_COLOR is set".to_owned()),
            _ if forced => (able.max(Self::Sixteen), format!("CLICOLOR_FORCE is set, and {why}")),
            _ if get("CLICOLOR").as_deref() == Some("0") => (Self::None, "CLICOLOR is 0".to_owned()),
            _ => (able, why),
        };
        (profile, Reason { about: "colours", is: profile.name(), why })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Sixteen => "16",
            Self::Wide => "256",
            Self::Truecolor => "truecolor",
        }
    }
}

/// Terminals that show every colour and say so by their name alone.
const FULL: [&str; 8] =
    ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour", "xterm-direct", "rio"];

/// What the terminal can do, and by what that is known.
fn able(get: &dyn Fn(&str) -> Option<String>) -> (Profile, String) {
    let said = get("COLORTERM").filter(|it| it == "truecolor" || it == "24bit");
    let program = get("TERM_PROGRAM");
    let Some(term) = get("TERM") else {
        return if cfg!(windows) {
            (Profile::Truecolor, "Windows consoles show every colour".to_owned())
        } else {
            (Profile::None, "TERM is not set".to_owned())
        };
    };
    let by_term = |profile| (profile, format!("TERM is {term}"));
    if term == "dumb" || term.starts_with("vt1") || term.starts_with("vt2") {
        by_term(Profile::None)
    } else if program.as_deref() == Some("Apple_Terminal") {
        (Profile::Wide, "Terminal.app shows 256 colours, whatever COLORTERM says".to_owned())
    } else if term.starts_with("screen") && get("TMUX").is_none() {
        (Profile::Wide, format!("TERM is {term}, and screen shows 256 colours at most"))
    } else if let Some(said) = said {
        (Profile::Truecolor, format!("COLORTERM is {said}"))
    } else if FULL.iter().any(|it| term.starts_with(it)) {
        by_term(Profile::Truecolor)
    } else if term.contains("256") {
        by_term(Profile::Wide)
    } else {
        by_term(Profile::Sixteen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(pairs: &[(&str, &str)], wanted: Profile, because: &str) {
        let get = |name: &str| pairs.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned());
        let (profile, reason) = Profile::asked(&get);
        assert_eq!((profile, reason.why.as_str()), (wanted, because));
    }

    const WIDE: (&str, &str) = ("TERM", "xterm-256color");

    #[test]
    fn colours_are_what_the_terminal_says_it_shows() {
        is(&[WIDE], Profile::Wide, "TERM is xterm-256color");
        is(&[WIDE, ("COLORTERM", "truecolor")], Profile::Truecolor, "COLORTERM is truecolor");
        is(&[("TERM", "linux")], Profile::Sixteen, "TERM is linux");
        is(&[("TERM", "dumb"), ("COLORTERM", "truecolor")], Profile::None, "TERM is dumb");
        is(&[("TERM", "xterm-kitty")], Profile::Truecolor, "TERM is xterm-kitty");
    }

    #[test]
    fn a_terminal_that_says_more_than_it_shows_is_not_believed() {
        let said = ("COLORTERM", "truecolor");
        let apple = "Terminal.app shows 256 colours, whatever COLORTERM says";
        is(&[WIDE, said, ("TERM_PROGRAM", "Apple_Terminal")], Profile::Wide, apple);
        let screen = "TERM is screen-256color, and screen shows 256 colours at most";
        is(&[("TERM", "screen-256color"), said], Profile::Wide, screen);
        is(&[("TERM", "screen-256color"), said, ("TMUX", "x")], Profile::Truecolor, "COLORTERM is truecolor");
    }

    #[test]
    fn no_color_takes_every_colour_away_and_a_wish_on_the_command_line_beats_it() {
        is(&[WIDE, ("NO_COLOR", "1")], Profile::None, "NO_COLOR is set");
        is(&[WIDE, ("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], Profile::None, "NO_COLOR is set");
        is(&[WIDE, ("NO_COLOR", "1"), ("color", "256")], Profile::Wide, "256 colours are asked for");
        is(&[WIDE, ("color", "never")], Profile::None, "colours are switched off");
        is(&[WIDE, ("CLICOLOR", "0")], Profile::None, "CLICOLOR is 0");
    }

    #[test]
    fn lines_are_coloured_for_who_looks_on_or_asks_for_it() {
        let coloured = |pairs: &[(&str, &str)], is_terminal| {
            let get = |name: &str| pairs.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned());
            Profile::of_lines(&get, is_terminal) > Profile::None
        };
        assert!(coloured(&[WIDE], true) && !coloured(&[WIDE], false));
        assert!(!coloured(&[WIDE, ("NO_COLOR", "1")], true) && !coloured(&[("TERM", "dumb")], true));
        assert!(coloured(&[WIDE, ("CLICOLOR_FORCE", "1")], false) && coloured(&[("color", "always")], false));
        assert!(!coloured(&[WIDE, ("color", "never"), ("CLICOLOR_FORCE", "1")], true));
        assert!(coloured(&[WIDE, ("color", "always"), ("NO_COLOR", "1")], true));
    }

    #[test]
    fn colours_can_be_forced() {
        let why = "CLICOLOR_FORCE is set, and TERM is dumb";
        is(&[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")], Profile::Sixteen, why);
        is(&[("TERM", "dumb"), ("CLICOLOR_FORCE", "0")], Profile::None, "TERM is dumb");
        let why = "colours are switched on, and TERM is xterm-256color";
        is(&[WIDE, ("NO_COLOR", "1"), ("color", "always")], Profile::Wide, why);
    }
}
