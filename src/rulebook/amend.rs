//! Changes single numbers of a rulebook by path, for experiments.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

use super::load::Rulebook;

/// A number could not be changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadAmendment {
    /// There is no number at the path.
    #[error("the rulebook has no number `{0}`")]
    Unknown(String),
    /// The number cannot be what it was to be.
    #[error("`{path}` cannot be {value}: {why}")]
    Unfit {
        /// Where the number stands.
        path: String,
        /// What it was to be.
        value: String,
        /// Why that cannot be.
        why: String,
    },
}

impl Rulebook {
    /// Sets the number at `path`, as [`entries`](Self::entries) names it, and gives the rulebook another digest.
    ///
    /// # Errors
    ///
    /// Where no number stands there, or the value is not finite, or not of the number's kind.
    pub fn amend(&mut self, path: &str, value: f64) -> Result<(), BadAmendment> {
        let (subject, rest) = path.split_once('.').ok_or_else(|| BadAmendment::Unknown(path.to_owned()))?;
        let change = Amendment { path, rest, value };
        match subject {
            "sectors" => change.make(&mut self.sectors.rows),
            "dependencies" => change.make(&mut self.dependencies.rows),
            "requirements" => change.make(&mut self.requirements.rows),
            "effects" => change.make(&mut self.effects.rows),
            "channels" => change.make(&mut self.channels.rows),
            "adversaries" => change.make(&mut self.adversaries.rows),
            "menu" => change.make(&mut self.menu.rows),
            "reactions" => change.make(&mut self.reactions.rows),
            "archetypes" => change.make(&mut self.archetypes.rows),
            "measures" => change.make(&mut self.measures.rows),
            "responses" => change.make(&mut self.responses.rows),
            "partners" => change.make(&mut self.partners.rows),
            "interests" => change.make(&mut self.interests.rows),
            "lures" => change.make(&mut self.lures.rows),
            "habits" => change.make(&mut self.habits.rows),
            "roster" => change.make(&mut self.roster.allies),
            "links" => change.make(&mut self.roster.links),
            "link_kinds" => change.make(&mut self.roster.link_kinds),
            "cast_kinds" => change.make(&mut self.casts.kinds),
            "cast_party" => change.inside().make(&mut self.casts.party),
            "cast_sector" => change.inside().make(&mut self.casts.sector),
            "cast_requirement" => change.inside().make(&mut self.casts.requirement),
            "cast_response" => change.inside().make(&mut self.casts.response),
            _ => Amendment { rest: path, ..change }.make(&mut self.parameters),
        }?;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.digest);
        hasher.update(path.as_bytes());
        hasher.update(&value.to_le_bytes());
        self.digest = *hasher.finalize().as_bytes();
        Ok(())
    }
}

/// One change of one number.
#[derive(Clone, Copy)]
struct Amendment<'a> {
    /// The whole path, for messages.
    path: &'a str,
    /// The path within the part that is changed.
    rest: &'a str,
    value: f64,
}

impl Amendment<'_> {
    /// The same, of a row that stands alone.
    fn inside(self) -> Self {
        Self { rest: self.rest.split_once('.').map_or("", |(_, rest)| rest), ..self }
    }

    fn make<T: Serialize + DeserializeOwned>(&self, part: &mut T) -> Result<(), BadAmendment> {
        let unfit =
            |why: String| BadAmendment::Unfit { path: self.path.to_owned(), value: self.value.to_string(), why };
        let new = Number::from_f64(self.value).ok_or_else(|| unfit("it is not a finite number".to_owned()))?;
        let mut tree = serde_json::to_value(&*part).map_err(|bad| unfit(bad.to_string()))?;
        let names: Vec<&str> = self.rest.split('.').collect();
        let old = at(&mut tree, &names).ok_or_else(|| BadAmendment::Unknown(self.path.to_owned()))?;
        *old = if old.is_f64() {
            Value::Number(new)
        } else {
            Value::from(whole(self.value).ok_or_else(|| unfit("a whole number is needed".to_owned()))?)
        };
        *part = serde_json::from_value(tree).map_err(|bad| unfit(bad.to_string()))?;
        Ok(())
    }
}

fn whole(value: f64) -> Option<i64> {
    (value.fract() == 0.0 && value.abs() < 1e15).then_some(value as i64)
}

/// The number that these names lead to: fields by name, rows by id or by what they join, items by place, pairs by their word.
fn at<'a>(tree: &'a mut Value, names: &[&str]) -> Option<&'a mut Value> {
    let Some((name, rest)) = names.split_first() else {
        return match tree {
            Value::Number(_) => Some(tree),
            Value::Object(fields) => fields.get_mut("value").filter(|it| it.is_number()),
            Value::Null | Value::Bool(_) | Value::String(_) | Value::Array(_) => None,
        };
    };
    match tree {
        Value::Object(fields) => at(fields.get_mut(*name)?, rest),
        Value::Array(items) => {
            let named = items.iter().position(|it| is_called(it, name));
            let place = named.or_else(|| name.parse().ok())?;
            let item = items.get_mut(place)?;
            if named.is_some() && item.is_array() { at(item.as_array_mut()?.last_mut()?, rest) } else { at(item, rest) }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// Whether a row has this id, joins what the name says, or is a pair of this word and a number.
fn is_called(item: &Value, name: &str) -> bool {
    let text = |field: &str| item.get(field).and_then(Value::as_str);
    match item {
        Value::Array(pair) => matches!(pair.as_slice(), [Value::String(word), Value::Number(_)] if word == name),
        _ => match (text("id"), text("of"), text("on")) {
            (Some(id), ..) => id == name,
            (None, Some(of), Some(on)) => name == format!("{of}-{on}"),
            (None, Some(of), None) => of == name,
            (None, None, _) => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::shipped::shipped;

    #[test]
    fn every_number_of_the_list_can_be_set() {
        let before = shipped();
        for entry in before.entries().iter().step_by(17) {
            let mut rulebook = before.clone();
            rulebook.amend(&entry.path, entry.value + 1.0).unwrap();
            let set = rulebook.entries();
            let after = set.iter().find(|it| it.path == entry.path).unwrap();
            assert!((after.value - entry.value - 1.0).abs() < 1e-9, "{}", entry.path);
            let others = |list: &[crate::rulebook::Entry]| list.iter().filter(|it| it.path != entry.path).count();
            assert_eq!(others(&set), others(&before.entries()), "{}", entry.path);
            assert_ne!(rulebook.digest, before.digest);
        }
    }

    #[test]
    fn what_is_not_there_or_does_not_fit_is_refused() {
        let mut rulebook = shipped();
        for path in ["", "council", "council.nothing", "sectors.ene", "sectors.ene.name", "roster.0.0.0", "a.b"] {
            assert_eq!(rulebook.amend(path, 1.0), Err(BadAmendment::Unknown(path.to_owned())), "{path}");
        }
        let refused = |rulebook: &mut Rulebook, value| rulebook.amend("responses.wait.cost.attention", value);
        assert!(refused(&mut rulebook, 0.5).is_err() && refused(&mut rulebook, f64::NAN).is_err());
        assert_eq!(rulebook, shipped());
    }
}
