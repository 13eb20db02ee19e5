//! Keys that the player chooses: what may be changed, and what is wrong with what may not.

use crossterm::event::KeyCode;

use super::{Action, Bound, Context, Key, Keymap};
use crate::ui::script::nearest;

/// Keys that the player wants for an action in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the place.
    pub place: String,
    /// The name of the action.
    pub action: String,
    /// The names of the keys.
    pub keys: Vec<String>,
    /// The line of the file, from 1.
    pub line: usize,
}

/// What is wrong with a change, and on which line. The change was not made.
pub type Wrong = (usize, String);

/// Keys that always do what they do.
const RESERVED: [Key; 3] = [Key::Ctrl('c'), Key::Code(KeyCode::Esc), Key::Code(KeyCode::F(1))];

impl Keymap {
    /// Makes those changes that can be made; tells what is wrong with the others.
    pub fn change(&mut self, changes: &[Change]) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        // Which rows were changed, and where that was asked for; later lines give way to earlier ones.
        let mut made: Vec<(usize, &Change)> = Vec::new();
        for change in changes {
            match self.read(change) {
                Ok((row, keys)) => {
                    self.rows[row].keys = keys;
                    made.push((row, change));
                }
                Err(why) => wrong.push((change.line, why)),
            }
        }
        while let Some((at, why)) = self.clash(&made) {
            let (row, change) = made.remove(at);
            self.rows[row].keys = self.rows[row].row.keys.to_vec();
            let kept = self.rows[row].told().replace("  ", " or ");
            wrong.push((change.line, format!("{why}; `{}` keeps {kept}", change.action)));
        }
        wrong.sort();
        wrong
    }

    /// The row that a change is about, and its keys.
    fn read(&self, change: &Change) -> Result<(usize, Vec<Key>), String> {
        let Change { place, action, .. } = change;
        let places: Vec<String> = self.rows.iter().map(|it| it.row.context.slug()).collect();
        if !places.contains(place) {
            return Err(format!("there is no place `{place}`{}", meant(place, &places)));
        }
        let is_here = |it: &&Bound| it.row.context.slug() == *place;
        let Some(row) = self.rows.iter().position(|it| is_here(&it) && it.row.action.slug() == *action) else {
            let elsewhere = self.rows.iter().find(|it| it.row.action.slug() == *action);
            let here: Vec<String> = self.rows.iter().filter(is_here).map(|it| it.row.action.slug()).collect();
            let hint = match elsewhere {
                Some(other) => format!(". It is in `keys.{}`", other.row.context.slug()),
                None => meant(action, &here),
            };
            return Err(format!("there is no action `{action}` in `keys.{place}`{hint}"));
        };
        let bound = &self.rows[row];
        let mut keys = Vec::new();
        for name in &change.keys {
            keys.push(key(name, bound)?);
        }
        // What a reserved key does here, it goes on doing.
        keys.extend(bound.row.keys.iter().filter(|it| RESERVED.contains(it)).copied());
        keys.dedup();
        if keys.is_empty() {
            return Err(format!("`{action}` has no key then. Leave the line out for the usual one"));
        }
        Ok((row, keys))
    }

    /// The last change that gets in the way of something, and of what.
    fn clash(&self, made: &[(usize, &Change)]) -> Option<(usize, String)> {
        made.iter().enumerate().rev().find_map(|(at, (row, _))| {
            let bound = &self.rows[*row];
            let other = bound.keys.iter().find_map(|key| Some((key, self.rival(*row, *key)?)));
            if let Some((key, other)) = other {
                let (words, place) = (other.row.words, other.row.context.name());
                return Some((at, format!("{key} is `{words}` already (in: {place})")));
            }
            let key = bound.keys.iter().find(|key| self.commits(bound, **key))?;
            Some((at, format!("{key} would both ask a question and answer it, and a turn could be locked by mistake")))
        })
    }

    /// What else has this key somewhere where the row works.
    fn rival(&self, row: usize, key: Key) -> Option<&Bound> {
        let here = self.rows[row].row.context;
        let places = Context::ALL.iter().filter(|it| it.chain().contains(&here));
        let rows = places
            .flat_map(|it| self.rows.iter().enumerate().filter(move |(_, row)| it.chain().contains(&row.row.context)));
        rows.filter(|(at, it)| *at != row && it.keys.contains(&key)).map(|(_, it)| it).next()
    }

    /// Whether this key of a row would open a question and do something in it as well.
    fn commits(&self, bound: &Bound, key: Key) -> bool {
        let acts = |it: &Bound| it.row.context == Context::Confirm && it.row.action != Action::Back;
        let other = |it: &&Bound| it.keys.contains(&key);
        if bound.row.action.asks() {
            self.rows.iter().filter(|it| acts(it)).any(|it| other(&it))
        } else {
            acts(bound) && self.rows.iter().filter(|it| it.row.action.asks()).any(|it| other(&it))
        }
    }
}

