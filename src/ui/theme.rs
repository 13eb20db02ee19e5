//! Styles by role, in themes. No meaning rests on a colour alone, and all but one theme keep the terminal's own background.

#[cfg(test)]
mod palettes;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use super::colour::Profile;

/// A style for each role that text plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What every cell has that nothing else was said of.
    pub base: Style,
    /// Titles of screens.
    pub title: Style,
    /// What has the focus: its heading and rule.
    pub focus: Style,
    /// Headings without the focus.
    pub heading: Style,
    /// What is for the better.
    pub good: Style,
    /// What is for the worse.
    pub bad: Style,
    /// What wants attention.
    pub warn: Style,
    /// What may be skipped: labels, rules, what is not available.
    pub quiet: Style,
    /// Names of keys.
    pub key: Style,
    /// The selected row.
    pub selected: Style,
}

const NONE: Style = Style::new();
const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);

impl Theme {
    /// The themes that can be asked for by name.
    pub const NAMES: [&str; 5] = ["default", "light", "contrast", "sixteen", "mono"];

    /// The theme of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "default" => Some(Self::dark()),
            "light" => Some(Self::light()),
            "contrast" => Some(Self::contrast()),
            "sixteen" => Some(Self::sixteen()),
            "mono" => Some(Self::mono()),
            _ => None,
        }
    }

    /// Colours of the 256 that terminals share, one for each kind of meaning.
    const fn coloured(good: u8, bad: u8, warn: u8, quiet: u8, key: u8) -> Self {
        Self {
            base: NONE,
            title: BOLD,
            focus: BOLD.fg(Color::Indexed(key)),
            heading: BOLD,
            good: NONE.fg(Color::Indexed(good)),
            bad: NONE.fg(Color::Indexed(bad)),
            warn: NONE.fg(Color::Indexed(warn)),
            quiet: NONE.fg(Color::Indexed(quiet)),
            key: NONE.fg(Color::Indexed(key)),
            selected: NONE.add_modifier(Modifier::REVERSED),
        }
    }

    /// For dark backgrounds.
    #[must_use]
    pub const fn dark() -> Self {
        Self::coloured(79, 209, 221, 247, 117)
    }

    /// For light backgrounds.
    #[must_use]
    pub const fn light() -> Self {
        Self::coloured(22, 124, 94, 242, 25)
    }

    /// The light theme for terminals that are not light: it brings a light background along.
    #[must_use]
    pub const fn paper() -> Self {
        Self { base: NONE.fg(Color::Indexed(235)).bg(Color::Indexed(255)), ..Self::light() }
    }

    /// White on black, whatever the terminal's own colours are; everything stands out from it by 7:1 and more.
    #[must_use]
    pub const fn contrast() -> Self {
        let base = NONE.fg(Color::Indexed(231)).bg(Color::Indexed(16));
        Self { base, ..Self::coloured(120, 217, 227, 252, 123) }
    }

    /// For terminals with 16 colours, which every user may have changed. Bright cyan is the one hue that reads on all the
    /// usual dark ones, so that weight and underline do the rest.
    #[must_use]
    pub const fn sixteen() -> Self {
        let hue = NONE.fg(Color::LightCyan);
        Self { focus: hue.add_modifier(Modifier::BOLD), key: hue, ..Self::mono() }
    }

    /// Without colour: weight, underline and reverse only.
    #[must_use]
    pub const fn mono() -> Self {
        Self {
            base: NONE,
            title: BOLD,
            focus: BOLD,
            heading: NONE,
            good: NONE,
            bad: BOLD.add_modifier(Modifier::UNDERLINED),
            warn: BOLD,
            quiet: NONE,
            key: BOLD,
            selected: NONE.add_modifier(Modifier::REVERSED),
        }
    }

    /// The same with colours that the terminal mixes itself, whatever it has put in the places of the 256.
    #[must_use]
    pub(super) fn mixed(self) -> Self {
        self.each(|style| Style { fg: style.fg.map(mixed), bg: style.bg.map(mixed), ..style })
    }

    /// This theme as a terminal with these colours can show it.
    #[must_use]
    pub(super) fn shown(name: &str, profile: Profile, is_light: bool) -> Self {
        let theme = match name {
            "light" if !is_light => Self::paper(),
            name => Self::named(name).unwrap_or_else(Self::dark),
        };
        match profile {
            Profile::Truecolor => theme.mixed(),
            Profile::Wide => theme,
            Profile::Sixteen if matches!(name, "default" | "sixteen") => Self::sixteen(),
            Profile::Sixteen | Profile::None => Self::mono(),
        }
    }

    /// This theme for what lies under a window: as it was, but that nothing in it has the focus.
    ///
    /// To dim all of it would be to send nearly every cell of the screen again, twice for every window.
    #[must_use]
    pub(super) const fn behind(self) -> Self {
        Self { focus: self.quiet, selected: NONE, ..self }
    }

    /// Gives every cell of which nothing else was said the colours of the theme.
    pub fn ground(&self, buf: &mut Buffer) {
        let (Some(fg), Some(bg)) = (self.base.fg, self.base.bg) else { return };
        for cell in &mut buf.content {
            if cell.fg == Color::Reset {
                cell.fg = fg;
            }
            if cell.bg == Color::Reset {
                cell.bg = bg;
            }
        }
    }

    fn each(self, change: impl Fn(Style) -> Style) -> Self {
        Self {
            base: change(self.base),
            title: change(self.title),
            focus: change(self.focus),
            heading: change(self.heading),
            good: change(self.good),
            bad: change(self.bad),
            warn: change(self.warn),
            quiet: change(self.quiet),
            key: change(self.key),
            selected: change(self.selected),
        }
    }

    /// The roles of what is to be read, by name.
    #[cfg(test)]
    pub(super) const fn roles(&self) -> [(&'static str, Style); 10] {
        [
            ("base", self.base),
            ("title", self.title),
            ("focus", self.focus),
            ("heading", self.heading),
            ("good", self.good),
            ("bad", self.bad),
            ("warn", self.warn),
            ("quiet", self.quiet),
            ("key", self.key),
            ("selected", self.selected),
        ]
    }
}

