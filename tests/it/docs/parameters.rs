//! The page on the model names every parameter of the rulebook, and no other.

use std::collections::BTreeSet;
use std::fs;

use crate::sources::{files, root};

const FOLDER: &str = "assets/rulebook/parameters";

/// Every parameter, as `council.break_slope`.
pub(super) fn parameters() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for file in files(FOLDER, &[".ron"]) {
        let section = file.path.rsplit('/').next().unwrap().trim_end_matches(".ron").to_owned();
        let names = file.text.lines().filter_map(|line| line.strip_prefix("    ")?.strip_suffix(": ("));
        all.extend(names.map(|name| format!("{section}.{name}")));
    }
    all
}

/// What `text` names of these sections: `law.force_at`, and several at once as `law.{force_at, gate_severity}`.
fn named(text: &str, sections: &BTreeSet<&str>) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let mut all = BTreeSet::new();
    for (at, _) in text.match_indices('.') {
        let before = text[..at].rsplit(|letter| !is_name(letter)).next().unwrap();
        if !sections.contains(before) {
            continue;
        }
        let after = &text[at + 1..];
        let names: Vec<&str> = match after.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap().split(',').map(str::trim).collect(),
            None => vec![after.split(|letter| !is_name(letter)).next().unwrap()],
        };
        all.extend(
            names.iter().filter(|name| !name.is_empty() && **name != "ron").map(|name| format!("{before}.{name}")),
        );
    }
    all
}

#[test]
fn the_page_on_the_model_names_every_parameter_and_no_other() {
    let there = parameters();
    let sections = there.iter().filter_map(|name| name.split('.').next()).collect();
    let text = fs::read_to_string(root().join("docs/model.md")).unwrap();
    let named = named(&text, &sections);
    let missing: Vec<_> = there.difference(&named).collect();
    let unknown: Vec<_> = named.difference(&there).collect();
    assert!(
        missing.is_empty() && unknown.is_empty(),
        "not on the page: {missing:#?}\nnot in the rulebook: {unknown:#?}"
    );
}

#[test]
fn names_of_parameters_are_read_off_a_text() {
    let text = "It is `law.a_b`, and law.{c,\nd}. Of law. Not lawn.x, nor `law.ron`.";
    let names: Vec<_> = named(text, &BTreeSet::from(["law"])).into_iter().collect();
    assert_eq!(names, ["law.a_b", "law.c", "law.d"]);
}
