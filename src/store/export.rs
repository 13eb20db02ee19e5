//! A file of results: it takes its name only when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::file::folder_of;
use super::reason::{reason, shown};
use super::trouble::Trouble;

/// A file of results that is being written, beside the place where it will lie. What lies there stays until [`keep`](Self::keep);
/// dropped before that, it leaves nothing behind.
#[derive(Debug)]
pub struct Export {
    path: PathBuf,
    part: PathBuf,
    file: BufWriter<File>,
}

impl Export {
    /// Begins a file that will lie at `path`.
    ///
    /// # Errors
    ///
    /// Where the path names a folder, or the system refuses.
    pub fn begin(path: &Path) -> Result<Self, Trouble> {
        let failed = |why: String| Trouble::System { path: shown(path), doing: "write it", why };
        if path.is_dir() || path.file_name().is_none() {
            return Err(failed("it is a folder. Name a file in it".to_owned()));
        }
        Self::beside(path).map_err(|error| failed(reason(&error)))
    }

    /// Gives the file its name.
    ///
    /// # Errors
    ///
    /// Where the system refuses.
    pub fn keep(mut self) -> Result<(), Trouble> {
        self.take_place().map_err(|error| self.trouble(&error))
    }

    /// What to say where writing to it failed.
    pub fn trouble(&self, error: &io::Error) -> Trouble {
        Trouble::System { path: shown(&self.path), doing: "write it", why: reason(error) }
    }

    /// A file of this process's own in the folder of `path`.
    pub(super) fn beside(path: &Path) -> io::Result<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let part = folder_of(path).join(format!(".{name}.{}", std::process::id()));
        let file = File::create(&part)?;
        Ok(Self { path: path.to_owned(), part, file: BufWriter::new(file) })
    }

    /// Everything is on the disk, and then it lies where it should.
    pub(super) fn take_place(&mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        fs::rename(&self.part, &self.path)
    }

    /// Who may read and write it.
    pub(super) fn permit(&self, permissions: fs::Permissions) -> io::Result<()> {
        self.file.get_ref().set_permissions(permissions)
    }
}

impl Write for Export {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        // Gone already, where it was kept.
        let _ = fs::remove_file(&self.part);
    }
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn what_was_there_stays_until_the_new_one_is_whole() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("rows.csv");
        fs::write(&path, "old").unwrap();
        let mut export = Export::begin(&path).unwrap();
        export.write_all(b"half").unwrap();
        drop(export);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        let mut export = Export::begin(&path).unwrap();
        export.write_all(b"new").unwrap();
        export.keep().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_folder_is_not_a_place_for_rows() {
        let folder = tempdir().unwrap();
        let told = Export::begin(folder.path()).unwrap_err().to_string();
        assert!(told.ends_with("could not write it: it is a folder. Name a file in it"), "{told}");
    }
}
