//! The player's own file, with settings and keys.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use etcetera::AppStrategy;

use super::file::{BadFile, folder_of};
use super::folder::strategy;
use super::reason::{reason, shown};
use super::replace::{NotReplaced, replace_text, write_new};
use super::text::read_text;

/// Names the file in place of the usual one.
const OVERRIDE: &str = "WHITECELL_CONFIG";

/// The most that the file may hold, bytes. Judgement: every key and every setting, with a page of comments.
const LONGEST: u64 = 64 << 10;

/// The player's own file. It need not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFile {
    path: PathBuf,
}

impl ConfigFile {
    /// The user's own: what `WHITECELL_CONFIG` names, or `whitecell/config.toml` where programs keep such files: in
    /// `$XDG_CONFIG_HOME` or `~/.config` on Linux and on a Mac, in `%APPDATA%` on Windows. `None` where no home folder is known.
    #[must_use]
    pub fn of_user() -> Option<Self> {
        Self::within(env::var_os(OVERRIDE))
    }

    /// The file at `path`.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is in it; `None` where there is none.
    ///
    /// # Errors
    ///
    /// Where it is there, and cannot be read.
    pub fn read(&self) -> Result<Option<String>, BadFile> {
        match read_text(&self.path, LONGEST) {
            Ok(text) => Ok(Some(text)),
            Err(BadFile::NotFound { .. } | BadFile::NoFolder { .. }) => Ok(None),
            Err(bad) => Err(bad),
        }
    }

    /// Puts `text` in it, wholly or not at all; makes it, and its folder, where there is none.
    ///
    /// # Errors
    ///
    /// Where the system refuses.
    pub fn write(&self, text: &str) -> Result<(), NotReplaced> {
        if self.path.exists() {
            return replace_text(&self.path, text);
        }
        let not = |error| NotReplaced { path: shown(&self.path), why: reason(&error) };
        fs::create_dir_all(folder_of(&self.path)).map_err(not)?;
        write_new(&self.path, text)
    }

    fn within(named: Option<OsString>) -> Option<Self> {
        if let Some(path) = named.filter(|it| !it.is_empty()) {
            return Some(Self::at(path));
        }
        strategy().ok().map(|it| Self::at(it.config_dir().join("config.toml")))
    }
}

#[cfg(test)]
mod tests {
    use tempfile::tempdir;

    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_made_with_its_folder() {
        let folder = tempdir().unwrap();
        let file = ConfigFile::at(folder.path().join("a/b/config.toml"));
        assert_eq!(file.read(), Ok(None));
        file.write("theme = \"mono\"\n").unwrap();
        file.write("theme = \"light\"\n").unwrap();
        assert_eq!(file.read().unwrap().as_deref(), Some("theme = \"light\"\n"));
    }

    #[test]
    fn a_name_in_the_environment_is_the_file() {
        assert_eq!(ConfigFile::within(Some("x.toml".into())), Some(ConfigFile::at("x.toml")));
        let usual = ConfigFile::within(Some(OsString::new())).expect("tests have a home");
        assert!(usual.path().ends_with("whitecell/config.toml") || cfg!(windows), "{usual:?}");
    }

    #[test]
    fn a_file_that_cannot_be_kept_says_where_and_why() {
        let folder = tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let told = ConfigFile::at(folder.path().join("file/config.toml")).write("x").unwrap_err().to_string();
        assert!(told.contains("could not be written"), "{told}");
    }
}
