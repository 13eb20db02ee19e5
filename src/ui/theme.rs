//! Styles by role. The terminal keeps its own background, and no meaning rests on a colour alone.

use ratatui::style::{Color, Modifier, Style};

/// A style for each role that text plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
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

impl Theme {
    /// What can be asked for by `theme`.
    pub const NAMES: [&str; 5] = ["default", "light", "contrast", "sixteen", "mono"];

    /// Colours of the terminal's own palette; `quiet` is how grey is told.
    const fn colourful(quiet: Style) -> Self {
        Self {
            title: Style::new().add_modifier(Modifier::BOLD),
            focus: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            heading: Style::new().add_modifier(Modifier::BOLD),
            good: Style::new().fg(Color::Green),
            bad: Style::new().fg(Color::Red),
            warn: Style::new().fg(Color::Yellow),
            quiet,
            key: Style::new().fg(Color::Cyan),
            selected: Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// For terminals with 256 colours: a grey that reads on black (4.6:1) and on white (4.5:1).
    #[must_use]
    pub const fn wide() -> Self {
        Self::colourful(Style::new().fg(Color::Indexed(243)))
    }

    /// For terminals with 16 colours, where no grey is safe.
    #[must_use]
    pub const fn narrow() -> Self {
        Self::colourful(Style::new().add_modifier(Modifier::DIM))
    }

    /// Without colour: weight, underline and reverse only.
    #[must_use]
    pub const fn plain() -> Self {
        let none = Style::new();
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Self {
            title: bold,
            focus: bold,
            heading: none,
            good: none,
            bad: bold,
            warn: bold,
            quiet: none,
            key: bold,
            selected: Style::new().add_modifier(Modifier::REVERSED),
        }
    }
}