/// The key of this name, if it may be given to a row.
fn key(name: &str, bound: &Bound) -> Result<Key, String> {
    let Some(key) = Key::named(name) else {
        return Err(if name.contains(['-', '+']) && name.len() > 1 {
            format!("`{name}` is no key that can be had: terminals keep Ctrl and Alt for themselves. Use a letter")
        } else {
            format!("there is no key `{name}`. Write a letter, or a name such as space, Enter, Tab or F2")
        });
    };
    if RESERVED.contains(&key) && !bound.row.keys.contains(&key) {
        return Err(format!("{key} is reserved: it does the same everywhere"));
    }
    if bound.row.context.takes_text() && matches!(key, Key::Char(_)) && !bound.row.keys.contains(&key) {
        return Err(format!("{key} is text here: {}", bound.row.context.name().to_lowercase()));
    }
    Ok(key)
}

/// The end of a sentence that offers the nearest name.
fn meant(word: &str, known: &[String]) -> String {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    nearest(word, &known).map_or_else(String::new, |it| format!(". Did you mean `{it}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(place: &str, action: &str, keys: &[&str]) -> Change {
        let keys = keys.iter().map(|it| (*it).to_owned()).collect();
        Change { place: place.into(), action: action.into(), keys, line: 1 }
    }

    fn told(place: &str, action: &str, keys: &[&str]) -> String {
        let mut keymap = Keymap::default();
        keymap.change(&[change(place, action, keys)]).into_iter().map(|it| it.1).collect()
    }

    #[test]
    fn what_is_wrong_is_told_with_the_nearest_name() {
        assert_eq!(told("room", "plan", &["P"]), "");
        assert_eq!(told("rooom", "plan", &["P"]), "there is no place `rooom`. Did you mean `room`?");
        assert_eq!(
            told("room", "coucil", &["P"]),
            "there is no action `coucil` in `keys.room`. Did you mean `council`?"
        );
        assert_eq!(told("room", "lock", &["P"]), "there is no action `lock` in `keys.room`. It is in `keys.turn`");
        assert_eq!(told("room", "plan", &["Esc"]), "Esc is reserved: it does the same everywhere");
        assert!(told("room", "plan", &["Ctrl-P"]).starts_with("`Ctrl-P` is no key that can be had"));
        assert!(told("room", "plan", &["spice"]).starts_with("there is no key `spice`"));
        assert_eq!(told("room", "plan", &[]), "`plan` has no key then. Leave the line out for the usual one");
        assert_eq!(told("answer", "open", &["z"]), "z is text here: answering");
    }

    #[test]
    fn a_clash_is_told_and_the_rest_holds() {
        let mut keymap = Keymap::default();
        let changes = [change("room", "plan", &["L"]), change("room", "council", &["C"])];
        let wrong = keymap.change(&changes);
        assert_eq!(wrong[0].1, "L is `lock` already (in: While a turn is open); `plan` keeps space");
        assert_eq!(wrong.len(), 1);
        let council = keymap.all().find(|it| it.row.action == Action::Council && it.row.context == Context::Room);
        assert_eq!(council.unwrap().keys, [Key::Char('C')]);
    }

    #[test]
    fn two_keys_can_change_places() {
        let mut keymap = Keymap::default();
        assert!(keymap.change(&[change("room", "council", &["e"]), change("room", "evidence", &["c"])]).is_empty());
    }

    #[test]
    fn a_key_never_asks_and_answers() {
        assert!(told("turn", "lock", &["y"]).contains("both ask a question and answer it"));
        assert!(told("confirm", "yes", &["L"]).contains("both ask a question and answer it"));
        assert!(told("leaving", "leave", &["Tab"]).contains("already"));
    }

    #[test]
    fn esc_goes_on_leading_back() {
        let mut keymap = Keymap::default();
        assert!(keymap.change(&[change("council", "back", &["B"])]).is_empty());
        let back = keymap.all().find(|it| it.row.context == Context::Council && it.row.action == Action::Back).unwrap();
        assert_eq!(back.told(), "B  Esc");
    }
}
