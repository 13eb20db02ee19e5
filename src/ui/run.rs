//! The session at the terminal: wait for a key, answer it, draw what changed.

use std::io;
use std::sync::Arc;

use crossterm::event::{Event, KeyEventKind};

use super::app::{App, Outcome, Start};
use super::desk::Lobby;
use super::house::House;
use super::terminal::{self, Session};
use super::wakes::{self, Wake, Wakes};

/// The number of the signal that tells that the terminal went away.
const HANGUP: i32 = 1;

/// What is said where the terminal was as no shell wants it, before the screen was taken.
const LEFT_RAW: &str = "A program that was ended by force left this terminal as it was: type `reset` after leaving.";

/// Runs the interface on this process's terminal until the player leaves or a signal ends it.
///
/// # Errors
///
/// Where the terminal cannot be taken over, read or written. It is given back in any case.
pub fn run(lobby: &mut dyn Lobby, start: Start, house: House) -> Result<Outcome, io::Error> {
    let mut app = App::new(lobby, start, house.paint());
    app.move_in(house);
    if terminal::is_raw() {
        app.warn(LEFT_RAW);
    }
    let wakes = Wakes::listen()?;
    app.wake_with(Arc::new(wakes::news));
    let mut session = Session::open()?;
    match play(&mut app, &mut session, &wakes) {
        Ok(outcome) => Ok(outcome),
        // A terminal that went away takes its signal with it, and that says more than the error.
        Err(error) => match wakes.more() {
            Some(Wake::Signal(signal)) => Ok(app.end(Some(signal))),
            Some(Wake::Gone) => Ok(app.end(Some(HANGUP))),
            _ => Err(error),
        },
    }
}

fn play(app: &mut App<'_>, session: &mut Session, wakes: &Wakes) -> io::Result<Outcome> {
    session.draw(app)?;
    app.refresh();
    #[cfg(debug_assertions)]
    fail_where_asked()?;
    let (mut next, mut stale) = (None, false);
    loop {
        let wake = next.take().or_else(|| wakes.next(app.wakes_at()));
        if !terminal::taken() {
            return Err(io::Error::other("a part of the program failed, and the terminal was given back"));
        }
        stale |= match wake {
            Some(Wake::Input(event)) => answer(app, &event),
            // A clock on the screen has moved on.
            Some(Wake::Resized) | None => true,
            Some(Wake::News | Wake::Failed) => false,
            Some(Wake::Gone) => return Ok(app.end(Some(HANGUP))),
            Some(Wake::Signal(signal)) if stops(signal, session)? => true,
            Some(Wake::Signal(signal)) => return Ok(app.end(Some(signal))),
        };
        if let Some(outcome) = app.outcome() {
            return Ok(outcome.clone());
        }
        stale |= app.refresh();
        next = wakes.more();
        if stale && matches!(next, Some(Wake::Input(_))) {
            // Of keys that came together only what they led to is drawn.
            app.measure();
        } else if stale {
            session.draw(app)?;
            stale = false;
        }
    }
}

/// Answers one event; true if the screen may look different now.
fn answer(app: &mut App<'_>, event: &Event) -> bool {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => app.key(*key),
        Event::Paste(text) => app.paste(text),
        Event::Mouse(mouse) => return app.mouse(*mouse),
        _ => return false,
    }
    true
}

/// Stops the program if that is what the signal asks; true once it goes on.
#[cfg(unix)]
fn stops(signal: i32, session: &mut Session) -> io::Result<bool> {
    if signal != signal_hook::consts::SIGTSTP {
        return Ok(false);
    }
    session.suspend()?;
    Ok(true)
}

#[cfg(not(unix))]
fn stops(_: i32, _: &mut Session) -> io::Result<bool> {
    Ok(false)
}

/// Fails as `WHITECELL_FAIL` asks, so that tests can see what becomes of the terminal. Only in debug builds.
#[cfg(debug_assertions)]
fn fail_where_asked() -> io::Result<()> {
    match std::env::var("WHITECELL_FAIL").as_deref() {
        Ok("here") => panic!("it was asked to fail"),
        Ok("elsewhere") => drop(std::thread::spawn(|| panic!("it was asked to fail elsewhere"))),
        Ok("error") => return Err(io::Error::other("it was asked to fail")),
        _ => {}
    }
    Ok(())
}
