//! What places, actions and keys are called in the player's file. The document on keys lists them all.

use std::fmt::Debug;

use crossterm::event::KeyCode;

use super::{Action, Context, Key};

/// The name of a variant as a file has it: `ReadOut` is `read-out`, `Focus(Plan)` is `focus-plan`.
fn name(variant: &impl Debug) -> String {
    let mut name = String::new();
    for c in format!("{variant:?}").chars().filter(|it| *it != ')') {
        let starts = c.is_uppercase() || c == '(';
        if starts && !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if c != '(' {
            name.push(c.to_ascii_lowercase());
        }
    }
    name
}

impl Context {
    /// What the place is called in the player's file.
    pub fn slug(self) -> String {
        name(&self)
    }
}

impl Action {
    /// What the action is called in the player's file.
    pub fn slug(self) -> String {
        match self {
            Self::Page(number) => format!("page-{}", number + 1),
            _ => name(&self),
        }
    }
}

/// Keys with a name of their own, as they are told.
const NAMED: [KeyCode; 14] = [
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Backspace,
    KeyCode::Delete,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Home,
    KeyCode::End,
];

impl Key {
    /// The key of this name, as it is told in the footer: `a`, `A`, `space`, `Enter`, `Shift-Tab`, `F2`.
    pub fn named(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        if let (Some(c), None) = (letters.next(), letters.next()) {
            return (!c.is_control()).then_some(Self::Char(c));
        }
        let is = |key: &Self| key.to_string().eq_ignore_ascii_case(name);
        let functions = (1..=12).map(|number| Self::Code(KeyCode::F(number)));
        std::iter::once(Self::Char(' ')).chain(NAMED.map(Self::Code)).chain(functions).find(is)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::{Part, TABLE};

    #[test]
    fn names_are_small_letters_with_hyphens() {
        assert_eq!(Context::ReadOut.slug(), "read-out");
        assert_eq!(Action::Focus(Part::Plan).slug(), "focus-plan");
        assert_eq!(Action::Page(0).slug(), "page-1");
        for row in TABLE {
            let all = format!("{}{}", row.context.slug(), row.action.slug());
            assert!(all.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{all}");
        }
    }

    #[test]
    fn every_key_is_read_as_it_is_told() {
        for key in TABLE.iter().flat_map(|it| it.keys).filter(|it| !matches!(it, Key::Ctrl(_))) {
            assert_eq!(Key::named(&key.to_string()), Some(*key));
        }
        assert_eq!(Key::named("ENTER"), Some(Key::Code(KeyCode::Enter)));
        assert_eq!(Key::named("Ctrl-C"), None);
        assert_eq!(Key::named(""), None);
    }
}
