//! The session at the terminal: wait for a key, answer it, draw what changed.

use std::io;
use std::time::Duration;

use crossterm::event::{self, Event, KeyEventKind};

use super::app::{App, Outcome, Start};
use super::desk::Lobby;
use super::house::House;
use super::signals::Signals;
use super::terminal::{self, Session};

/// How long a signal may wait for its answer. Nothing is drawn when this runs out.
const WATCH: Duration = Duration::from_millis(150);

/// Events that are answered before the screen is drawn again. Judgement: more than a hand can press, less than one waits for.
const BURST: usize = 200;

/// Runs the interface on this process's terminal until the player leaves or a signal ends it.
///
/// # Errors
///
/// Where the terminal cannot be taken over, read or written. It is given back in any case.
pub fn run(lobby: &mut dyn Lobby, start: Start, house: House) -> Result<Outcome, io::Error> {
    let signals = Signals::listen()?;
    let mut app = App::new(lobby, start, house.paint());
    app.move_in(house);
    let mut session = Session::open()?;
    match play(&mut app, &mut session, &signals) {
        Ok(outcome) => Ok(outcome),
        // A terminal that went away takes its signal with it, and that says more than the error.
        Err(error) => signals.take().map_or(Err(error), |signal| Ok(app.end(Some(signal)))),
    }
}

fn play(app: &mut App<'_>, session: &mut Session, signals: &Signals) -> io::Result<Outcome> {
    let mut changed = true;
    loop {
        if !terminal::taken() {
            return Err(io::Error::other("a part of the program failed, and the terminal was given back"));
        }
        session.listen_to_mouse(app.wants_mouse())?;
        if app.wants_redraw() {
            session.screen.clear()?;
        }
        if changed {
            session.screen.draw(|frame| app.draw(frame))?;
        }
        changed = false;
        if let Some(signal) = signals.take() {
            if stops(signal, session)? {
                changed = true;
                continue;
            }
            return Ok(app.end(Some(signal)));
        }
        if event::poll(WATCH)? {
            changed = answer(app, &event::read()?);
            // A burst is answered key by key, each on the screen that the one before led to, and drawn once at its end.
            for _ in 1..BURST {
                if app.outcome().is_some() || !event::poll(Duration::ZERO)? {
                    break;
                }
                app.lay_out();
                changed |= answer(app, &event::read()?);
            }
        }
        changed |= is_due(app);
        if let Some(outcome) = app.outcome() {
            return Ok(outcome.clone());
        }
    }
}

/// Whether a clock on the screen has moved on since the last frame.
#[allow(
    clippy::disallowed_types,
    reason = "people at a table wait by the wall's clock; nothing that is replayed reads it"
)]
fn is_due(app: &App<'_>) -> bool {
    app.wakes_at().is_some_and(|at| at <= std::time::Instant::now())
}

/// Answers one event; true if the screen may look different now.
fn answer(app: &mut App<'_>, event: &Event) -> bool {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => app.key(*key),
        Event::Paste(text) => app.paste(text),
        Event::Mouse(mouse) => return app.mouse(*mouse),
        Event::Resize(..) => {}
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
