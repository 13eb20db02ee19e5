//! The player's own file, for whatever screen is opened.

use std::path::PathBuf;

use crate::store::ConfigFile;
use crate::ui::config::Config;
use crate::ui::{House, Keeper, at_terminal};

use super::catalogue::shown;
use super::look::asked;

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

/// What is known of the player, for a screen that is about to open. The terminal is asked for its background here: later
/// its answer would be taken for keys.
pub(super) fn house() -> House {
    let background = if asked("COLORFGBG").is_some() { None } else { at_terminal(asked)("background") };
    with(move |name| if name == "background" { background.clone() } else { asked(name) })
}

/// What is known of the player, with no terminal asked.
pub(super) fn known() -> House {
    with(asked)
}

fn with(asked: impl Fn(&str) -> Option<String> + 'static) -> House {
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
