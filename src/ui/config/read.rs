//! Reading the file: what it says, and what is wrong with it.

use toml_edit::{Document, Item, TableLike, Value};

use crate::ui::keymap::{Change, Keymap};
use crate::ui::script::nearest;

use super::{Config, Problem, SETTINGS, Setting};

/// The section that keys stand in.
const KEYS: &str = "keys";

impl Config {
    /// Reads the file. What cannot be read in it is left as it usually is, and told in [`problems`](Self::problems).
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut config = Self { text: text.to_owned(), readable: true, ..Self::default() };
        let document = match Document::parse(text) {
            Ok(document) => document,
            Err(error) => {
                let line = error.span().map_or(1, |span| line(text, span.start));
                let why = error.message().lines().next().unwrap_or("it is not TOML").to_owned();
                config.problems.push(Problem { line, message: format!("the file cannot be read from here on: {why}") });
                config.readable = false;
                return config;
            }
        };
        let mut reader = Reader { text, config: &mut config, changes: Vec::new() };
        for (name, item) in document.iter() {
            match (name, item.as_table_like()) {
                (KEYS, Some(places)) => reader.places(places),
                _ => reader.setting(document.as_table(), name, item),
            }
        }
        let changes = reader.changes;
        let mut keymap = Keymap::default();
        let wrong = keymap.change(&changes);
        config.keymap = keymap;
        config.problems.extend(wrong.into_iter().map(|(line, message)| Problem { line, message }));
        config.problems.sort();
        config
    }
}

/// A file as it is read.
struct Reader<'a> {
    text: &'a str,
    config: &'a mut Config,
    changes: Vec<Change>,
}

impl Reader<'_> {
    fn wrong(&mut self, line: usize, message: String) {
        self.config.problems.push(Problem { line, message });
    }

    fn setting(&mut self, table: &dyn TableLike, name: &str, item: &Item) {
        let line = self.line(table, name);
        let Some(setting) = Setting::named(name) else {
            let known: Vec<_> = SETTINGS.iter().map(|it| it.name).chain([KEYS]).collect();
            let hint = nearest(name, &known).map_or_else(String::new, |it| format!(". Did you mean `{it}`?"));
            self.wrong(line, format!("there is no setting `{name}`{hint}"));
            return;
        };
        let said = match item.as_value() {
            Some(Value::String(said)) => Some(said.value().clone()),
            Some(Value::Boolean(said)) => Some(if *said.value() { "on" } else { "off" }.to_owned()),
            Some(Value::Integer(said)) => Some(said.value().to_string()),
            _ => None,
        };
        match said {
            Some(said) if setting.takes(&said) => {
                self.config.values.insert(setting.name, said);
            }
            Some(said) => {
                let all: Vec<_> = setting.all().collect();
                let near = nearest(&said, &all).map_or_else(String::new, |it| format!(". Did you mean `{it}`?"));
                self.wrong(line, format!("`{name}` cannot be `{said}`, only {}{near}", all.join(", ")));
            }
            None => {
                self.wrong(line, format!("`{name}` wants a word in quotes, such as `{name} = \"{}\"`", setting.usual));
            }
        }
    }

    fn places(&mut self, places: &dyn TableLike) {
        for (place, item) in places.iter() {
            let line = self.line(places, place);
            let Some(actions) = item.as_table_like() else {
                self.wrong(
                    line,
                    format!("`{place}` stands in no place. Write it under a heading, such as `[keys.room]`"),
                );
                continue;
            };
            for (action, item) in actions.iter() {
                let line = self.line(actions, action);
                match names(item) {
                    Some(keys) => {
                        let (place, action) = (place.to_owned(), action.to_owned());
                        self.changes.push(Change { place, action, keys, line });
                    }
                    None => self.wrong(
                        line,
                        format!("`{action}` wants a key in quotes, or several in brackets: [\"a\", \"Enter\"]"),
                    ),
                }
            }
        }
    }

    /// The line that a name of a table stands on.
    fn line(&self, table: &dyn TableLike, name: &str) -> usize {
        let span = table.key(name).and_then(toml_edit::Key::span).or_else(|| table.get(name)?.span());
        span.map_or(1, |span| line(self.text, span.start))
    }
}

/// The names of one key or of several.
fn names(item: &Item) -> Option<Vec<String>> {
    match item.as_value()? {
        Value::String(key) => Some(vec![key.value().clone()]),
        Value::Array(keys) => keys.iter().map(|it| it.as_str().map(str::to_owned)).collect(),
        _ => None,
    }
}

/// The line that a place in a text is on, from 1.
fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|it| *it == b'\n').count() + 1
}
