//! The documents that are made from the code, and the one scenario that a document holds.
//!
//! Each made document is written by hand down to a marked line, and made from there on. `UPDATE_DOCS=1 cargo test --test
//! it docs` writes them anew.

mod format;
mod keys;
mod pages;
mod parameters;
mod promises;
mod tables;
mod traceability;
mod tutorial;

use std::{env, fs};

use super::sources::root;

/// How the line begins from which on a document is made.
const MARK: &str = "<!-- Made from here on";

/// Compares what stands below the mark of a document with `made`, or writes it there.
fn keep(path: &str, made: &str) {
    let file = root().join(path);
    let text = fs::read_to_string(&file).unwrap();
    let at = text.find(MARK).unwrap_or_else(|| panic!("{path} has no line that begins `{MARK}`"));
    let below = at + text[at..].find('\n').expect("the mark is a line") + 1;
    let fresh = format!("{}\n{}\n", &text[..below], made.trim());
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &fresh).unwrap();
    } else {
        let wrong = text.lines().zip(fresh.lines()).find(|(is, should)| is != should);
        assert!(
            text == fresh,
            "{path} is out of date; `UPDATE_DOCS=1 cargo test --test it docs` makes it.\n{wrong:#?}"
        );
    }
}

#[test]
fn the_format_reference_says_what_the_code_says() {
    keep("docs/authoring/format.md", &[format::reference(), tables::ids()].join("\n"));
}

#[test]
fn the_page_on_the_model_shows_the_rows_of_the_rulebook() {
    keep("docs/model.md", &tables::model());
}

#[test]
fn every_finding_is_explained_in_the_documents() {
    keep("docs/findings.md", &pages::findings());
}

#[test]
fn every_subcommand_is_in_the_documents() {
    keep("docs/cli.md", &pages::commands());
}

#[test]
fn every_requirement_of_the_sources_is_on_the_page() {
    keep("docs/traceability.md", &traceability::page());
}

#[test]
fn every_key_and_every_setting_is_in_the_documents() {
    keep("docs/keys.md", &keys::tables());
}
