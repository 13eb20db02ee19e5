//! A key as the table names it.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key that is on every keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A character; capitals are Shift and the letter.
    Char(char),
    /// Ctrl and a letter.
    Ctrl(char),
    /// Any other key.
    Code(KeyCode),
}

impl Key {
    /// Whether this is the key that was pressed.
    pub fn is(self, event: KeyEvent) -> bool {
        let chord = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match self {
            Self::Char(c) => !chord && event.code == KeyCode::Char(c),
            Self::Ctrl(c) => event.modifiers.contains(KeyModifiers::CONTROL) && event.code == KeyCode::Char(c),
            Self::Code(code) => !chord && event.code == code,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(' ') => f.write_str("space"),
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "Ctrl-{}", c.to_ascii_uppercase()),
            Self::Code(KeyCode::BackTab) => f.write_str("Shift-Tab"),
            Self::Code(KeyCode::PageUp) => f.write_str("PgUp"),
            Self::Code(KeyCode::PageDown) => f.write_str("PgDn"),
            Self::Code(KeyCode::F(n)) => write!(f, "F{n}"),
            Self::Code(code) => write!(f, "{code:?}"),
        }
    }
}
