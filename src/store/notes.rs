//! Small notes that the program keeps for its user beside the journals: what it can find out again, or do without.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::export::Export;
use super::folder::Folder;
use super::text::read_text;
use super::trouble::Trouble;

/// The largest note that is read, bytes.
const LARGEST: u64 = 1024 * 1024;

/// The folder that notes are kept in. It need not exist yet.
#[derive(Clone, Debug)]
pub struct Notes {
    folder: PathBuf,
}

impl Notes {
    /// The user's own: the folder that the journals' folder lies in.
    ///
    /// # Errors
    ///
    /// Where no home folder is known.
    pub fn of_user() -> Result<Self, Trouble> {
        let journals = Folder::of_user()?;
        Ok(Self::at(journals.path().parent().unwrap_or(Path::new("."))))
    }

    /// Notes in the folder at `path`.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { folder: path.into() }
    }

    /// The note of this name; empty where there is none, or it cannot be read.
    #[must_use]
    pub fn read(&self, name: &str) -> String {
        read_text(&self.folder.join(name), LARGEST).unwrap_or_default()
    }

    /// Keeps `text` under this name, in place of what was there. A note that cannot be kept is no trouble: it is gone
    /// with the program.
    pub fn keep(&self, name: &str, text: &str) {
        drop(self.write(name, text));
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mut file = Export::beside(&self.folder.join(name))?;
        file.write_all(text.as_bytes())?;
        file.take_place()
    }
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn a_note_is_read_as_it_was_kept_and_one_that_is_not_there_is_empty() {
        let place = tempdir().unwrap();
        let notes = Notes::at(place.path().join("new"));
        assert_eq!(notes.read("tutorial"), "");
        notes.keep("tutorial", "one");
        notes.keep("tutorial", "two");
        assert_eq!(notes.read("tutorial"), "two");
    }

    #[test]
    fn a_note_that_cannot_be_kept_is_no_trouble() {
        let place = tempdir().unwrap();
        fs::write(place.path().join("file"), "").unwrap();
        let notes = Notes::at(place.path().join("file"));
        notes.keep("tutorial", "one");
        assert_eq!(notes.read("tutorial"), "");
    }
}
