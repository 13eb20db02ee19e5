//! Places in texts that something else is put in: `{text:port}`, `{number:doses}`, `{org.name}`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::model::{OrganisationFile, ScenarioFile, TextFile};

/// What was chosen before the start, by key: `text:port`, `org.name`.
pub type Settings = BTreeMap<String, String>;

/// A place in a text that something else is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot<'a> {
    /// Its bytes, with the brackets.
    pub place: Range<usize>,
    /// What stands between the brackets.
    pub key: &'a str,
}

/// Parts that an organisation has.
pub const PARTS: [&str; 5] = ["name", "short", "head", "place", "work"];

/// Every slot of `text`, in order. Brackets around anything that is not `word:word` or `word.word` are text.
pub fn slots(text: &str) -> impl Iterator<Item = Slot<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + text[at..].find('{')?;
            at = open + 1;
            let Some(length) = text[at..].find(['}', '{', '\n']) else { continue };
            let key = &text[at..at + length];
            if text[at + length..].starts_with('}') && is_key(key) {
                at += length + 1;
                return Some(Slot { place: open..at, key });
            }
        }
    })
}

fn is_key(key: &str) -> bool {
    let letters =
        |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_');
    key.split_once([':', '.']).is_some_and(|(kind, name)| letters(kind) && letters(name))
}

/// The number that a slot shows.
pub fn number_of(key: &str) -> Option<&str> {
    key.strip_prefix("number:")
}

/// `text` with every slot filled that `of` has something for.
pub fn fill(text: &str, mut of: impl FnMut(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut from = 0;
    for slot in slots(text) {
        let Some(word) = of(slot.key) else { continue };
        filled.push_str(&text[from..slot.place.start]);
        filled.push_str(&word);
        from = slot.place.end;
    }
    filled.push_str(&text[from..]);
    filled
}

/// A number as texts show it: whole where it is, else to one decimal.
#[must_use]
pub fn shown_number(value: f64) -> String {
    let rounded = libm::round(value * 10.0) / 10.0 + 0.0;
    if rounded == libm::trunc(rounded) { format!("{rounded:.0}") } else { format!("{rounded:.1}") }
}

/// Every piece of text that may be set before the start, with what the file says: its key, the text, and what to ask.
pub fn pieces(file: &ScenarioFile) -> Vec<(String, String, String)> {
    pieces_of(&file.texts, &file.organisations)
}

/// [`pieces`] of these texts and organisations.
pub fn pieces_of(texts: &[TextFile], organisations: &[OrganisationFile]) -> Vec<(String, String, String)> {
    let texts =
        texts.iter().map(|it| (format!("text:{}", it.id.value()), it.text.value().clone(), it.ask.value().clone()));
    let organisations = organisations.iter().flat_map(|it| {
        let short = if it.short.value().is_empty() { &it.name } else { &it.short };
        let parts = [&it.name, short, &it.head, &it.place, &it.work];
        PARTS.iter().zip(parts).map(|(part, text)| {
            (format!("{}.{part}", it.id.value()), text.value().clone(), format!("{}: {part}", it.name.value()))
        })
    });
    texts.chain(organisations).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_found_among_other_brackets() {
        let text = "A {b} {text:port}, {{org.name}} {number:n} {a:b:c} {not\nso:x} {x:";
        let keys: Vec<_> = slots(text).map(|it| it.key).collect();
        assert_eq!(keys, ["text:port", "org.name", "number:n"]);
    }

    #[test]
    fn a_slot_that_nothing_fills_stays_as_it_is() {
        let said = fill("{text:a} and {text:b}, {number:n}", |key| (key == "text:b").then(|| "{text:a}".into()));
        assert_eq!(said, "{text:a} and {text:a}, {number:n}", "and what is put in is not looked at again");
    }

    #[test]
    fn a_number_is_shown_as_short_as_it_is() {
        let shown = [3.0, 2.5, 0.04, -0.04, -7.25, 1e6].map(shown_number);
        assert_eq!(shown, ["3", "2.5", "0", "0", "-7.3", "1000000"]);
    }
}
