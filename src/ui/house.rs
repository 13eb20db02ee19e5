//! What the interface knows of its player: the file with settings and keys, and what the command line and the environment ask.

use std::collections::BTreeMap;

use super::config::{Config, Setting};
use super::paint::Paint;

/// Where the player's file is kept.
pub trait Keeper {
    /// Where it is, for a message.
    fn place(&self) -> String;

    /// Keeps the file as `text`.
    ///
    /// # Errors
    ///
    /// A message for the player, where it cannot be kept.
    fn keep(&mut self, text: &str) -> Result<(), String>;
}

/// What the command line and the environment say under a name.
type Asked = Box<dyn Fn(&str) -> Option<String>>;

/// What the interface knows of its player.
pub struct House {
    config: Config,
    keeper: Option<Box<dyn Keeper>>,
    asked: Asked,
    /// What was changed since the start: it counts more than the command line.
    changed: BTreeMap<&'static str, String>,
}

impl Default for House {
    /// Nobody's: nothing is asked for and nothing is kept.
    fn default() -> Self {
        Self { config: Config::read(""), keeper: None, asked: Box::new(|_| None), changed: BTreeMap::new() }
    }
}

impl House {
    /// A house with this file.
    ///
    /// `asked` is asked for settings in small letters, which are on the command line, and for variables of the environment
    /// in capitals. The command line comes before the file, and the file before the environment.
    #[must_use]
    pub fn new(
        config: Config,
        keeper: Option<Box<dyn Keeper>>,
        asked: impl Fn(&str) -> Option<String> + 'static,
    ) -> Self {
        Self { config, keeper, asked: Box::new(asked), changed: BTreeMap::new() }
    }

    /// What is said under this name.
    #[must_use]
    pub fn says(&self, name: &str) -> Option<String> {
        let changed = self.changed.get(name).cloned();
        changed.or_else(|| (self.asked)(name)).or_else(|| self.config.get(name).map(str::to_owned))
    }

    /// How this terminal is drawn on.
    #[must_use]
    pub fn paint(&self) -> Paint {
        Paint::asked(|name| self.says(name))
    }

    /// What a setting is now.
    #[must_use]
    pub fn now(&self, setting: &Setting) -> String {
        self.says(setting.name).filter(|it| setting.takes(it)).unwrap_or_else(|| setting.usual.to_owned())
    }

    /// Whether a setting that is on or off is on.
    #[must_use]
    pub fn is_on(&self, name: &str) -> bool {
        Setting::named(name).is_some_and(|it| self.now(it) == "on")
    }

    /// The file.
    #[must_use]
    pub const fn config(&self) -> &Config {
        &self.config
    }

    /// Where the file is, if anywhere.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.keeper.as_ref().map(|it| it.place())
    }

    /// Changes a setting now, and in the file.
    ///
    /// # Errors
    ///
    /// Why it is not kept; it holds until the end in any case.
    pub fn set(&mut self, setting: &'static Setting, value: &str) -> Result<(), String> {
        self.changed.insert(setting.name, value.to_owned());
        self.config.set(setting, value)?;
        match &mut self.keeper {
            Some(keeper) => keeper.keep(self.config.text()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_comes_before_the_file_and_a_change_before_both() {
        let asked = |name: &str| (name == "theme").then(|| "light".to_owned());
        let mut house = House::new(Config::read("theme = \"mono\"\nglyphs = \"ascii\""), None, asked);
        assert_eq!(house.says("theme").as_deref(), Some("light"));
        assert_eq!(house.says("glyphs").as_deref(), Some("ascii"));
        assert!(house.paint().ascii);
        house.set(Setting::named("theme").unwrap(), "contrast").unwrap();
        assert_eq!(house.says("theme").as_deref(), Some("contrast"));
        assert!(!house.is_on("mouse") && house.is_on("forecasts"));
    }
}