/// A colour of the 256 by its parts; the first sixteen stay what the user made of them.
fn mixed(colour: Color) -> Color {
    match colour {
        Color::Indexed(index @ 16..) => {
            let [red, green, blue] = parts(index);
            Color::Rgb(red, green, blue)
        }
        other => other,
    }
}

/// Red, green and blue of a colour of the 256, from 16 on: a cube of six steps a side, then greys.
///
/// Source: xterm's 256colres.pl, which every terminal with 256 colours follows.
fn parts(index: u8) -> [u8; 3] {
    if index >= 232 {
        return [8 + 10 * (index - 232); 3];
    }
    let place = index.saturating_sub(16);
    [place / 36, place / 6 % 6, place % 6].map(|step| if step == 0 { 0 } else { 55 + 40 * step })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_theme() {
        assert!(Theme::NAMES.iter().all(|it| Theme::named(it).is_some()));
        assert_eq!(Theme::named("pink"), None);
    }

    #[test]
    fn a_colour_of_the_cube_is_mixed_as_xterm_mixes_it() {
        assert_eq!(
            [16, 79, 209, 231, 248].map(parts),
            [[0, 0, 0], [95, 215, 175], [255, 135, 95], [255, 255, 255], [168, 168, 168]]
        );
        assert_eq!(Theme::sixteen().mixed(), Theme::sixteen());
    }

    #[test]
    fn a_terminal_gets_no_more_colours_than_it_has() {
        for name in Theme::NAMES {
            for (_, style) in Theme::shown(name, Profile::None, true).roles() {
                assert_eq!((style.fg, style.bg), (None, None), "{name}");
            }
            for (_, style) in Theme::shown(name, Profile::Sixteen, true).roles() {
                assert!(!matches!(style.fg, Some(Color::Indexed(_) | Color::Rgb(..))), "{name}");
            }
        }
    }

    #[test]
    fn only_a_theme_that_is_asked_for_brings_a_background_of_its_own_and_what_is_selected_is_reversed() {
        for profile in [Profile::None, Profile::Sixteen, Profile::Wide, Profile::Truecolor] {
            for (name, is_light) in [("default", false), ("light", true), ("sixteen", false), ("mono", false)] {
                let theme = Theme::shown(name, profile, is_light);
                assert!(theme.roles().iter().all(|(_, style)| style.bg.is_none()), "{name}");
            }
            for name in Theme::NAMES {
                assert!(
                    Theme::shown(name, profile, false).selected.add_modifier.contains(Modifier::REVERSED),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn nothing_blinks_and_nothing_that_is_to_be_read_is_dim() {
        for name in Theme::NAMES {
            for (role, style) in Theme::shown(name, Profile::Truecolor, false).roles() {
                let never = Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::DIM | Modifier::HIDDEN;
                assert!(!style.add_modifier.intersects(never), "{name} {role}");
            }
        }
    }
}
