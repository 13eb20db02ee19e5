//! Scenarios of earlier versions of the format.

use std::fs;

use whitecell::scenario::{Source, load, migrated};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;

use super::text;
use crate::authors::shell::call_in;

/// Every entry of an exercise of `text` in which nothing is done, and the digest of how it ends.
fn played(text: &str) -> (Vec<String>, String) {
    let source = Source::new("a.ron", text.as_bytes()).unwrap();
    let scenario = load(&source, bundled::rulebook()).unwrap_or_else(|found| panic!("{found:#?}"));
    let mut exercise = Exercise::new(Ground::new(bundled::rulebook().clone().into(), scenario.into()).into());
    exercise.begin(Seed(7));
    while !exercise.is_over() {
        exercise.run();
    }
    let entries = exercise.record().iter().map(|it| format!("{it:?}")).collect();
    (entries, format!("{:?}", exercise.digest()))
}

#[test]
fn a_scenario_of_format_0_plays_as_it_did() {
    let old = text("format-0");
    // What the engine of that time made of it, said in the words of today.
    let then = old
        .replace("format: 0", "format: 1")
        .replace("        Start(\"second-wave\"),\n", "        Set(\"election-due\"),\n")
        .replace("        Reveal(\"wipe\"),", "");
    assert_eq!(played(&old), played(&then));
    assert_ne!(played(&old), played(&old.replace("format: 0", "format: 1")), "the same words say more today");
}

#[test]
fn a_file_that_is_brought_up_to_date_plays_the_same_and_keeps_its_comments() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), text("format-0")).unwrap();
    let before = call_in(folder.path(), &["check", "a.ron"]);
    assert!(before.out.contains("this is format 0, and the present one is 1"), "{}", before.out);
    let said = call_in(folder.path(), &["fmt", "--migrate", "a.ron"]);
    assert_eq!((said.code, said.out.as_str()), (0, "a.ron\n1 file looked at: 1 laid out\n"));
    let now = fs::read_to_string(folder.path().join("a.ron")).unwrap();
    assert_eq!(played(&now), played(&text("format-0")));
    for kept in [
        "format: 1 /* the first */",
        "nobody noticed that it did not",
        "// nor this",
        "/* without effect in format 0: Reveal(\"wipe\") */",
    ] {
        assert!(now.contains(kept), "{kept}: {now}");
    }
    assert!(!call_in(folder.path(), &["check", "a.ron"]).out.contains("old-format"));
    assert_eq!(migrated(&Source::new("a.ron", now.as_bytes()).unwrap()), None);
}

#[test]
fn an_election_is_due_in_a_scenario_of_format_0_without_an_opening() {
    let old = text("format-0");
    let (head, rest) = old.split_once("    opening: [").unwrap();
    let old = format!("{head}    {}", rest.split_once("    injects").map(|(_, it)| format!("injects{it}")).unwrap());
    let now = migrated(&Source::new("a.ron", old.as_bytes()).unwrap()).unwrap();
    assert!(now.text().contains("    opening: [Set(\"election-due\")],\n    injects: ["), "{}", now.text());
}

#[test]
fn an_exercise_of_an_old_scenario_is_kept_and_played_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.ron"), text("format-0")).unwrap();
    fs::write(folder.path().join("script.txt"), "lock 9\n").unwrap();
    let play = ["play", "a.ron", "--seed", "7", "--script", "script.txt", "--journal", "a.wcj"];
    assert_eq!(call_in(folder.path(), &play).code, 0);
    let said = call_in(folder.path(), &["replay", "a.wcj", "--verify"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
}

#[test]
fn a_later_format_is_refused_with_what_to_do_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let later = text("numbers").replace("format: 1", "format: 9");
    let strange = later.replace("minutes: 30", "weather: Rain");
    let huge = later.replacen("title: \"", &format!("title: \"{}", "long ".repeat(20_000)), 1);
    for (text, what) in [(strange, "a field that is not known"), (huge, "more than there may be")] {
        fs::write(folder.path().join("a.ron"), text).unwrap();
        let said = call_in(folder.path(), &["check", "a.ron"]);
        assert_eq!(said.code, 1, "{what}: {}", said.out);
        assert!(
            said.out.contains("use a later version of Whitecell")
                && said.out.ends_with(": 1 error; `whitecell explain NAME` says more\n"),
            "{what}: {}",
            said.out
        );
    }
}
