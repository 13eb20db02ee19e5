//! Paths and failures of the system in plain words.

use std::io::{Error, ErrorKind};
use std::path::Path;

/// `path` for a message, with nothing in it that could move a cursor.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string().chars().map(|char| if char.is_control() { '\u{fffd}' } else { char }).collect()
}

/// Why the system refused, and what helps, as the end of a sentence.
pub(super) fn reason(error: &Error) -> String {
    let words = match error.kind() {
        ErrorKind::PermissionDenied => "it is not permitted. Check who owns the folder, or choose another",
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only. Choose another folder",
        ErrorKind::StorageFull => "the disk is full. Make room on it, or choose another folder",
        ErrorKind::QuotaExceeded => "your share of the disk is used up. Make room, or choose another folder",
        ErrorKind::FileTooLarge => "the file would be larger than the system allows",
        ErrorKind::NotFound => "it does not exist. Check the path",
        ErrorKind::NotADirectory => "a part of the path is a file, not a folder. Check the path",
        ErrorKind::InvalidFilename => "the name is not allowed on this disk. Choose a shorter or simpler one",
        ErrorKind::StaleNetworkFileHandle => "the network folder has gone away. Use a folder on this machine",
        _ => return format!("the system says: {error}"),
    };
    words.to_owned()
}
