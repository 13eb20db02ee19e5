//! The keys as they are now.

use crossterm::event::KeyEvent;

use super::{Action, Binding, Context, HIDDEN, Hint, Key, TABLE};

/// A row of the table, and the keys that it has now.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The row.
    pub row: &'static Binding,
    /// Its keys; each does the same.
    pub keys: Vec<Key>,
}

impl Bound {
    /// The keys as they are told, with blanks between.
    pub fn told(&self) -> String {
        self.keys.iter().map(Key::to_string).collect::<Vec<_>>().join("  ")
    }
}

/// The keys as they are now: what looks a key up, and what the footer, the help and the list of commands are made from.
#[derive(Clone, Debug)]
pub struct Keymap {
    pub(super) rows: Vec<Bound>,
}

impl Default for Keymap {
    /// The keys of the table.
    fn default() -> Self {
        Self { rows: TABLE.iter().map(|row| Bound { row, keys: row.keys.to_vec() }).collect() }
    }
}

impl Keymap {
    /// Every row, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = &Bound> {
        self.rows.iter()
    }

    /// Every row that works here, the particular ones first.
    pub fn here(&self, context: Context) -> impl Iterator<Item = &Bound> {
        context.chain().iter().flat_map(|&part| self.rows.iter().filter(move |it| it.row.context == part))
    }

    /// What a key does here.
    pub fn lookup(&self, context: Context, event: KeyEvent) -> Option<Action> {
        self.here(context).find(|it| it.keys.iter().any(|key| key.is(event))).map(|it| it.row.action)
    }

    /// What the footer says here, of the keys whose action is `live`.
    pub fn hints(&self, context: Context, live: impl Fn(Action) -> bool) -> Vec<Hint> {
        let shown = self.here(context).filter(|it| it.row.rank != HIDDEN && live(it.row.action));
        let hint =
            |it: &Bound| Some(Hint { key: it.keys.first()?.to_string(), words: it.row.words, rank: it.row.rank });
        shown.filter_map(hint).collect()
    }
}
