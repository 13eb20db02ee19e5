//! How this terminal is drawn on: its theme, and whether it shows more than ASCII.

use super::background::Background;
use super::colour::Profile;
use super::glyphs;
use super::motion;
use super::theme::Theme;

/// How this terminal is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// Styles by role.
    pub theme: Theme,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
}

/// What was chosen about the look of this terminal, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it is about: `colours`, `theme`, `glyphs`, `motion`.
    pub about: &'static str,
    /// What was chosen.
    pub is: &'static str,
    /// By what, in words.
    pub why: String,
}

impl Paint {
    /// What can be asked for by `color`.
    pub const COLORS: [&str; 6] = Profile::NAMES;
    /// What can be asked for by `glyphs`.
    pub const GLYPHS: [&str; 3] = glyphs::NAMES;
    /// What can be asked for by `motion`.
    pub const MOTIONS: [&str; 3] = motion::NAMES;

    /// Colours and Unicode, as tests want it.
    #[must_use]
    pub const fn full() -> Self {
        Self { theme: Theme::dark(), ascii: false }
    }

    /// For what lies under a window.
    #[must_use]
    pub(super) const fn behind(self) -> Self {
        Self { theme: self.theme.behind(), ..self }
    }

    /// What `get` asks for.
    ///
    /// It is asked for wishes in small letters, `theme`, `color`, `glyphs` and `motion` (each a name of [`Theme::NAMES`],
    /// [`Self::COLORS`], [`Self::GLYPHS`] or [`Self::MOTIONS`], or `auto`), for `background` (`dark` or `light`), and for
    /// variables of the environment in capitals. Wishes come first.
    pub fn asked(get: impl Fn(&str) -> Option<String>) -> Self {
        Self::decided(&get).0
    }

    /// What was chosen, and why: for those who wonder at what they see.
    pub fn reasons(get: impl Fn(&str) -> Option<String>) -> [Reason; 4] {
        Self::decided(&get).1
    }

    /// Whether lines of text that are printed have colours, by what `get` asks for as in [`Self::asked`], and else where a
    /// terminal shows them.
    pub fn is_coloured(get: impl Fn(&str) -> Option<String>, is_terminal: bool) -> bool {
        Profile::of_lines(&get, is_terminal) > Profile::None
    }

    /// Whether a bar may grow while one waits, by what `get` asks for as in [`Self::asked`].
    pub fn moves(get: impl Fn(&str) -> Option<String>) -> bool {
        motion::is_wanted(&get)
    }

    /// A variable of the environment of this process, unless it is empty.
    #[must_use]
    pub fn env(name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|it| !it.is_empty())
    }

    fn decided(get: &dyn Fn(&str) -> Option<String>) -> (Self, [Reason; 4]) {
        let (profile, colours) = Profile::asked(get);
        let (name, why) = theme(get, profile);
        let (ascii, glyphs) = glyphs::asked(get);
        let theme = Reason { about: "theme", is: name, why };
        // Only one theme depends on it, and a terminal is not asked without need.
        let is_light = name == "light" && Background::of(get).is_some_and(|(it, _)| it == Background::Light);
        (Self { theme: Theme::shown(name, profile, is_light), ascii }, [colours, theme, glyphs, motion::asked(get)])
    }
}

/// The theme that is asked for, or the one that fits.
fn theme(get: &dyn Fn(&str) -> Option<String>, profile: Profile) -> (&'static str, String) {
    let wish = get("theme").and_then(|wish| Theme::NAMES.into_iter().find(|it| **it == wish));
    if let Some(name) = wish {
        let less = match profile {
            Profile::None if name != "mono" => ", in black and white: there are no colours",
            Profile::Sixteen if !matches!(name, "sixteen" | "mono") => ", as far as 16 colours can show it",
            _ => "",
        };
        return (name, format!("it is asked for{less}"));
    }
    if profile == Profile::None {
        return ("mono", "there are no colours".to_owned());
    }
    let (background, how) = match Background::of(get) {
        Some((background, how)) => (background, how),
        None => (Background::Dark, "nothing says otherwise"),
    };
    match (background, profile) {
        (Background::Light, Profile::Sixteen) => ("mono", format!("the background is light: {how}")),
        (Background::Light, _) => ("light", format!("the background is light: {how}")),
        (Background::Dark, Profile::Sixteen) => ("sixteen", "there are 16 colours".to_owned()),
        (Background::Dark, _) => ("default", format!("the background is dark: {how}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(pairs: &[(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        |name| pairs.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned())
    }

    const WIDE: (&str, &str) = ("TERM", "xterm-256color");

    #[test]
    fn no_color_takes_every_colour_away() {
        assert_eq!(Paint::asked(get(&[("NO_COLOR", "1"), WIDE])).theme, Theme::mono());
        assert_eq!(Paint::asked(get(&[WIDE])).theme, Theme::dark());
        assert_eq!(Paint::asked(get(&[("TERM", "linux")])).theme, Theme::sixteen());
    }

    #[test]
    fn a_light_terminal_gets_the_light_theme() {
        assert_eq!(Paint::asked(get(&[WIDE, ("COLORFGBG", "0;15")])).theme, Theme::light());
        assert_eq!(Paint::asked(get(&[WIDE, ("background", "light")])).theme, Theme::light());
        assert_eq!(Paint::asked(get(&[("TERM", "xterm"), ("COLORFGBG", "0;15")])).theme, Theme::mono());
        assert_eq!(Paint::asked(get(&[WIDE, ("COLORFGBG", "0;15"), ("theme", "default")])).theme, Theme::dark());
        assert_eq!(Paint::asked(get(&[WIDE, ("COLORFGBG", "15;0"), ("theme", "light")])).theme, Theme::paper());
    }

    #[test]
    fn what_was_chosen_can_be_explained() {
        let reasons = Paint::reasons(get(&[WIDE, ("theme", "contrast"), ("LANG", "C"), ("NO_MOTION", "1")]));
        let told: Vec<_> = reasons.iter().map(|it| format!("{} {}: {}", it.about, it.is, it.why)).collect();
        assert_eq!(
            told,
            [
                "colours 256: TERM is xterm-256color",
                "theme contrast: it is asked for",
                "glyphs ascii: the locale is C, not UTF-8",
                "motion off: NO_MOTION is set; nothing moves by itself in any case",
            ]
        );
    }
}
