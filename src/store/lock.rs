//! The lock on a journal: one Whitecell at a time plays it, and leaves a mark if it is ended by force.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::disk::system;
use super::file::folder_of;
use super::reason::shown;
use super::trouble::Trouble;

/// What stands in the lock file for as long as somebody plays.
const MARK: &[u8] = b"being played\n";

/// A lock that is held.
///
/// It is on a file of its own, because a lock on the journal would be lost if the journal were replaced. The file stays:
/// taking it away would let two hold a lock of the same name.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// Locks the journal at `path`; `None` on disks that know no locks.
    ///
    /// # Errors
    ///
    /// Where somebody else has it, or the system refuses.
    pub(super) fn take(path: &Path) -> Result<Option<Self>, Trouble> {
        let refused = |error: &io::Error| system(path, "lock it (by a file beside it that ends in .lock)", error);
        let beside = beside(path).map_err(|error| refused(&error))?;
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(beside);
        let mut file = file.map_err(|error| refused(&error))?;
        match file.try_lock() {
            Ok(()) => {
                // A disk that is full has no room for a mark, and the exercise does without.
                let _ = file.write_all(MARK);
                Ok(Some(Self(file)))
            }
            Err(TryLockError::WouldBlock) => Err(Trouble::InUse { path: shown(path) }),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(None),
            Err(TryLockError::Error(error)) => Err(refused(&error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A mark that stays says less than the truth, and nothing is lost by it.
        let _ = self.0.set_len(0);
    }
}

/// Whether whoever played the journal at `path` last was ended by force: the mark is there, and nobody plays.
pub(super) fn is_interrupted(path: &Path) -> bool {
    let Ok(file) = beside(path).and_then(File::open) else { return false };
    file.metadata().is_ok_and(|it| it.len() > 0) && file.try_lock_shared().is_ok()
}

/// The lock file of a journal. Links are followed first, so that one journal has one lock, whatever it is called.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let real = fs::canonicalize(path)
        .or_else(|_| fs::canonicalize(folder_of(path)).map(|folder| folder.join(path.file_name().unwrap_or_default())));
    let mut beside: OsString = real?.into();
    beside.push(".lock");
    Ok(beside.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_was_ended_by_force_leaves_a_mark() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.wcj");
        assert!(!is_interrupted(&path), "nobody ever played it");
        let lock = Lock::take(&path).unwrap().expect("this disk knows locks");
        assert!(!is_interrupted(&path), "it is being played");
        drop(lock);
        assert!(!is_interrupted(&path), "it was left");
        let Lock(file) = &*std::mem::ManuallyDrop::new(Lock::take(&path).unwrap().unwrap());
        // The system lets go of the lock of a program that it ended; the mark stays.
        file.unlock().unwrap();
        assert!(is_interrupted(&path));
        drop(Lock::take(&path).unwrap());
        assert!(!is_interrupted(&path), "it was gone on with, and left");
    }
}
