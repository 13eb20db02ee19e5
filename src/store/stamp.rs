//! Whether a file was saved since it was last looked at.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What a file looks like from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    saved: Option<SystemTime>,
    size: u64,
}

impl Stamp {
    /// Its size, bytes.
    #[must_use]
    pub const fn size(self) -> u64 {
        self.size
    }
}

/// What the file at `path` looks like now; `None` where there is none, as for a moment while some editors save.
#[must_use]
pub fn stamp(path: &Path) -> Option<Stamp> {
    let meta = fs::metadata(path).ok()?;
    Some(Stamp { saved: meta.modified().ok(), size: meta.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_saved_has_another_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        assert_eq!(stamp(&path), None);
        fs::write(&path, "one").unwrap();
        let one = stamp(&path);
        assert_eq!(one, stamp(&path));
        fs::write(&path, "three").unwrap();
        assert_ne!(one, stamp(&path));
    }
}
