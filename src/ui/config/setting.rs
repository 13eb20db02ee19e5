//! Every setting: what it is called, what it can be, what it does.

use crate::ui::paint::Paint;
use crate::ui::theme::Theme;

/// A setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// What it is called in the file.
    pub name: &'static str,
    /// What it is called on the screen.
    pub title: &'static str,
    /// What it can be, apart from `auto`.
    pub choices: &'static [&'static str],
    /// What it is where the file does not say.
    pub usual: &'static str,
    /// What it does.
    pub about: &'static str,
}

/// Yes or no; in the file `true` and `false` say the same.
const SWITCH: &[&str] = &["off", "on"];

/// Every setting, in the order of the screen.
pub const SETTINGS: [Setting; 6] = [
    Setting {
        name: "theme",
        title: "Theme",
        choices: &Theme::NAMES,
        usual: "auto",
        about: "Colours and weights of the whole screen; auto takes what fits the terminal.",
    },
    Setting {
        name: "color",
        title: "Colours",
        choices: &Paint::COLORS,
        usual: "auto",
        about: "How many colours are used; auto takes what the terminal says, and none where NO_COLOR is set.",
    },
    Setting {
        name: "glyphs",
        title: "Characters",
        choices: &Paint::GLYPHS,
        usual: "auto",
        about: "Lines and signs beyond ASCII, or not; auto asks the locale.",
    },
    Setting {
        name: "motion",
        title: "Motion",
        choices: &Paint::MOTIONS,
        usual: "auto",
        about: "Whether anything may move by itself; auto is off where NO_MOTION is set.",
    },
    Setting {
        name: "mouse",
        title: "Mouse",
        choices: SWITCH,
        usual: "off",
        about: "A click selects, a second one opens, the wheel scrolls. While it is on, most terminals select text with Shift.",
    },
    Setting {
        name: "forecasts",
        title: "Forecasts",
        choices: SWITCH,
        usual: "on",
        about: "What may come of a plan, from many runs of what your seat knows.",
    },
];

impl Setting {
    /// The setting of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|it| it.name == name)
    }

    /// Whether it can be this.
    #[must_use]
    pub fn takes(&self, value: &str) -> bool {
        value == self.usual || self.choices.contains(&value)
    }

    /// Everything that it can be, the usual first.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.usual).chain(self.choices.iter().copied().filter(|it| *it != self.usual))
    }

    /// The choice after `value`, or before it, around and around.
    #[must_use]
    pub fn beside(&self, value: &str, forward: bool) -> &'static str {
        let all: Vec<_> = self.all().collect();
        let at = all.iter().position(|it| *it == value).unwrap_or(0);
        let next = if forward { at + 1 } else { at + all.len() - 1 };
        all[next % all.len()]
    }

    /// Whether it is only on or off.
    #[must_use]
    pub fn is_switch(&self) -> bool {
        self.choices == SWITCH
    }
}
