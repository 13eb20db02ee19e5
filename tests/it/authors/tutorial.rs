//! The step-by-step tutorial: its blocks make one scenario, and its commands print what it shows.

use std::fs;
use std::path::Path;

use super::shell::call_in;
use crate::sources::root;

const PAGE: &str = "docs/authoring/tutorial.md";

/// The blocks of the page, each with its language.
fn blocks() -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join(PAGE)).unwrap();
    let fenced = text.split("```").skip(1).step_by(2);
    fenced
        .map(|it| it.split_once('\n').map(|(language, block)| (language.to_owned(), block.to_owned())).unwrap())
        .collect()
}

/// Runs a shown command, and looks for what is shown of its output, in order.
fn compare(folder: &Path, block: &str) {
    let (command, shown) = block.split_once('\n').unwrap();
    let arguments: Vec<&str> = command.strip_prefix("$ whitecell ").expect("a command of ours").split(' ').collect();
    let said = call_in(folder, &arguments).out;
    let mut lines = said.lines();
    for line in shown.lines().filter(|line| *line != "...") {
        assert!(lines.any(|it| it.starts_with(line)), "`{command}` does not print `{line}` there:\n{said}");
    }
}

#[test]
fn every_block_of_the_tutorial_does_what_the_page_says() {
    let folder = tempfile::tempdir().unwrap();
    let (mut fields, mut compared) = (String::new(), 0);
    for (language, block) in blocks() {
        match language.as_str() {
            "ron" => {
                fields += &block;
                fs::write(folder.path().join("night-bus.ron"), format!("(\n{fields})\n")).unwrap();
            }
            "console" => {
                compare(folder.path(), &block);
                compared += 1;
            }
            other => assert_eq!(other, "sh", "a block that nothing runs"),
        }
    }
    assert!(compared > 6, "{compared}");
}

#[test]
fn both_ends_of_the_tutorial_can_be_reached() {
    let folder = tempfile::tempdir().unwrap();
    let fields: String =
        blocks().into_iter().filter(|(language, _)| language == "ron").map(|(_, block)| block).collect();
    fs::write(folder.path().join("a.ron"), format!("(\n{fields})\n")).unwrap();
    let said = call_in(folder.path(), &["rehearse", "a.ron", "--runs", "100", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    for ending in ["poem", "nobody-came"] {
        let reached = told["policies"].as_array().unwrap().iter().any(|it| it["endings"][ending] != 0.0);
        assert!(reached, "{ending}: {told}");
    }
}
