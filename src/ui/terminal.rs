//! Taking the terminal over and giving it back, however the program ends.

mod canvas;
#[cfg(windows)]
mod console;
mod pen;

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::layout::Rect;

use super::app::App;
use super::wakes;
use canvas::Canvas;

/// Whether the terminal is ours now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal, as long as it is ours. Dropping it gives it back.
pub struct Session {
    canvas: Canvas,
    /// Whether the mouse is ours as well.
    mouse: bool,
}

impl Session {
    /// Takes the terminal over.
    pub fn open() -> io::Result<Self> {
        restore_on_panic();
        take()?;
        Ok(Self { canvas: Canvas::default(), mouse: false })
    }

    /// Takes the mouse, or gives it back to the terminal.
    fn listen_to_mouse(&mut self, wanted: bool) -> io::Result<()> {
        match (self.mouse, wanted) {
            (false, true) => execute!(io::stdout(), EnableMouseCapture)?,
            (true, false) => execute!(io::stdout(), DisableMouseCapture)?,
            _ => {}
        }
        self.mouse = wanted;
        Ok(())
    }

    /// Draws what has changed since the last time, or everything where that is asked for.
    pub fn draw(&mut self, app: &mut App<'_>) -> io::Result<()> {
        self.listen_to_mouse(app.wants_mouse())?;
        self.print(&app.takes_print())?;
        if app.wants_redraw() {
            self.canvas.forget();
        }
        let (columns, rows) = crossterm::terminal::size()?;
        let area = Rect::new(0, 0, columns, rows);
        app.paint_on(area, self.canvas.blank(area));
        let change = self.canvas.change();
        if change.is_empty() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(change)?;
        out.flush()
    }

    /// Prints lines into the terminal's scrollback, under what stood there before the screen was taken.
    fn print(&mut self, lines: &[String]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        let mut out = io::stdout();
        execute!(out, LeaveAlternateScreen)?;
        lines.iter().try_for_each(|line| write!(out, "{line}\r\n"))?;
        execute!(out, EnterAlternateScreen, Clear(ClearType::All), Hide)?;
        self.canvas.forget();
        Ok(())
    }

    /// Stops the program as Ctrl-Z would, with the terminal given back meanwhile.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        self.mouse = false;
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        take()?;
        self.canvas.forget();
        Ok(())
    }
}

/// Columns and rows of the terminal; `None` where there is none.
#[must_use]
pub fn size() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok()
}

/// Whether the terminal hands keys over one by one and does not show them, as it does while a program has the whole screen. A
/// program that is ended by force leaves it so. Never true while the screen is ours.
#[must_use]
pub fn is_raw() -> bool {
    #[cfg(unix)]
    {
        use rustix::termios::{LocalModes, isatty, tcgetattr};
        let terminal = io::stdin();
        let modes = || tcgetattr(&terminal).ok().map(|it| it.local_modes);
        !taken() && isatty(&terminal) && modes().is_some_and(|it| !it.intersects(LocalModes::ICANON | LocalModes::ECHO))
    }
    #[cfg(not(unix))]
    false
}

/// Whether the terminal is ours: not after a panic on any thread.
pub fn taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    #[cfg(windows)]
    console::take()?;
    TAKEN.store(true, Ordering::SeqCst);
    let fresh = Clear(ClearType::All); // Some terminals have no alternate screen, and would show what stood there before.
    let taken = enable_raw_mode()
        .and_then(|()| execute!(io::stdout(), EnterAlternateScreen, fresh, EnableBracketedPaste, Hide));
    if taken.is_err() {
        give_back();
    }
    taken
}

/// Gives the terminal back, once. Failing to is no reason to fail: it may be gone.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = out.flush();
        let _ = disable_raw_mode();
        #[cfg(windows)]
        console::give_back();
    }
}

/// Makes a panic on any thread give the terminal back before it is told.
fn restore_on_panic() {
    static HOOKED: AtomicBool = AtomicBool::new(false);
    if HOOKED.swap(true, Ordering::SeqCst) {
        return;
    }
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back();
        tell(info);
        wakes::knock();
    }));
}
