//! Lists the files of a folder that the user names.

use std::fs;
use std::path::{Path, PathBuf};

use super::file::BadFile;
use super::reason::{reason, shown};

/// The files right in the folder at `path` whose names end in `.` and `ending`, in the order of their names; `None`
/// where `path` is no folder.
///
/// # Errors
///
/// Where the folder cannot be listed.
pub fn files_in(path: &Path, ending: &str) -> Result<Option<Vec<PathBuf>>, BadFile> {
    if !path.is_dir() {
        return Ok(None);
    }
    let system = |error| BadFile::System { path: shown(path), why: reason(&error) };
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(system)? {
        let file = entry.map_err(system)?.path();
        if file.extension().is_some_and(|it| it == ending) && !file.is_dir() {
            found.push(file);
        }
    }
    found.sort();
    Ok(Some(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_by_name_and_ending() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "a.ron", "a.ron.bak", "notes.md"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("c.ron")).unwrap();
        let found = files_in(folder.path(), "ron").unwrap().unwrap();
        assert_eq!(found, ["a.ron", "b.ron"].map(|name| folder.path().join(name)));
        assert_eq!(files_in(&folder.path().join("a.ron"), "ron"), Ok(None));
        assert_eq!(files_in(&folder.path().join("missing"), "ron"), Ok(None));
    }
}
