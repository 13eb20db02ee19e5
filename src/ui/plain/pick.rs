//! The picker as numbered text.

use std::io::{self, BufRead, Write};

use super::line::read_line;
use crate::ui::describe;
use crate::ui::desk::Lobby;
use crate::ui::screen::picker::{Choice as Row, choices};
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
        /// What was chosen before the start, by key.
        chosen: Vec<(String, String)>,
    },
    /// To continue the exercise saved at this path.
    Resume(String),
    /// To play the tutorial.
    Tutorial,
}

const HELP: &str = "Type a number to play. Type show and a number to read more first, find and a word to look for one, \
                    t for the tutorial, q to leave. A seat's id after the number takes another seat, several with \
                    commas between share the keyboard, and SWITCH=OPTION sets what show tells.";

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
    list(lobby, "", out)?;
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
            ["t" | "tutorial"] => return Ok(Some(Choice::Tutorial)),
            ["?" | "h" | "help"] => list(lobby, "", out)?,
            ["find" | "f" | "/", words @ ..] => list(lobby, &words.join(" "), out)?,
            ["show" | "s", number] => match row(lobby, number) {
                Some(row) => tell(&describe::choice(&row), out)?,
                None => writeln!(out, "{}", unknown())?,
            },
            [number, rest @ ..] => match choose(lobby, number, rest) {
                Ok(choice) => return Ok(Some(choice)),
                Err(help) => writeln!(out, "{help}")?,
            },
        }
    }
}

fn list(lobby: &dyn Lobby, words: &str, out: &mut dyn Write) -> io::Result<()> {
    if words.is_empty() && lobby.saved().is_empty() {
        writeln!(out, "First time here? Type t for one guided turn: eight minutes, leave any time.")?;
    }
    tell(&describe::picker(lobby.entries(), lobby.saved(), words), out)?;
    writeln!(out, "{HELP}")
}

fn tell(lines: &[String], out: &mut dyn Write) -> io::Result<()> {
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn row<'a>(lobby: &'a dyn Lobby, number: &str) -> Option<Row<'a>> {
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    choices(lobby.entries(), lobby.saved(), "").get(index).copied()
}

fn choose(lobby: &dyn Lobby, number: &str, rest: &[&str]) -> Result<Choice, String> {
    let entry = match row(lobby, number).ok_or_else(unknown)? {
        Row::Saved(game) => return Ok(Choice::Resume(game.path.clone())),
        Row::Entry(entry) if !entry.errors.is_empty() => return Err(describe::choice(&Row::Entry(entry)).join("\n")),
        Row::Entry(entry) => entry,
    };
    let (set, seat): (Vec<&str>, Vec<&str>) = rest.iter().partition(|it| it.contains('='));
    let seat = seat_of(entry, &seat.join(" "))
        .ok_or_else(|| format!("There is no such seat. Type show {number} for those that there are."))?;
    let chosen = set.iter().map(|it| setting(entry, it)).collect::<Option<Vec<_>>>();
    let chosen = chosen.ok_or_else(|| format!("That cannot be chosen. Type show {number} for what can."))?;
    Ok(Choice::Start { id: entry.id.clone(), seat, chosen })
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

/// `SWITCH=OPTION`, by ids.
fn setting(entry: &PickerEntry, typed: &str) -> Option<(String, String)> {
    let (key, value) = typed.split_once('=')?;
    let switch = entry.switches.iter().find(|it| it.id == key)?;
    switch.options.iter().find(|(id, _)| id == value).map(|(id, _)| (switch.id.clone(), id.clone()))
}

fn unknown() -> String {
    "That is no number of the list. Type ? for the list.".to_owned()
}
