//! Replaces a text that the user names, wholly or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::export::Export;
use super::reason::{reason, shown};

/// A text was not written: the file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path} could not be written, and is as it was: {why}")]
pub struct NotReplaced {
    /// Which.
    pub path: String,
    /// Why not, and what helps.
    pub why: String,
}

/// Puts `text` in place of what is in the file at `path`. It is written beside it first, so that whoever reads meanwhile, or
/// after a power cut, finds the old text or the new one.
///
/// # Errors
///
/// Where the system refuses; the file is as it was then.
pub fn replace_text(path: &Path, text: &str) -> Result<(), NotReplaced> {
    swap(path, text).map_err(|error| NotReplaced { path: shown(path), why: reason(&error) })
}

/// Writes `text` into a new file at `path`.
///
/// # Errors
///
/// Where there is such a file, or the system refuses.
pub fn write_new(path: &Path, text: &str) -> Result<(), NotReplaced> {
    let not = |error: io::Error| NotReplaced { path: shown(path), why: reason(&error) };
    let mut file = File::create_new(path).map_err(not)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| {
        drop(fs::remove_file(path));
        not(error)
    })
}

fn swap(path: &Path, text: &str) -> io::Result<()> {
    // A link goes on pointing at what it pointed at.
    let path = fs::canonicalize(path)?;
    let mut file = Export::beside(&path)?;
    file.permit(fs::metadata(&path)?.permissions())?;
    file.write_all(text.as_bytes())?;
    file.take_place()
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn a_text_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, "a long old text").unwrap();
        replace_text(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_stays() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("a.ron");
        assert!(replace_text(&path, "new").is_err(), "there is no file to replace");
        write_new(&path, "old").unwrap();
        assert!(write_new(&path, "new").is_err(), "there is one already");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_mode_a_mode() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempdir().unwrap();
        let (path, link) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        replace_text(&link, "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
