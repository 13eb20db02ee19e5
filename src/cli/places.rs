//! `whitecell paths`: where everything is kept.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::store::{ConfigFile, Folder, scenario_folder};

use super::catalogue::shown;
use super::stop::{Exit, Stop};

/// Tell where settings, journals and your own scenarios are kept.
#[derive(Debug, Args)]
pub(super) struct Paths {}

impl Paths {
    pub(super) fn run(out: &mut dyn Write) -> Result<Exit, Stop> {
        for Place { name, path, variable, .. } in places() {
            let told = path.map_or_else(|| "no home folder is known".to_owned(), |path| shown(&path));
            writeln!(out, "{name:<10} {told}\n{:<10} {variable} names another", "")?;
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
    /// Whether the program writes there.
    pub(super) written: bool,
}

/// Every place.
pub(super) fn places() -> [Place; 3] {
    let config = ConfigFile::of_user().map(|it| it.path().to_owned());
    let journals = Folder::of_user().ok().map(|it| it.path().to_owned());
    let scenarios = scenario_folder().ok();
    [
        Place { name: "settings", path: config, variable: "WHITECELL_CONFIG", written: true },
        Place { name: "journals", path: journals, variable: "WHITECELL_STATE", written: true },
        Place { name: "scenarios", path: scenarios, variable: "WHITECELL_DATA", written: false },
    ]
}
