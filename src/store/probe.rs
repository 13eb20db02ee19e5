//! Whether a folder can be written to, found out by doing it.

use std::fs::{self, File};
use std::path::Path;

use super::file::folder_of;
use super::reason::reason;

/// Whether a file can be made in the folder at `path`, or, where there is none yet, in the nearest one above it.
///
/// # Errors
///
/// Why not, and what helps, as the end of a sentence.
pub fn writable(path: &Path) -> Result<(), String> {
    let mut folder = path;
    while !folder.exists() {
        let above = folder_of(folder);
        if above == folder {
            break;
        }
        folder = above;
    }
    let probe = folder.join(format!(".whitecell.{}", std::process::id()));
    File::create_new(&probe).and_then(|_| fs::remove_file(&probe)).map_err(|error| reason(&error))
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn a_folder_that_is_not_there_yet_is_asked_of_the_one_above() {
        let folder = tempdir().unwrap();
        assert_eq!(writable(&folder.path().join("a/b")), Ok(()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
        fs::write(folder.path().join("file"), "").unwrap();
        assert!(writable(&folder.path().join("file")).is_err());
    }
}
