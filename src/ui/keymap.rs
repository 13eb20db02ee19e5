//! Every key, where it works and what it does: the one list behind the keys, the footer and the help.

mod action;
mod change;
mod context;
mod fill;
mod key;
mod live;
mod name;
mod table;

pub use action::{Action, Deed, Part};
pub use change::Change;
pub use context::Context;
pub use key::Key;
pub use live::{Bound, Keymap};
pub use table::TABLE;

/// A key or several, where they work, and what they do.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Which keys; each does the same.
    pub keys: &'static [Key],
    /// What they do, in a word or two, for the footer.
    pub words: &'static str,
    /// What they do, for the help.
    pub about: &'static str,
    /// Place in the footer: 0 is always there, higher goes first, [`HIDDEN`] never shows.
    pub rank: u8,
    /// What they do, for the program.
    pub action: Action,
}

/// The rank of what the footer leaves to the help.
pub const HIDDEN: u8 = u8::MAX;

/// A key as the footer names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key.
    pub key: String,
    /// What it does.
    pub words: &'static str,
    /// How easily it is left out.
    pub rank: u8,
}

impl Hint {
    /// Columns it takes.
    pub fn width(&self) -> usize {
        self.key.len() + 1 + self.words.len()
    }
}

/// A row of the table, in names, for documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// The place, as a file names it.
    pub place: String,
    /// The place, as a screen names it.
    pub title: &'static str,
    /// The action, as a file names it.
    pub action: String,
    /// The keys.
    pub keys: Vec<String>,
    /// What they do.
    pub about: &'static str,
}

/// Every row of the table, place by place.
#[must_use]
pub fn key_rows() -> Vec<KeyRow> {
    let mut places: Vec<Context> = Vec::new();
    for row in TABLE {
        if !places.contains(&row.context) {
            places.push(row.context);
        }
    }
    let of = |place: Context| TABLE.iter().filter(move |it| it.context == place);
    let row = |it: &Binding| KeyRow {
        place: it.context.slug(),
        title: it.context.name(),
        action: it.action.slug(),
        keys: it.keys.iter().map(Key::to_string).collect(),
        about: it.about,
    };
    places.into_iter().flat_map(of).map(row).collect()
}

/// Every row of the table that works here, the particular ones first.
#[cfg(test)]
pub fn here(context: Context) -> impl Iterator<Item = &'static Binding> {
    context.chain().iter().flat_map(|&part| TABLE.iter().filter(move |it| it.context == part))
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyCode;

    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for context in Context::ALL {
            let mut seen: Vec<Key> = Vec::new();
            for key in here(context).flat_map(|it| it.keys) {
                assert!(!seen.contains(key), "{key} has two meanings in {context:?}");
                seen.push(*key);
            }
        }
    }

    #[test]
    fn movement_keys_move_and_nothing_else() {
        for binding in TABLE {
            let moves = matches!(binding.action, Action::Move(_) | Action::Left | Action::Right);
            let reserved = binding.keys.iter().any(|it| "hjklgG".chars().any(|c| *it == Key::Char(c)));
            assert!(moves || !reserved, "{binding:?}");
        }
    }

    #[test]
    fn every_key_exists_on_every_keyboard() {
        for key in TABLE.iter().flat_map(|it| it.keys) {
            if let Key::Char(c) = key {
                assert!(c.is_ascii_alphabetic() || "?/: 12345".contains(*c), "{key}");
            }
        }
    }

    #[test]
    fn letters_do_without_ctrl_and_a_function_key_is_never_the_only_one_where_letters_are_keys() {
        for binding in TABLE {
            let is_chord = |it: &Key| matches!(it, Key::Ctrl(_));
            assert!(!binding.keys.iter().any(is_chord) || binding.action == Action::Leave, "{binding:?}");
            let functions = binding.keys.iter().filter(|it| matches!(it, Key::Code(KeyCode::F(_)))).count();
            // Where letters are text, F1 asks for help; Esc leads to where a letter does.
            let only = functions > 0 && functions == binding.keys.len() && !binding.context.takes_text();
            assert!(!only, "{binding:?}");
        }
    }

    #[test]
    fn every_key_is_told_as_a_key_and_a_word_without_brackets() {
        for context in Context::ALL {
            for hint in Keymap::default().hints(context, |_| true) {
                let told = format!("{} {}", hint.key, hint.words);
                assert!(!told.contains(['[', ']', '(', ')', '<', '>']) && !hint.words.is_empty(), "{told}");
                assert!(hint.words.chars().next().is_some_and(|it| it.is_lowercase() || "+-".contains(it)), "{told}");
            }
        }
    }

    #[test]
    fn a_digit_is_never_the_only_way() {
        for binding in TABLE.iter().filter(|it| it.keys.iter().any(|key| matches!(key, Key::Char('0'..='9')))) {
            assert!(matches!(binding.action, Action::Page(_)), "pages also turn with Tab: {binding:?}");
        }
    }

    #[test]
    fn every_place_has_help_and_a_way_out_in_its_footer() {
        for context in Context::ALL {
            let hints = Keymap::default().hints(context, |_| true);
            assert!(hints.iter().any(|it| it.rank == 0 && it.key.starts_with(['?', 'F'])), "{context:?}");
            let out = ["Esc", "q"];
            assert!(hints.iter().any(|it| it.rank == 0 && out.contains(&it.key.as_str())), "{context:?}");
        }
    }
}
