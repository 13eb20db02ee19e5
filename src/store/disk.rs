//! One journal's bytes on a disk, and the promise that nobody else writes to them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::journal::codec::MAX_JOURNAL;

use super::file::{BadFile, folder_of, regular};
use super::lock::Lock;
use super::reason::{reason, shown};
use super::trouble::Trouble;

/// What a journal needs of a disk. Tests put disks in its place that fail and forget.
pub trait Storage {
    /// Reads everything.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn read(&mut self) -> io::Result<Vec<u8>>;

    /// Writes `bytes` at `at`, which is at most the length.
    ///
    /// # Errors
    ///
    /// What the system says; any part may have been written then.
    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()>;

    /// Forgets everything from `len` on.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn cut(&mut self, len: u64) -> io::Result<()>;

    /// Returns once what was written outlasts a power cut.
    ///
    /// # Errors
    ///
    /// What the system says; what was written may be lost then, even if a later call succeeds.
    fn sync(&mut self) -> io::Result<()>;

    /// As [`Storage::sync`], and the file's place in its folder outlasts one too.
    ///
    /// # Errors
    ///
    /// As [`Storage::sync`].
    fn settle(&mut self) -> io::Result<()>;
}

/// A journal's file, locked against every other Whitecell for as long as this lives.
#[derive(Debug)]
pub struct Disk {
    file: File,
    folder: PathBuf,
    /// Held, never read.
    lock: Option<Lock>,
}

impl Disk {
    /// Makes a new file, and the folders above it.
    ///
    /// # Errors
    ///
    /// Where there is one already, somebody else has it, or the system refuses.
    pub fn create(path: &Path) -> Result<Self, Trouble> {
        let folder = make_folders(path)?;
        if fs::symlink_metadata(path).is_ok() {
            return Err(Trouble::Exists { path: shown(path) });
        }
        let lock = Lock::take(path)?;
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(path).map_err(|error| {
            if error.kind() == ErrorKind::AlreadyExists {
                Trouble::Exists { path: shown(path) }
            } else {
                system(path, "make the file", &error)
            }
        })?;
        Ok(Self { file, folder, lock })
    }

    /// Opens a file to write on.
    ///
    /// # Errors
    ///
    /// Where there is none, it is not an ordinary file or too large, somebody else has it, or the system refuses.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        regular(path, MAX_JOURNAL)?;
        let file = OpenOptions::new().read(true).write(true).open(path);
        let file = file.map_err(|error| system(path, "open the file for writing", &error))?;
        if !file.metadata().is_ok_and(|meta| meta.is_file()) {
            return Err(BadFile::NotRegular { path: shown(path) }.into());
        }
        Ok(Self { lock: Lock::take(path)?, file, folder: folder_of(path).to_owned() })
    }

    /// Whether the lock holds. Some network disks have none; nobody may play the same exercise twice there.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        self.lock.is_some()
    }
}

impl Storage for Disk {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(0))?;
        Read::by_ref(&mut self.file).take(MAX_JOURNAL).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.write_all(bytes)
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.file.set_len(len)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn settle(&mut self) -> io::Result<()> {
        self.file.sync_all()?;
        sync_folder(&self.folder)
    }
}

/// Makes the folders above `path` outlast a power cut; returns the one that `path` is in.
fn make_folders(path: &Path) -> Result<PathBuf, Trouble> {
    let folder = folder_of(path);
    let new: Vec<&Path> =
        folder.ancestors().take_while(|folder| *folder != Path::new("") && !folder.exists()).collect();
    fs::create_dir_all(folder).map_err(|error| system(folder, "make the folder", &error))?;
    for made in new {
        sync_folder(folder_of(made)).map_err(|error| system(made, "make the folder", &error))?;
    }
    Ok(folder.to_owned())
}

/// Makes the names in `folder` outlast a power cut, on systems where a folder can be opened.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => Ok(()),
        result => result,
    }
}

/// The system refused to do something to `path`.
pub(super) fn system(path: &Path, doing: &'static str, error: &io::Error) -> Trouble {
    Trouble::System { path: shown(path), doing, why: reason(error) }
}
