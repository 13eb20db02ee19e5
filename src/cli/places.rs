//! `whitecell paths`: where everything is kept.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::store::{ConfigFile, Folder};

use super::catalogue::shown;
use super::stop::{Exit, Stop};

/// Tell where settings and journals are kept.
#[derive(Debug, Args)]
pub(super) struct Paths {}

impl Paths {
    pub(super) fn run(out: &mut dyn Write) -> Result<Exit, Stop> {
        for Place { name, path, variable } in places() {
            let told = path.map_or_else(|| "no home folder is known".to_owned(), |path| shown(&path));
            writeln!(out, "{name:<9} {told}\n{:<9} {variable} names another", "")?;
        }
        Ok(Exit::Done)
    }
}

/// A place that something is kept in.
pub(super) struct Place {
    /// What is kept there.
    pub(super) name: &'static str,
    /// Where; `None` where no home folder is known.
    pub(super) path: Option<PathBuf>,
    /// The variable of the environment that names another place.
    pub(super) variable: &'static str,
}

/// Every place.
pub(super) fn places() -> [Place; 2] {
    let config = ConfigFile::of_user().map(|it| it.path().to_owned());
    let journals = Folder::of_user().ok().map(|it| it.path().to_owned());
    [
        Place { name: "settings", path: config, variable: "WHITECELL_CONFIG" },
        Place { name: "journals", path: journals, variable: "WHITECELL_STATE" },
    ]
}
