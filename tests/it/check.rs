//! Findings, tested by scenarios that say themselves what is wrong with them.
//!
//! In `tests/fixtures/bad`, a comment such as `//     ^^^^ unknown-ally: there is no Ally` stands under the line that
//! is wrong and marks the place. A fixture must have exactly the findings that it announces. Notes are only compared
//! where one is announced.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use whitecell::scenario::{
    Diagnostic, Look, Scenario, Severity, Source, check, check_translation, findings, load, render,
};
use whitecell::store::bundled::rulebook;

pub const SMALL: &str = include_str!("../fixtures/small.ron");

/// A scenario; with a pack, if its text says so in a comment.
pub fn source(text: &str) -> Source {
    let source = Source::new("test.ron", text.as_bytes()).expect("tests are written in UTF-8");
    match text.lines().find_map(|line| line.strip_prefix("// its pack: ")) {
        Some(pack) => source.with_pack(Ok(Source::new("pack.ron", pack.as_bytes()).expect("and so are their packs"))),
        None => source,
    }
}

/// Findings of `text`, each as `line:column: code: message`.
pub fn found(text: &str) -> Vec<String> {
    let source = source(text);
    check(&source, rulebook()).findings.iter().map(|it| told(it, &source)).collect()
}

fn told(found: &Diagnostic, source: &Source) -> String {
    let place = found.place(source);
    let line = source.text().lines().nth(place.line - 1).unwrap_or_default();
    let end = if place.end_line == place.line { place.end_column } else { line.chars().count() + 1 };
    format!("{}:{}-{}: {}: {}", place.line, place.column, end.max(place.column + 1), found.code, found.message)
}

/// What the notes in `text` announce, in the same form.
fn announced(text: &str) -> Vec<String> {
    let mut notes = Vec::new();
    let mut above = 0;
    for (at, line) in text.lines().enumerate() {
        let mark = line.find('^').filter(|_| line.trim_start().starts_with("//"));
        let Some(start) = mark else {
            above = at + 1;
            continue;
        };
        let width = line[start..].chars().take_while(|it| *it == '^').count();
        notes.push(format!("{above}:{}-{}: {}", start + 1, start + 1 + width, line[start + width..].trim()));
    }
    notes
}

fn fixtures() -> Vec<(String, String)> {
    read("tests/fixtures/bad")
}

/// Translations of `SMALL` into French, each with something wrong.
fn translations() -> Vec<(String, String)> {
    read("tests/fixtures/translated")
}

fn read(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).expect("the fixtures lie beside the tests").map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(&path).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn every_fixture_has_the_findings_that_it_announces() {
    for (name, text) in fixtures() {
        let expected = announced(&text);
        let source = source(&text);
        let found = check(&source, rulebook()).findings;
        let announced = |code: &str| expected.iter().any(|it| it.contains(&format!(": {code}: ")));
        let counted = found.iter().filter(|it| it.severity != Severity::Note || announced(it.code));
        let found: BTreeSet<_> = counted.map(|it| told(it, &source)).collect();
        assert_eq!(found, expected.iter().cloned().collect(), "{name}");
    }
}

#[test]
fn every_translation_has_the_findings_that_it_announces() {
    for (name, text) in translations() {
        let expected = announced(&text);
        let source = source(&text);
        let found = check_translation(&source, Some(&self::source(SMALL)), Some("fr"));
        let announced = |code: &str| expected.iter().any(|it| it.contains(&format!(": {code}: ")));
        let counted = found.iter().filter(|it| it.severity != Severity::Note || announced(it.code));
        let found: BTreeSet<_> = counted.map(|it| told(it, &source)).collect();
        assert_eq!(found, expected.iter().cloned().collect(), "{name}");
    }
}

#[test]
fn every_finding_has_a_fixture() {
    let fixtures: BTreeSet<_> = fixtures().into_iter().chain(translations()).map(|(name, _)| name).collect();
    let elsewhere = ["text-too-long", "too-many"];
    let untested: Vec<_> = findings().into_iter().map(|it| it.code).filter(|it| !fixtures.contains(*it)).collect();
    assert_eq!(untested, elsewhere, "these are tested at their limits");
}

