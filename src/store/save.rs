//! Saves an exercise: a decision that is acknowledged is on the disk.

#[cfg(test)]
mod forgetful;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::journal::codec::{Chain, MAX_JOURNAL, Read, Rest, begin, read};
use crate::journal::{Header, Page};

use super::disk::{Disk, Storage, system};
use super::file::read_file;
use super::reason::{reason, shown};
use super::trouble::{NotSaved, Trouble};

/// The journal of an exercise that is being played.
#[derive(Debug)]
pub struct JournalFile<S = Disk> {
    storage: S,
    path: PathBuf,
    rest: Rest,
    broken: Option<NotSaved>,
}

impl JournalFile<Disk> {
    /// Begins a journal in a new file, and makes the folders above it.
    ///
    /// # Errors
    ///
    /// Where the file exists, somebody else has it, or the system refuses. No file is left behind then, if it can be helped.
    pub fn create(path: &Path, header: &Header) -> Result<Self, Trouble> {
        let disk = Disk::create(path)?;
        Self::start(disk, path, header).inspect_err(|_| drop(fs::remove_file(path)))
    }

    /// Opens a journal to go on with, and returns what is in it. An unfinished end is cut off; [`Read::torn`] says so.
    ///
    /// # Errors
    ///
    /// Where it cannot be read or written, is damaged anywhere but at its end, or somebody else has it. No whole decision
    /// has been changed then.
    pub fn open(path: &Path) -> Result<(Self, Read), Trouble> {
        Self::resume(Disk::open(path)?, path)
    }

    /// Whether another Whitecell is kept from writing here. Some network disks know no locks.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        self.storage.is_locked()
    }
}

impl<S: Storage> JournalFile<S> {
    /// Begins a journal on an empty `storage`. `path` is for messages.
    ///
    /// # Errors
    ///
    /// Where the header is too long, or the storage fails.
    pub fn start(mut storage: S, path: &Path, header: &Header) -> Result<Self, Trouble> {
        let (bytes, chain) = begin(header).map_err(|why| Trouble::Unwritable { path: shown(path), why })?;
        let written = storage.write(0, &bytes).and_then(|()| storage.settle());
        written.map_err(|error| system(path, "begin the journal", &error))?;
        let rest = Rest { chain, len: bytes.len(), last: 0 };
        Ok(Self { storage, path: path.to_owned(), rest, broken: None })
    }

    /// Goes on with the journal on `storage`. `path` is for messages.
    ///
    /// The last frame is written once more: if the write before this was refused, the system may show the frame and yet
    /// never bring it to the disk. Only the last frame can be in that state.
    ///
    /// # Errors
    ///
    /// Where it is damaged, or the storage fails.
    pub fn resume(mut storage: S, path: &Path) -> Result<(Self, Read), Trouble> {
        let bytes = storage.read().map_err(|error| system(path, "read it", &error))?;
        let found = read(&bytes).map_err(|damage| Trouble::Damaged { path: shown(path), damage })?;
        let rest = found.rest;
        let mut mend = || {
            if found.torn.is_some() {
                storage.cut(rest.len as u64)?;
            }
            storage.write(rest.last as u64, &bytes[rest.last..rest.len])?;
            storage.settle()
        };
        mend().map_err(|error| system(path, "write to it", &error))?;
        Ok((Self { storage, path: path.to_owned(), rest, broken: None }, found))
    }

    /// Saves a page. When this returns `Ok`, the page outlasts a power cut.
    ///
    /// # Errors
    ///
    /// Where it could not be saved. Nothing is saved from then on, by this or any later call: after a failed write nobody
    /// knows what is on the disk until the journal is opened again.
    pub fn append(&mut self, page: &Page) -> Result<(), NotSaved> {
        if let Some(broken) = &self.broken {
            return Err(broken.clone());
        }
        self.try_append(page).map_err(|why| {
            let since = self.saved() + 1;
            let broken = NotSaved { path: shown(&self.path), since, why };
            self.broken = Some(broken.clone());
            broken
        })
    }

    /// Number of decisions that are saved.
    #[must_use]
    pub const fn saved(&self) -> u32 {
        self.rest.chain.decisions()
    }

    /// Since when nothing is saved, and why; `None` while all is well.
    #[must_use]
    pub const fn broken(&self) -> Option<&NotSaved> {
        self.broken.as_ref()
    }

    /// Where the journal is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn try_append(&mut self, page: &Page) -> Result<(), String> {
        let (frame, chain) = self.rest.chain.frame(page).map_err(|why| why.to_string())?;
        let len = self.rest.len + frame.len();
        if len as u64 > MAX_JOURNAL {
            return Err(format!("the journal would be larger than {MAX_JOURNAL} bytes"));
        }
        self.write(&frame, chain, len).map_err(|error| reason(&error))
    }

    fn write(&mut self, frame: &[u8], chain: Chain, len: usize) -> io::Result<()> {
        let before = self.rest.len;
        let written = self.storage.write(before as u64, frame).and_then(|()| self.storage.sync());
        if written.is_ok() {
            self.rest = Rest { chain, len, last: before };
        } else {
            // A refused decision had better not be there when the journal is opened again; if it is, it is read as taken.
            let _ = self.storage.cut(before as u64);
        }
        written
    }
}

/// Reads a journal without playing on: nothing is locked or changed.
///
/// # Errors
///
/// Where it cannot be read, or is damaged anywhere but at its end.
pub fn read_journal(path: &Path) -> Result<Read, Trouble> {
    let bytes = read_file(path, MAX_JOURNAL)?;
    read(&bytes).map_err(|damage| Trouble::Damaged { path: shown(path), damage })
}
