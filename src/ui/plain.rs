//! Plain mode: the same exercise as numbered text, for screen readers, slow links and pipes.
//!
//! Nothing here knows more than the full-screen interface does: what is typed becomes a line of the script language
//! (see [`crate::ui::script`]), and what is shown comes from [`crate::ui::describe`].

mod ask;
mod find;
mod help;
mod lesson;
mod line;
mod pick;
mod show;
mod table;

#[cfg(test)]
mod tests;

use std::io::{self, BufRead, Write};

pub use lesson::{Coach, Lesson};
pub use pick::{Choice, pick};

use crate::ui::desk::{Desk, Shelf};
use table::Table;

/// How plain mode behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// A person types: prompts are shown, and locking a turn asks first. Otherwise what is read is echoed.
    pub interactive: bool,
}

/// How play ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The exercise is over.
    Over,
    /// The player left; the exercise is saved.
    Left,
    /// There was nothing more to read; the exercise is saved.
    InputEnded,
    /// Nobody reads the output any more; the exercise is saved.
    OutputClosed,
    /// The player goes on with an exercise that branched off, which is saved at this path.
    Branched(String),
}

/// Plays at the desk until the player leaves or the input ends; in the tutorial, `coach` says what helps.
///
/// # Errors
///
/// Where `input` cannot be read or `out` cannot be written to. An output that was closed is no error.
pub fn play(
    desk: &mut dyn Desk,
    shelf: Shelf,
    coach: Coach<'_>,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    options: Options,
) -> io::Result<Ended> {
    match Table::new(desk, shelf, coach, input, out, options).play() {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Ended::OutputClosed),
        ended => ended,
    }
}
