//! The folder that journals are kept in.

use std::cmp::Reverse;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use crate::journal::Header;
use crate::journal::codec::{MAX_JOURNAL, Survey, survey};
use crate::vocab::Slug;

use super::disk::system;
use super::file::read_file;
use super::lock::is_interrupted;
use super::played::Played;
use super::reason::shown;
use super::save::JournalFile;
use super::trouble::Trouble;

/// How a journal's name ends.
const ENDING: &str = ".wcj";

/// Names the state folder in place of the user's own.
const OVERRIDE: &str = "WHITECELL_STATE";

/// Names the data folder in place of the user's own.
const DATA: &str = "WHITECELL_DATA";

/// The folder where the user keeps scenarios of their own: `whitecell/scenarios` in the place where the system keeps the
/// data of programs, or `scenarios` in the folder that `WHITECELL_DATA` names. It need not exist.
///
/// # Errors
///
/// Where no home folder is known.
pub fn scenario_folder() -> Result<PathBuf, Trouble> {
    if let Some(data) = env::var_os(DATA).filter(|data| !data.is_empty()) {
        return Ok(PathBuf::from(data).join("scenarios"));
    }
    Ok(strategy()?.data_dir().join("scenarios"))
}

/// Where this system has programs keep their files.
pub(super) fn strategy() -> Result<impl AppStrategy, Trouble> {
    let args = AppStrategyArgs { app_name: "whitecell".into(), ..AppStrategyArgs::default() };
    choose_app_strategy(args).map_err(|_| Trouble::NoHome)
}

/// The folder that journals are kept in. It need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
}

/// A journal in the folder.
#[derive(Debug)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// When it was last played.
    pub played: Played,
    /// What it is, or what is wrong with it.
    pub what: Result<Survey, Trouble>,
    /// Whether whoever played it last was ended by force.
    pub interrupted: bool,
}

impl Folder {
    /// The user's own: `whitecell/journals` in the place where the system keeps the state of programs, or `journals` in
    /// the folder that `WHITECELL_STATE` names.
    ///
    /// # Errors
    ///
    /// Where no home folder is known.
    pub fn of_user() -> Result<Self, Trouble> {
        Self::within(env::var_os(OVERRIDE))
    }

    /// The folder at `path`.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Begins a journal under the next free name, `SCENARIO-0001.wcj` and so on.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be read or written.
    pub fn create(&self, header: &Header) -> Result<JournalFile, Trouble> {
        let mut number = self.last_number(&header.scenario)?;
        loop {
            number = number.saturating_add(1);
            let path = self.path.join(format!("{}-{number:04}{ENDING}", header.scenario));
            match JournalFile::create(&path, header) {
                // Another Whitecell was quicker.
                Err(Trouble::Exists { .. } | Trouble::InUse { .. }) if number < u32::MAX => {}
                result => return result,
            }
        }
    }

    /// Every journal in the folder, the last played first. Damaged ones are there too, with their trouble.
    ///
    /// # Errors
    ///
    /// Where the folder is there, but cannot be read.
    pub fn saved(&self) -> Result<Vec<Saved>, Trouble> {
        Ok(self.played()?.into_iter().map(|(path, played)| look(path, played)).collect())
    }

    /// Where every journal in the folder is and when it was last played, the last played first. None is looked into.
    ///
    /// # Errors
    ///
    /// Where the folder is there, but cannot be read.
    pub fn played(&self) -> Result<Vec<(PathBuf, Played)>, Trouble> {
        let mut found: Vec<(Reverse<Played>, Reverse<OsString>)> = Vec::new();
        for name in self.names()? {
            found.push((Reverse(Played::of(&self.path.join(&name))), Reverse(name)));
        }
        found.sort();
        Ok(found.into_iter().map(|(Reverse(played), Reverse(name))| (self.path.join(name), played)).collect())
    }

    fn within(state: Option<OsString>) -> Result<Self, Trouble> {
        if let Some(state) = state.filter(|state| !state.is_empty()) {
            return Ok(Self::at(PathBuf::from(state).join("journals")));
        }
        let strategy = strategy()?;
        let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
        Ok(Self::at(state.join("journals")))
    }

    /// The highest number that a journal of `scenario` has; 0 where there is none.
    fn last_number(&self, scenario: &Slug) -> Result<u32, Trouble> {
        let number = |name: OsString| {
            let rest = name.to_str()?.strip_prefix(scenario.as_str())?.strip_prefix('-')?.strip_suffix(ENDING)?;
            rest.bytes().all(|byte| byte.is_ascii_digit()).then(|| rest.parse::<u32>().ok())?
        };
        Ok(self.names()?.into_iter().filter_map(number).max().unwrap_or(0))
    }

    /// The names in the folder that end as a journal's does.
    fn names(&self) -> Result<Vec<OsString>, Trouble> {
        let refused = |error| system(&self.path, "list the folder", &error);
        let entries = match fs::read_dir(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(refused)?,
        };
        let mut names = Vec::new();
        for entry in entries {
            let name = entry.map_err(refused)?.file_name();
            if name.to_string_lossy().ends_with(ENDING) {
                names.push(name);
            }
        }
        Ok(names)
    }
}

/// Looks at the journal at `path`, which was last played at `played`.
#[must_use]
pub fn look(path: PathBuf, played: Played) -> Saved {
    let what = read_file(&path, MAX_JOURNAL)
        .map_err(Trouble::from)
        .and_then(|bytes| survey(&bytes).map_err(|damage| Trouble::Damaged { path: shown(&path), damage }));
    let interrupted = is_interrupted(&path);
    Saved { path, played, what, interrupted }
}

#[cfg(test)]
mod tests;
