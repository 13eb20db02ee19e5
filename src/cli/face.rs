//! How an exercise is shown: on the whole screen or as plain text; and what is said before and after.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::scenario::clean_line;
use crate::ui::{self, Desk, Lobby, Outcome, Start, plain};
use crate::vocab::Deed;

use super::catalogue::shown;
use super::house::house;
use super::lobby::Hall;
use super::look;
use super::session::Session;
use super::shelf::shelf;
use super::stop::{Exit, Stop};

/// How an exercise is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// On the whole screen.
    Screen,
    /// As plain text, to a person or to a pipe.
    Plain(plain::Options),
}

impl Face {
    /// The one that was asked for, if it can be had here.
    ///
    /// # Errors
    ///
    /// Where the whole screen is asked for and there is no terminal.
    pub(super) fn choose(plain: bool, forecasts: bool) -> Result<Self, Stop> {
        let typed = io::stdin().is_terminal();
        if plain {
            raw_terminal(&mut io::stderr())?;
            return Ok(Self::Plain(plain::Options { interactive: typed, forecasts }));
        }
        if typed && io::stdout().is_terminal() {
            return look::can_draw().map(|()| Self::Screen);
        }
        Err(Stop::wrong(
            "the situation room needs a terminal to open in",
            "`--plain` plays as text, through a pipe too, and `play --script FILE` plays unattended",
        ))
    }

    /// Plays at `session` until the player leaves.
    pub(super) fn play(self, session: Session) -> Result<Exit, Stop> {
        let path = session.path();
        match self {
            Self::Screen => {
                let mut hall = Hall::default();
                let outcome = ui::run(&mut hall, Start::Desk(Box::new(session)), house())?;
                after_screen(&outcome, Some(hall.last().unwrap_or(&path)), hall.notes())
            }
            Self::Plain(options) => {
                let tips = Hall::default();
                play_plain(Box::new(session), plain::Coach { tips: tips.tips(), lesson: None }, options, &path)
            }
        }
    }

    /// Opens the list of scenarios, and plays what is picked there.
    pub(super) fn pick(self, hall: Hall) -> Result<Exit, Stop> {
        match self {
            Self::Screen => on_screen(hall, Start::Picker),
            Self::Plain(options) => {
                let mut hall = hall.finish();
                let picked = plain::pick(&hall, &mut io::stdin().lock(), &mut io::stdout())?;
                let desk = match picked {
                    None => return Ok(Exit::Done),
                    Some(plain::Choice::Tutorial) => return teach_plain(hall, options),
                    Some(plain::Choice::Start { id, seat, chosen }) => hall.start(&id, &seat, &chosen),
                    Some(plain::Choice::Resume(path)) => hall.resume(&path),
                };
                let desk = desk.map_err(|message| Stop::Failed { message, help: None })?;
                let path = opened(&hall)?;
                play_plain(desk, plain::Coach { tips: hall.tips(), lesson: None }, options, &path)
            }
        }
    }

    /// Plays the tutorial.
    pub(super) fn teach(self, hall: Hall) -> Result<Exit, Stop> {
        match self {
            Self::Screen => on_screen(hall, Start::Tutorial),
            Self::Plain(options) => teach_plain(hall, options),
        }
    }
}

fn on_screen(mut hall: Hall, start: Start) -> Result<Exit, Stop> {
    let outcome = ui::run(&mut hall, start, house())?;
    after_screen(&outcome, hall.last(), hall.notes())
}

fn teach_plain(mut hall: Hall, options: plain::Options) -> Result<Exit, Stop> {
    let (desk, done) = hall.tutorial().map_err(|message| Stop::Failed { message, help: None })?;
    let path = opened(&hall)?;
    let tips = hall.tips().to_vec();
    let mut remember = |deeds: &[Deed]| hall.remember(deeds);
    let lesson = Some(plain::Lesson::new(done, &mut remember));
    play_plain(desk, plain::Coach { tips: &tips, lesson }, options, &path)
}

/// Tells what is to be known about the exercise that was just opened; where it is saved.
fn opened(hall: &Hall) -> io::Result<PathBuf> {
    hall.notes().iter().try_for_each(|note| writeln!(io::stdout(), "{note}"))?;
    Ok(hall.last().unwrap_or(Path::new("")).to_owned())
}

fn play_plain(
    mut desk: Box<dyn Desk>,
    coach: plain::Coach<'_>,
    options: plain::Options,
    path: &Path,
) -> Result<Exit, Stop> {
    let mut out = io::stdout();
    let mut path = path.to_owned();
    let mut ended = plain::play(&mut *desk, shelf, coach, &mut io::stdin().lock(), &mut out, options)?;
    while let plain::Ended::Branched(branch) = ended {
        path = branch.into();
        desk = Box::new(Session::resume(&path)?.0);
        ended = plain::play(&mut *desk, shelf, plain::Coach::silent(), &mut io::stdin().lock(), &mut out, options)?;
    }
    let path = path.as_path();
    match ended {
        plain::Ended::OutputClosed | plain::Ended::Branched(_) => {}
        plain::Ended::Over | plain::Ended::Left | plain::Ended::InputEnded => farewell(path, &mut out)?,
    }
    Ok(Exit::Done)
}

/// What is said once the terminal is given back, and the exit code.
fn after_screen(outcome: &Outcome, path: Option<&Path>, notes: &[String]) -> Result<Exit, Stop> {
    // After a signal the terminal may be gone; the exit code still tells.
    let told = path.map_or(Ok(()), |path| {
        notes.iter().try_for_each(|note| writeln!(io::stdout(), "{note}"))?;
        writeln!(io::stdout(), "Saved at {}", shown(path))?;
        farewell(path, &mut io::stdout())
    });
    let told = told.and_then(|()| raw_terminal(&mut io::stdout()));
    match outcome.signal {
        Some(signal) => Ok(Exit::Signal(u8::try_from(signal).unwrap_or(127))),
        None => told.map(|()| Exit::Done).map_err(Stop::Output),
    }
}

/// Says what to do about a terminal that a program was taken away from by force. Here it neither shows what is typed nor ends
/// lines by itself.
pub(super) fn raw_terminal(out: &mut dyn Write) -> io::Result<()> {
    if ui::is_raw() {
        write!(
            out,
            "\r\nA program that was ended by force left this terminal so that it does not show what is typed.\r\n"
        )?;
        write!(out, "Type `reset` and press Enter, or Ctrl-J where Enter does nothing.\r\n")?;
    }
    out.flush()
}

/// Says how to come back to the exercise saved at `path`.
pub(super) fn farewell(path: &Path, out: &mut dyn Write) -> io::Result<()> {
    let named = quoted(path);
    writeln!(out, "Go on with it, or see its review again: whitecell resume {named}")?;
    writeln!(out, "Look back at it turn by turn: whitecell replay {named}")?;
    out.flush()
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = clean_line(&path.display().to_string());
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@%,=".contains(c);
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
