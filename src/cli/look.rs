//! How the screen looks: what is asked for on the command line, and else in the environment.

use std::io::{self, IsTerminal};
use std::sync::OnceLock;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::ui::{Paint, Theme};

use super::stop::Stop;

/// How the screen should look.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Look {
    /// The theme of the whole screen. [default: what fits the terminal]
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Theme::NAMES))]
    theme: Option<String>,
    #[command(flatten)]
    colours: Colours,
    /// The characters that the screen is drawn with. [default: what the locale shows]
    #[arg(long, value_name = "WHICH", value_parser = PossibleValuesParser::new(Paint::GLYPHS))]
    glyphs: Option<String>,
}

/// How many colours there should be.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Colours {
    /// How many colours there are. [default: as many as the terminal shows, none where `NO_COLOR` is set]
    #[arg(long, value_name = "WHEN", value_parser = PossibleValuesParser::new(Paint::COLORS))]
    color: Option<String>,
}

/// What the command line asks for, once it is read.
static ASKED: [(&str, OnceLock<String>); 3] =
    [("theme", OnceLock::new()), ("color", OnceLock::new()), ("glyphs", OnceLock::new())];

impl Look {
    /// Keeps what is asked for, for whatever screen is opened later. What was asked for first counts.
    pub(super) fn keep(&self) {
        keep("theme", self.theme.as_ref());
        self.colours.keep();
        keep("glyphs", self.glyphs.as_ref());
    }
}

impl Colours {
    /// Keeps what is asked for, for whatever is printed later.
    pub(super) fn keep(&self) {
        keep("color", self.color.as_ref());
    }
}

fn keep(name: &str, wish: Option<&String>) {
    if let (Some(wish), Some((_, kept))) = (wish, ASKED.iter().find(|(it, _)| *it == name)) {
        // Whoever wrote it twice gets the one that stands first.
        let _ = kept.set(wish.clone());
    }
}

/// Whether lines that are printed have colours: as on every screen, by the command line, the player's file, the environment
/// and the terminal.
pub(super) fn is_coloured() -> bool {
    let house = super::house::known();
    Paint::is_coloured(|name| house.says(name), io::stdout().is_terminal())
}

/// What is asked for under this name: on the command line, and else by the environment.
pub(super) fn asked(name: &str) -> Option<String> {
    let wish = ASKED.iter().find(|(it, _)| *it == name).and_then(|(_, kept)| kept.get().cloned());
    wish.or_else(|| Paint::env(name))
}

/// Refuses a terminal that cannot place text where it belongs.
pub(super) fn can_draw() -> Result<(), Stop> {
    if Paint::env("TERM").as_deref() == Some("dumb") {
        return Err(Stop::wrong(
            "this terminal says that it can only print line after line (TERM is `dumb`)",
            "`whitecell play ID --plain` plays as text; if the terminal can do more, set TERM to `xterm`",
        ));
    }
    Ok(())
}
