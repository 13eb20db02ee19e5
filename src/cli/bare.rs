//! `whitecell` on its own: the list of scenarios to choose from, where there is a terminal to show it on.

use std::io::{self, IsTerminal};

use super::face::Face;
use super::lobby::Hall;
use super::look;
use super::stop::{Exit, Stop};

/// Opens the list of scenarios.
pub(super) fn run() -> Result<Exit, Stop> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Stop::wrong(
            "the list of scenarios needs a terminal to open in",
            "`whitecell list` prints it, and `whitecell play ID --plain` plays without a terminal",
        ));
    }
    look::can_draw()?;
    Face::Screen.pick(Hall::open(None))
}
