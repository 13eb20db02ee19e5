//! `check` as editors and servers use it: watching, workflow commands, allowances.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::shell::{SMALL, call, call_in, program};
use crate::sources::root;

fn small() -> String {
    fs::read_to_string(root().join(SMALL)).unwrap()
}

/// Saves as careful editors do: beside it, and then in its place.
fn save(folder: &Path, text: &str) {
    fs::write(folder.join("a.tmp"), text).unwrap();
    fs::rename(folder.join("a.tmp"), folder.join("a.ron")).unwrap();
}

#[test]
fn every_save_is_answered_and_the_last_good_version_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &small());
    let mut child = program(folder.path(), &["check", "--watch", "a.ron"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(|line| line.unwrap());
    let mut answer = || lines.find(|line| line.starts_with("a.ron: ")).unwrap();
    assert_eq!(answer(), "a.ron: can be played; waiting for the next save");
    save(folder.path(), "(format: 1");
    assert_eq!(answer(), "a.ron: cannot be played; the last version that can be, 1 save ago, is kept to compare with");
    save(folder.path(), &small().replace("hours: 48", "hours: 36"));
    assert_eq!(answer(), "a.ron: can be played; 1 difference since the last version that could be: turn 2");
    save(folder.path(), &format!("{}// saved\n", small().replace("hours: 48", "hours: 36")));
    assert_eq!(answer(), "a.ron: can be played; nothing differs in play");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Whoever saves waits for less than it takes to look up.
const SOON: Duration = Duration::from_millis(300);

#[test]
fn a_save_is_answered_before_anybody_has_looked_up() {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &small());
    let mut child = program(folder.path(), &["check", "--watch", "a.ron"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(|line| line.unwrap());
    let mut answer = || lines.find(|line| line.starts_with("a.ron: ")).unwrap();
    answer();
    // The best of several: a machine that does other things at the same time is not what is measured.
    let answers = (0..6).map(|hours| {
        let text = if hours % 3 == 2 {
            "(format: 1".to_owned()
        } else {
            small().replace("hours: 48", &format!("hours: {}", 36 + hours))
        };
        let saved = Instant::now();
        save(folder.path(), &text);
        answer();
        saved.elapsed()
    });
    let took: Vec<_> = answers.collect();
    assert!(took.iter().min().unwrap() < &SOON, "{took:?}");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_server_is_told_of_findings_in_its_own_words() {
    let folder = tempfile::tempdir().unwrap();
    save(folder.path(), &small().replace("difficulty: Easy", "difficulty: Easey"));
    let said = call_in(folder.path(), &["check", "--format", "github", "a.ron"]);
    let error = "::error file=a.ron,line=7,col=17,endLine=7,endColumn=21,title=unknown-word::there is no difficulty `Easey`%0Adid you mean `Easy`?\n";
    assert!(said.out.starts_with(error), "{}", said.out);
    assert!(said.out.contains("::notice file=a.ron,"), "{}", said.out);
    assert_eq!((said.code, call(&["check", "--format", "github", "scenarios"]).as_str()), (1, ""));
}

#[test]
fn a_finding_is_allowed_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let with = |comment: &str| {
        save(folder.path(), &small().replace("    injects: [", &format!("{comment}    injects: [")));
        call_in(folder.path(), &["check", "a.ron", "--strict"])
    };
    assert!(with("").out.contains("few-injects"));
    let allowed = with("    // allow(few-injects): four are enough here\n    // and more would not fit\n");
    assert_eq!((allowed.code, allowed.out.as_str()), (0, "1 scenario checked: nothing found\n"));
    let without = with("    // allow(few-injects)\n");
    assert!(without.out.contains("few injects") && without.out.contains("it gives no reason"), "{}", without.out);
    assert_eq!(without.code, 1, "a bad allowance is a warning");
    assert!(with("    // allow(unused-flag): left over\n").out.contains("there is no `unused-flag` here to allow"));
}
