//! `new`: patterns that play from the first minute.

use whitecell::scenario::{Source, check, format};
use whitecell::store::bundled;

use super::shell::{call, call_in, json};

#[test]
fn every_pattern_is_sound_laid_out_and_listed() {
    let listed = call(&["new"]);
    let names: Vec<&str> = bundled::patterns().map(|(name, _)| name).collect();
    assert!(names.len() >= 5, "{names:?}");
    for (name, text) in bundled::patterns() {
        let source = Source::new(name, text.as_bytes()).unwrap();
        assert_eq!(check(&source, bundled::rulebook()).findings, [], "{name}");
        assert_eq!(format(&source).unwrap(), text, "{name}");
        assert!(text.starts_with("// A pattern: "), "{name} says what it is for");
        assert!(listed.contains(&format!("{name}\n  ")), "{listed}");
    }
    assert!(listed.lines().all(|line| line.chars().count() <= 80), "{listed}");
}

#[test]
fn every_pattern_plays_to_more_than_one_end() {
    let folder = tempfile::tempdir().unwrap();
    for (name, _) in bundled::patterns() {
        let file = folder.path().join(format!("{name}.ron"));
        let path = file.to_str().unwrap();
        let said = call(&["new", "--pattern", name, "--id", "mine", "--out", path]);
        assert!(said.contains(&format!("whitecell play {path}")), "{said}");
        let told = json(&["rehearse", path, "--runs", "250", "--format", "json"]);
        assert_eq!((told["scenario"].as_str(), told["failures"]["count"].as_u64()), (Some("mine"), Some(0)));
        assert_eq!(told["injects_never_fired"].as_array().unwrap().len(), 0, "{name}: {}", told["injects_never_fired"]);
        let endings = told["policies"][0]["endings"].as_object().unwrap();
        let reached = |id: &str| told["policies"].as_array().unwrap().iter().any(|it| it["endings"][id] != 0.0);
        let count = endings.keys().filter(|id| reached(id)).count();
        assert!(count > 1, "{name}: {count} of {} endings", endings.len());
    }
}

#[test]
fn a_pattern_is_never_written_over_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let begin = || call_in(folder.path(), &["new", "--pattern", "false-flag", "--out", "a.ron"]);
    assert_eq!(begin().code, 0);
    let again = begin();
    assert_eq!(again.code, 1);
    assert!(again.err.starts_with("error: a.ron could not be written"), "{}", again.err);
    let said = call_in(folder.path(), &["new", "--pattern", "false-flg"]);
    assert_eq!((said.code, said.err.contains("did you mean `false-flag`?")), (2, true), "{}", said.err);
    let said = call_in(folder.path(), &["new", "--pattern", "false-flag", "--id", "No Slug"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
}