#[test]
fn a_sound_scenario_has_no_findings_and_loads() {
    let counted: Vec<_> = found(SMALL).into_iter().filter(|it| !it.contains("few-injects")).collect();
    assert_eq!(counted, [""; 0]);
    let scenario: Scenario = load(&source(SMALL), rulebook()).unwrap();
    assert_eq!(scenario.injects.len(), 4);
    let named: Vec<_> = scenario.hypotheses.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(named, ["vgf", "ndw", "criminal", "hacktivist", "insider", "other-state"]);
    let incident = &scenario.incidents[0];
    assert_eq!((incident.obvious.index(), incident.truth.index()), (1, 0), "the obvious culprit is not the true one");
    assert_eq!(scenario.injects[0].ally, scenario.victims[0], "an inject without an Ally concerns the first victim");
    assert_eq!(scenario.operations[1].starts_h, None, "a waiting operation has no hour");
}

#[test]
fn a_scenario_with_an_error_does_not_load() {
    for (name, text) in fixtures() {
        let source = source(&text);
        let has_error = check(&source, rulebook()).findings.iter().any(|it| it.severity == Severity::Error);
        assert_eq!(load(&source, rulebook()).is_err(), has_error, "{name}");
    }
}

#[test]
fn limits_hold_at_the_limit_and_one_beyond() {
    let text = |length: usize| SMALL.replace("The cranes stand still.", &"x".repeat(length));
    assert!(!found(&text(64 * 1024 - 2)).iter().any(|it| it.contains("text-too-long")));
    assert!(found(&text(64 * 1024 - 1)).iter().any(|it| it.contains("text-too-long")));

    let turns =
        |count: usize| SMALL.replace("(title: \"Morning\", hours: 24),", &"(title: \"M\", hours: 1),".repeat(count));
    assert!(!found(&turns(199)).iter().any(|it| it.contains("too-many")));
    assert!(found(&turns(200)).iter().any(|it| it.contains("too-many: there are 201 `turns`")));

    let deep = |depth: usize| {
        let condition = format!("{}Consulted{}", "Not(".repeat(depth - 1), ")".repeat(depth - 1));
        SMALL.replace("Reached(\"second-wave\", Prepare)", &condition)
    };
    assert!(!found(&deep(16)).iter().any(|it| it.contains("too-deep")));
    assert!(found(&deep(17)).iter().any(|it| it.contains("too-deep-condition")));

    let wide = |count: usize| {
        SMALL.replace("Reached(\"second-wave\", Prepare)", &format!("Any([{}])", "Consulted,".repeat(count)))
    };
    let other = 32;
    assert!(!found(&wide(10_000 - other)).iter().any(|it| it.contains("too-deep-condition")));
    assert!(found(&wide(10_000)).iter().any(|it| it.contains("more than 10000 conditions")));
}

#[test]
fn findings_are_drawn_under_their_line() {
    let text = fixtures().into_iter().find(|(name, _)| name == "five-mistakes").unwrap().1;
    let source = Source::new("scenarios/harbour.ron", text.as_bytes()).unwrap();
    let findings = check(&source, rulebook()).findings;
    insta::assert_snapshot!(render(&findings, &source, Look { coloured: false, columns: 100 }));
}

#[test]
fn colours_are_only_drawn_where_asked() {
    let source = source("(format: 1");
    let findings = check(&source, rulebook()).findings;
    let drawn = |coloured| render(&findings, &source, Look { coloured, columns: 100 });
    assert!(drawn(true).contains("\u{1b}["));
    assert!(!drawn(false).contains('\u{1b}'));
}

#[test]
fn a_place_far_into_a_long_line_is_still_named_rightly() {
    let text = SMALL.replace("minutes: 30,", &format!("/* {} */ minutes: \"é\",", "x".repeat(5_000)));
    let source = source(&text);
    let findings = check(&source, rulebook()).findings;
    let drawn = render(&findings[..1], &source, Look { coloured: false, columns: 80 });
    assert!(drawn.contains("test.ron:8:5021"), "{drawn}");
    assert!(drawn.lines().all(|line| line.chars().count() < 120), "{drawn}");
}

#[test]
fn a_missing_character_is_found_and_mostly_once() {
    let marks: Vec<_> = SMALL.char_indices().filter(|(_, it)| "()[]\":,".contains(*it)).collect();
    let (mut looked_at, mut once) = (0, 0);
    for (at, mark) in marks.into_iter().step_by(7) {
        let mut text = SMALL.to_owned();
        text.remove(at);
        let found = found(&text).into_iter().filter(|it| !it.contains("few-injects")).count();
        let in_a_text = mark == ':' || mark == ',';
        assert!(found > 0 || in_a_text, "{mark} at byte {at} is not missed");
        looked_at += usize::from(found > 0);
        once += usize::from(found == 1);
    }
    assert!(once * 100 > looked_at * 95, "{once} of {looked_at}");
}
