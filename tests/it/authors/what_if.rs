//! `play --at` and `--set`: exercises that begin in the middle, and their journals.

use std::fs;

use super::shell::{Said, call_in};
use crate::sources::root;

fn play(folder: &std::path::Path, more: &[&str]) -> Said {
    fs::copy(root().join(super::shell::SMALL), folder.join("a.ron")).unwrap();
    fs::write(folder.join("s.txt"), "respond wait\nlock\nlock\n").unwrap();
    call_in(folder, &[&["play", "a.ron", "--seed", "7", "--script", "s.txt", "--journal", "j.wcj"], more].concat())
}

#[test]
fn an_exercise_can_begin_where_an_inject_comes() {
    let folder = tempfile::tempdir().unwrap();
    let said = play(folder.path(), &["--at", "quiet", "--set", "named-in-press=true"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let journal = String::from_utf8_lossy(&fs::read(folder.path().join("j.wcj")).unwrap()).into_owned();
    assert!(journal.contains(r#""what_if":{"at":"quiet","set":[["named-in-press",true]]}"#), "{journal}");
    assert!(journal.contains("ResponseStarted"), "what is planned there is locked there");
    let replayed = call_in(folder.path(), &["replay", "j.wcj", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&replayed.out).unwrap();
    assert_eq!((replayed.code, told["turns"][0]["turn"].as_u64()), (0, Some(2)), "{told}");
    assert_eq!(call_in(folder.path(), &["replay", "j.wcj", "--verify"]).code, 0);
    let resumed = call_in(folder.path(), &["resume", "--plain", "j.wcj"]);
    assert_eq!(resumed.code, 0, "{}{}", resumed.out, resumed.err);
}

#[test]
fn an_exercise_that_begins_at_its_beginning_says_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(play(folder.path(), &[]).code, 0);
    let journal = fs::read(folder.path().join("j.wcj")).unwrap();
    assert!(!String::from_utf8_lossy(&journal).contains("what_if"));
}

#[test]
fn a_beginning_that_there_is_not_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let said = play(folder.path(), &["--at", "quite"]);
    assert_eq!(
        (said.code, said.err.as_str()),
        (2, "error: the scenario has no inject `quite`\nhelp: did you mean `quiet`?\n")
    );
    let said = play(folder.path(), &["--set", "named-in-press=maybe"]);
    assert_eq!((said.code, said.err.contains("write `FLAG=true` or `FLAG=false`")), (2, true), "{}", said.err);
    fs::write(
        folder.path().join("b.ron"),
        fs::read_to_string(folder.path().join("a.ron")).unwrap().replace("After(60)", "Named(\"vgf\")"),
    )
    .unwrap();
    let said =
        call_in(folder.path(), &["play", "b.ron", "--plain", "--at", "quiet", "--seed", "7", "--journal", "k.wcj"]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.err.contains("the inject `quiet` does not come with seed 7"), "{}", said.err);
    assert!(!folder.path().join("k.wcj").exists(), "no journal is left behind");
}
