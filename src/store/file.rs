//! Reads a whole file: a regular one, and not larger than expected.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::reason::{reason, shown};

/// The most names of a folder that are looked at for a near one.
const MAX_NAMES: usize = 1000;

/// How much a name has to look like the one asked for, 0-1. Judgement: one typing error in a short name.
const NEAR: f64 = 0.6;

/// A file cannot be read: where, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFile {
    /// There is no such file.
    #[error("{path} does not exist{}", hint(near))]
    NotFound {
        /// Which.
        path: String,
        /// Names in the same folder that look like it, the nearest first.
        near: Vec<String>,
    },
    /// Its folder is missing.
    #[error("{path} does not exist: there is no folder {folder}. Check the path")]
    NoFolder {
        /// Which.
        path: String,
        /// The folder it should be in.
        folder: String,
    },
    /// It is a folder.
    #[error("{path} is a folder. Name a file in it")]
    IsFolder {
        /// Which.
        path: String,
    },
    /// It is a pipe, a device or a socket.
    #[error("{path} is not an ordinary file. Copy what is in it into one")]
    NotRegular {
        /// Which.
        path: String,
    },
    /// It is too large.
    #[error("{path} has {size} bytes, and the most is {limit}. Is it the right file?")]
    TooLarge {
        /// Which.
        path: String,
        /// Its size, bytes.
        size: u64,
        /// The most, bytes.
        limit: u64,
    },
    /// It is not UTF-8.
    #[error("{path} is not UTF-8 text: byte {at} (line {line}) does not belong. Save it as UTF-8 in your editor")]
    NotText {
        /// Which.
        path: String,
        /// The first bad byte, from 0.
        at: usize,
        /// Its line, from 1.
        line: usize,
    },
    /// The system refused.
    #[error("{path} could not be read: {why}")]
    System {
        /// Which.
        path: String,
        /// Why not, and what helps.
        why: String,
    },
}

/// Reads the regular file at `path`, of at most `limit` bytes.
///
/// What it is and how large is looked up before it is opened: opening a pipe can wait for ever, and some devices never end.
pub(super) fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, BadFile> {
    regular(path, limit)?;
    let system = |error| BadFile::System { path: shown(path), why: reason(&error) };
    let mut bytes = Vec::new();
    File::open(path).map_err(system)?.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(system)?;
    let size = bytes.len() as u64;
    if size > limit {
        return Err(BadFile::TooLarge { path: shown(path), size, limit });
    }
    Ok(bytes)
}

/// Makes sure that there is a regular file of at most `limit` bytes at `path`.
pub(super) fn regular(path: &Path, limit: u64) -> Result<(), BadFile> {
    let named = shown(path);
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Err(BadFile::IsFolder { path: named }),
        Ok(meta) if !meta.is_file() => Err(BadFile::NotRegular { path: named }),
        Ok(meta) if meta.len() > limit => Err(BadFile::TooLarge { path: named, size: meta.len(), limit }),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(missing(path)),
        Err(error) => Err(BadFile::System { path: named, why: reason(&error) }),
    }
}

/// Says what is missing of `path`, and what there is instead.
fn missing(path: &Path) -> BadFile {
    let folder = folder_of(path);
    if !folder.is_dir() {
        return BadFile::NoFolder { path: shown(path), folder: shown(folder) };
    }
    let wanted = path.file_name().unwrap_or_default().to_string_lossy();
    let names = fs::read_dir(folder).into_iter().flatten().flatten().take(MAX_NAMES);
    let mut near: Vec<(f64, String)> = names
        .map(|entry| shown(Path::new(&entry.file_name())))
        .map(|name| (strsim::normalized_damerau_levenshtein(&wanted, &name), name))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .collect();
    near.sort_by(|(a, a_name), (b, b_name)| b.total_cmp(a).then_with(|| a_name.cmp(b_name)));
    near.truncate(3);
    BadFile::NotFound { path: shown(path), near: near.into_iter().map(|(_, name)| name).collect() }
}

/// The folder that `path` is in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        Some(_) => Path::new("."),
        None => path,
    }
}

fn hint(near: &[String]) -> String {
    if near.is_empty() { ". Check the path".into() } else { format!(". Did you mean {}?", near.join(" or ")) }
}
