//! Reads a text that the user names, such as a scenario.

use std::path::Path;

use super::file::{BadFile, read_file};
use super::reason::shown;

/// Reads the UTF-8 text at `path`, of at most `limit` bytes.
///
/// # Errors
///
/// Where there is no such file (with names that look like it), or it is a folder, not an ordinary file, too large, not
/// UTF-8, or not permitted.
pub fn read_text(path: &Path, limit: u64) -> Result<String, BadFile> {
    let bytes = read_file(path, limit)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].split(|byte| *byte == b'\n').count();
        BadFile::NotText { path: shown(path), at, line }
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::tempdir;

    use super::*;

    fn told(path: &Path, limit: u64) -> String {
        read_text(path, limit).unwrap_err().to_string()
    }

    #[test]
    fn a_text_is_read_as_it_is() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("héllo wörld\n.ron");
        fs::write(&path, "(\r\n)").unwrap();
        assert_eq!(read_text(&path, 4).unwrap(), "(\r\n)");
    }

    #[test]
    fn a_missing_text_is_told_with_names_that_look_like_it() {
        let folder = tempdir().unwrap();
        for name in ["harbour.ron", "harbor-2.ron", "unrelated.txt"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let message = told(&folder.path().join("harbor.ron"), 9);
        assert!(message.ends_with("does not exist. Did you mean harbour.ron or harbor-2.ron?"), "{message}");
        let message = told(&folder.path().join("zz"), 9);
        assert!(message.ends_with("does not exist. Check the path"), "{message}");
        let message = told(&folder.path().join("nowhere/harbor.ron"), 9);
        assert!(message.contains("there is no folder") && message.contains("nowhere"), "{message}");
    }

    #[test]
    fn a_folder_is_not_a_text() {
        let folder = tempdir().unwrap();
        assert!(told(folder.path(), 9).ends_with("is a folder. Name a file in it"));
    }

    #[test]
    fn a_text_over_the_limit_is_refused() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("long.ron");
        fs::write(&path, "1234567890").unwrap();
        assert!(read_text(&path, 10).is_ok());
        assert!(told(&path, 9).contains("has 10 bytes, and the most is 9"));
    }

    #[test]
    fn a_text_that_is_not_utf8_is_refused_at_its_byte() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("latin.ron");
        fs::write(&path, b"a\nb\xe9c").unwrap();
        assert!(told(&path, 9).contains("byte 3 (line 2)"), "{}", told(&path, 9));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_opened() {
        assert!(told(Path::new("/dev/zero"), 9).contains("is not an ordinary file"));
    }
}
