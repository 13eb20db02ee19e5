//! Changing one setting in the file, with everything else in it left as it stands.

use toml_edit::{DocumentMut, Item, Value};

use super::{Config, Setting};

/// How a new file begins.
const HEAD: &str = "\
# Whitecell's settings. `whitecell doctor` says what is wrong in here; docs/keys.md lists everything that can be.
# Keys are changed like this (a list gives several):
#
# [keys.room]
# council = \"C\"

";

impl Config {
    /// Changes a setting, in the file's text as well; its comments stay.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read, and whoever wrote it would lose something.
    pub fn set(&mut self, setting: &Setting, value: &str) -> Result<(), String> {
        self.values.insert(setting.name, value.to_owned());
        if !self.readable {
            return Err("the file has a mistake that `whitecell doctor` tells, and stays as it is".into());
        }
        let old = if self.text.trim().is_empty() { HEAD } else { &self.text };
        let mut file: DocumentMut = old.parse().map_err(|_| "the file cannot be read".to_owned())?;
        let mut new = match (setting.is_switch(), value) {
            (true, "on") => Value::from(true),
            (true, "off") => Value::from(false),
            _ => Value::from(value),
        };
        if file.is_empty() {
            // There are only comments, and the setting comes after them.
            self.text = format!("{}\n\n{} = {new}\n", old.trim_end(), setting.name);
            return Ok(());
        }
        if let Some(there) = file.get_mut(setting.name).and_then(Item::as_value_mut) {
            *new.decor_mut() = there.decor().clone();
            *there = new;
        } else {
            file.insert(setting.name, Item::Value(new));
        }
        self.text = file.to_string();
        Ok(())
    }
}
