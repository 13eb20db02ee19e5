//! Windows consoles: they are told to obey sequences while the screen is ours, and are left as they were.
//!
//! The code page needs nothing: the standard library hands letters to a console as UTF-16, whatever its code page is.

use std::io;
use std::sync::{Mutex, PoisonError};

use crossterm::ansi_support::supports_ansi;
use crossterm_winapi::{ConsoleMode, Handle, HandleType};

/// The bit of a console's mode that says to obey sequences (`ENABLE_VIRTUAL_TERMINAL_PROCESSING`).
const OBEYS: u32 = 0x0004;

/// The mode that the console had before.
static BEFORE: Mutex<Option<u32>> = Mutex::new(None);

/// Tells the console that is written to that it is to obey sequences. What is no console, such as the terminal of Git for
/// Windows, does so in any case.
///
/// # Errors
///
/// Where it cannot: consoles before Windows 10.
pub fn take() -> io::Result<()> {
    let console = ConsoleMode::from(Handle::new(HandleType::OutputHandle)?);
    if let Ok(mode) = console.mode() {
        BEFORE.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(mode);
        // Whether that worked, the question after it tells.
        let _ = console.set_mode(mode | OBEYS);
    }
    if supports_ansi() {
        return Ok(());
    }
    give_back();
    Err(io::Error::other("this console cannot place text; Windows 10 or later can, and so can Windows Terminal"))
}

/// Gives the console the mode that it had before, once.
pub fn give_back() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let (Some(mode), Ok(handle)) = (before, Handle::new(HandleType::OutputHandle)) {
        // It may be gone.
        let _ = ConsoleMode::from(handle).set_mode(mode);
    }
}
