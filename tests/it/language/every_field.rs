//! Whatever a scenario can say makes a difference that `diff` tells.
//!
//! Fields of the model are written otherwise in the fixtures, value by value, and have to be told. That a field of the language which is
//! new cannot be forgotten is for the compiler: see `src/scenario/difference/fields.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use whitecell::scenario::{Scenario, Source, differences, load};
use whitecell::store::bundled;

use crate::sources::root;

/// Fields that make no difference in play by themselves, and why.
const SILENT: &[(&str, &str)] = &[
    ("format", "it is about the file"),
    ("pack", "what the pack says is compared, and not where it lies"),
    ("groups", "a group is a name for its seats, and what is for it is for them"),
];

/// Texts that are tried for a field until one can be played.
const MOST: u32 = 12;

/// Fields that can be written otherwise at least, with all else as it is: ids cannot.
const FIELDS: usize = 100;

/// A value in a scenario: the field that it stands in, and where.
struct Value<'a> {
    field: &'a str,
    at: std::ops::Range<usize>,
}

/// Texts, numbers and words in `text`, each with the innermost field that it stands in.
fn values(text: &str) -> Vec<Value<'_>> {
    let (mut found, mut fields, mut at) = (Vec::new(), vec![""], 0);
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let word = |it: char| it.is_alphanumeric() || matches!(it, '_' | '.' | '-');
        let field = *fields.last().expect("the file itself");
        let length = match first {
            '"' => {
                let end =
                    rest[1..].match_indices('"').find(|(end, _)| !rest[..=*end].ends_with('\\')).expect("it ends").0;
                found.push(Value { field, at: at..at + end + 2 });
                end + 2
            }
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '(' | '[' => {
                fields.push(field);
                1
            }
            ')' | ']' => {
                fields.pop();
                1
            }
            it if word(it) => {
                let length = rest.find(|it| !word(it)).unwrap_or(rest.len());
                let after = rest[length..].trim_start();
                if after.starts_with(':') {
                    *fields.last_mut().expect("the file itself") = &rest[..length];
                } else if !after.starts_with('(') {
                    found.push(Value { field, at: at..at + length });
                }
                length
            }
            it => it.len_utf8(),
        };
        at += length;
    }
    found
}

/// What may stand in place of a value: another text or number, or a word that stands in the same field elsewhere.
fn others<'a>(said: &'a str, field: &str, words: &'a BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    if let Some(text) = said.strip_prefix('"') {
        let swapped = words.get(field).into_iter().flatten().filter(|it| it.starts_with('"')).cloned();
        return std::iter::once(format!("\"Otherwise {text}"))
            .chain(swapped)
            .filter(|it| it != said)
            .take(30)
            .collect();
    }
    match said.parse::<f64>() {
        Ok(number) => [1.0, -1.0, 0.1, -0.1]
            .into_iter()
            .map(|it| ((number + it) * 1e6).round() / 1e6)
            .map(|it| if said.contains('.') { format!("{it:?}") } else { it.to_string() })
            .collect(),
        Err(_) => words.get(field).into_iter().flatten().filter(|it| *it != said).cloned().collect(),
    }
}

fn scenario(text: &str) -> Option<Scenario> {
    load(&Source::new("a.ron", text.as_bytes()).ok()?, bundled::rulebook()).ok()
}

/// The fields of the model, by the names that files have for them.
fn model() -> BTreeSet<String> {
    let folder = root().join("src/scenario/model");
    let files =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).chain([root().join("src/scenario/model.rs")]);
    let texts = files.map(|it| fs::read_to_string(it).unwrap());
    let field = |line: &str| Some(line.strip_prefix("    pub ")?.split_once(':')?.0.to_owned());
    texts.flat_map(|text| text.lines().filter_map(field).collect::<Vec<_>>()).collect()
}

fn fixtures() -> Vec<(String, String)> {
    let folders = ["tests/fixtures/language", "tests/fixtures/authors", "tests/fixtures"];
    let files = folders.iter().flat_map(|it| fs::read_dir(root().join(it)).unwrap()).map(|it| it.unwrap().path());
    let mut files: Vec<_> = files.filter(|it| it.extension().is_some_and(|it| it == "ron")).collect();
    files.sort();
    files.into_iter().map(|it| (it.display().to_string(), fs::read_to_string(it).unwrap())).collect()
}

#[test]
fn every_field_of_the_language_that_is_written_otherwise_is_told() {
    let texts: Vec<_> = fixtures().into_iter().filter(|(_, text)| scenario(text).is_some()).collect();
    // One of an earlier version says things that are left out when it is brought up to date.
    let texts: Vec<_> = texts.into_iter().filter(|(_, text)| text.contains("format: 1")).collect();
    let mut open = model();
    SILENT.iter().for_each(|(field, _)| assert!(open.remove(*field), "{field} is a field"));
    let (mut untold, mut tried): (_, BTreeMap<&str, u32>) = (Vec::new(), BTreeMap::new());
    for (name, text) in &texts {
        let was = scenario(text).expect("it was one");
        // What stands in the same field of the same file is likely to fit.
        let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for it in values(text) {
            words.entry(it.field.to_owned()).or_default().insert(text[it.at].to_owned());
        }
        for value in values(text) {
            let tries = tried.entry(value.field).or_default();
            if !open.contains(value.field) || *tries >= MOST {
                continue;
            }
            for other in others(&text[value.at.clone()], value.field, &words) {
                let written = format!("{}{other}{}", &text[..value.at.start], &text[value.at.end..]);
                *tries += 1;
                let Some(is) = scenario(&written) else { continue };
                if differences(&was, &is, bundled::rulebook()).is_empty() {
                    untold.push(format!("{name}: {}: {} -> {other}", value.field, &text[value.at.clone()]));
                } else {
                    open.remove(value.field);
                }
                break;
            }
        }
    }
    assert_eq!(untold, [""; 0]);
    let told = model().len() - open.len();
    assert!(told >= FIELDS, "{told} fields were told; not {open:?}");
}
