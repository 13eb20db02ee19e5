//! The player's own file, for whatever screen is opened.

use std::path::PathBuf;

use crate::store::ConfigFile;
use crate::ui::config::Config;
use crate::ui::{House, Keeper, Paint};

use super::catalogue::shown;

/// The file on the disk.
struct OnDisk(ConfigFile);

impl Keeper for OnDisk {
    fn place(&self) -> String {
        shown(self.0.path())
    }

    fn keep(&mut self, text: &str) -> Result<(), String> {
        self.0.write(text).map_err(|not| not.to_string())
    }
}

/// What is known of the player.
pub(super) fn house() -> House {
    let (config, _) = config();
    let keeper = ConfigFile::of_user().map(|file| Box::new(OnDisk(file)) as Box<dyn Keeper>);
    House::new(config, keeper, asked)
}

/// The file, and where it is, whether it is there or not.
pub(super) fn config() -> (Config, Option<PathBuf>) {
    let Some(file) = ConfigFile::of_user() else { return (Config::read(""), None) };
    let config = match file.read() {
        Ok(text) => Config::read(&text.unwrap_or_default()),
        Err(bad) => Config::unreadable(&bad.to_string()),
    };
    (config, Some(file.path().to_owned()))
}

/// What is asked for under this name: settings, in small letters, on the command line; variables in the environment.
pub(super) fn asked(name: &str) -> Option<String> {
    if name.bytes().any(|it| it.is_ascii_lowercase()) { None } else { Paint::env(name) }
}
