//! The picker as numbered text.

use std::io::{self, BufRead, Write};

use super::line::read_line;
use crate::ui::describe;
use crate::ui::desk::Lobby;
use crate::view::PickerEntry;

/// What was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// To start this scenario.
    Start {
        /// Its id.
        id: String,
        /// The id of the seat.
        seat: String,
    },
    /// To continue the exercise saved at this path.
    Resume(String),
}

/// Lets the player pick what to play; `None` where the player leaves or the input ends.
///
/// # Errors
///
/// Where `input` cannot be read or `out` cannot be written to. An output that was closed is no error.
pub fn pick(lobby: &dyn Lobby, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<Option<Choice>> {
    match ask(lobby, input, out) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(None),
        picked => picked,
    }
}

fn ask(lobby: &dyn Lobby, input: &mut dyn BufRead, out: &mut dyn Write) -> io::Result<Option<Choice>> {
    list(lobby, out)?;
    loop {
        write!(out, "> ")?;
        out.flush()?;
        let Some(line) = read_line(input)? else {
            writeln!(out)?;
            return Ok(None);
        };
        let lower = line.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        match words.as_slice() {
            [] => {}
            ["q" | "quit" | "leave" | "exit"] => return Ok(None),
            ["?" | "h" | "help"] => list(lobby, out)?,
            [number, seat @ ..] => match choose(lobby, number, &seat.join(" ")) {
                Ok(choice) => return Ok(Some(choice)),
                Err(help) => writeln!(out, "{help}")?,
            },
        }
    }
}

fn list(lobby: &dyn Lobby, out: &mut dyn Write) -> io::Result<()> {
    let lines = describe::picker(lobby.entries(), lobby.saved());
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
    writeln!(
        out,
        "Type a number to play. To take another seat, type the number and the seat's id; several with commas between share the keyboard. Type q to leave."
    )
}

fn choose(lobby: &dyn Lobby, number: &str, seat: &str) -> Result<Choice, String> {
    let unknown = || "That is no number of the list. Type ? for the list.".to_owned();
    let index = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).ok_or_else(unknown)?;
    let saved = lobby.saved();
    if let Some(game) = saved.get(index) {
        return Ok(Choice::Resume(game.path.clone()));
    }
    let entry = lobby.entries().get(index - saved.len()).ok_or_else(unknown)?;
    let seat = seat_of(entry, seat).ok_or_else(|| "There is no such seat. Type ? for the list.".to_owned())?;
    Ok(Choice::Start { id: entry.id.clone(), seat })
}

/// The seat of this id or title; the first where none was named, and several where their ids stand with commas between.
fn seat_of(entry: &PickerEntry, typed: &str) -> Option<String> {
    let known = |id: &str| entry.seats.iter().any(|it| it.0 == id);
    if typed.contains(',') {
        return typed.split(',').all(known).then(|| typed.to_owned());
    }
    let meant = |(id, title): &&(String, String)| typed.is_empty() || id == typed || title.to_lowercase() == typed;
    entry.seats.iter().find(meant).map(|(id, _)| id.clone())
}
