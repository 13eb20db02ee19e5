//! The player's own file: how the screen looks, and which keys do what. Nothing needs it.

mod read;
mod setting;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeMap;

use super::keymap::Keymap;

pub use setting::{SETTINGS, Setting};

/// What is wrong somewhere in the file. The rest of it holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
}

/// The file, read.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The file as it stands.
    text: String,
    /// Whether it can be read at all.
    readable: bool,
    /// What it says, by the names of settings.
    values: BTreeMap<&'static str, String>,
    /// The keys, with what it changes.
    keymap: Keymap,
    /// What is wrong in it, in the order of its lines.
    problems: Vec<Problem>,
}

impl Config {
    /// A file that is there and cannot be read, because of this.
    #[must_use]
    pub fn unreadable(why: &str) -> Self {
        let problems = vec![Problem { line: 1, message: why.to_owned() }];
        Self { readable: false, problems, ..Self::read("") }
    }

    /// What the file says of a setting.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// The keys.
    #[must_use]
    pub const fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// What is wrong in it.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The file as it stands.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}
