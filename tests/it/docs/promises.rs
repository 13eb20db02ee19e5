//! The page on what the interface promises: every promise has tests, and every test that it names is there.

use std::fs;

use crate::sources::{files, root};

const PAGE: &str = "docs/promises.md";

/// The promises: the number, and the names of tests that hold it.
fn promises(page: &str) -> Vec<(String, Vec<String>)> {
    let rows =
        page.lines().filter(|line| line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit()));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let names = cells.last().map_or("", |it| it).split('`').skip(1).step_by(2).map(str::to_owned).collect();
        (cells[0].trim().to_owned(), names)
    })
    .collect()
}

/// Whether this is the name of a test in one of the sources.
fn is_test(name: &str, sources: &[String]) -> bool {
    let head = format!("fn {name}(");
    sources.iter().any(|text| {
        text.match_indices(&head).any(|(at, _)| {
            let above = text[..at].trim_end().lines().rev().map(str::trim);
            let mut attributes = above.take_while(|line| line.starts_with("#[") || line.starts_with("//"));
            attributes.any(|line| line == "#[test]")
        })
    })
}

#[test]
fn every_promise_is_held_by_tests_that_are_there() {
    let page = fs::read_to_string(root().join(PAGE)).unwrap();
    let sources: Vec<String> =
        [files("src", &[".rs"]), files("tests", &[".rs"])].concat().into_iter().map(|it| it.text).collect();
    let promises = promises(&page);
    let numbers: Vec<String> = promises.iter().map(|it| it.0.clone()).collect();
    assert_eq!(numbers, (1..=promises.len()).map(|it| it.to_string()).collect::<Vec<_>>());
    let mut wrong = Vec::new();
    for (number, names) in &promises {
        if names.is_empty() {
            wrong.push(format!("{number}: no test holds it"));
        }
        wrong.extend(
            names.iter().filter(|it| !is_test(it, &sources)).map(|it| format!("{number}: there is no test `{it}`")),
        );
    }
    assert!(promises.len() > 30 && wrong.is_empty(), "{PAGE}:\n{}", wrong.join("\n"));
}

#[test]
fn a_promise_without_a_test_is_noticed() {
    let page =
        "| No. | Promise | Held by |\n| --- | --- | --- |\n| 1 | `x` is so. | `one`, `two` |\n| 2 | It is. |  |\n";
    assert_eq!(promises(page), [("1".into(), vec!["one".into(), "two".into()]), ("2".to_owned(), vec![])]);
    let sources = ["#[test]\nfn one() {}\n\nfn two() {}\n".to_owned()];
    assert!(is_test("one", &sources) && !is_test("two", &sources) && !is_test("three", &sources));
}
