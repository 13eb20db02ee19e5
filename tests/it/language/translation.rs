//! Scenarios in another language than their author's.

use std::collections::BTreeSet;
use std::fs;

use whitecell::scenario::{
    Diagnostic, PROSE, Severity, Source, check_translation, finding, load, refreshed, translated,
};
use whitecell::store::bundled;

use super::text;
use crate::authors::shell::{call_in, program};
use crate::sources::root;

fn source(text: &str) -> Source {
    Source::new("a.ron", text.as_bytes()).unwrap()
}

/// The French of `numbers`, with one thing written otherwise.
fn french(from: &str, to: &str) -> Source {
    let text = text("numbers.fr");
    assert!(text.contains(from), "the translation has no {from}");
    source(&text.replacen(from, to, 1))
}

fn told(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(|it| format!("{}: {}", it.code, it.message)).collect()
}

/// Findings in the French of `numbers`, besides what is not translated.
fn found(from: &str, to: &str) -> Vec<String> {
    let found = check_translation(&french(from, to), Some(&source(&text("numbers"))), Some("fr"));
    told(&found).into_iter().filter(|it| !it.starts_with("missing-text")).collect()
}

/// Writes `numbers` and its French into a folder.
fn written(folder: &std::path::Path) {
    for name in ["numbers", "numbers.fr"] {
        fs::write(folder.join(format!("{name}.ron")), text(name)).unwrap();
    }
}

#[test]
fn a_scenario_is_played_in_another_language_with_the_same_course() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    fs::write(folder.path().join("script.txt"), "set org.head Dr Le Gall\nlock 3\n").unwrap();
    let play = |more: &[&str]| {
        let call = [&["play", "numbers.ron", "--seed", "7", "--script", "script.txt"], more].concat();
        let said = call_in(folder.path(), &call);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
        said.out
    };
    let french = play(&["--journal", "fr.wcj", "--language", "fr-CA"]);
    let english = play(&["--journal", "en.wcj"]);
    assert!(french.starts_with("La pharmacie de Baie d'Aster. Seat: cell. Seed: 7."), "{french}");
    assert_eq!(french.lines().count(), english.lines().count(), "the same happens in every language");
    // The journal has it all: no file is needed any more.
    for name in ["numbers.ron", "numbers.fr.ron"] {
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    let verified = call_in(folder.path(), &["replay", "fr.wcj", "--verify"]);
    assert_eq!((verified.code, verified.err.as_str()), (0, ""), "{}", verified.out);
    let retold = call_in(folder.path(), &["replay", "fr.wcj"]).out;
    assert!(retold.contains("HG : il en reste 34.5") && !retold.contains("doses of"), "{retold}");
}

#[test]
fn an_exercise_goes_on_in_the_language_in_which_it_was_begun() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    fs::write(folder.path().join("script.txt"), "lock\n").unwrap();
    let begin =
        ["play", "numbers.ron", "--language", "fr", "--seed", "7", "--script", "script.txt", "--journal", "a.wcj"];
    assert_eq!(call_in(folder.path(), &begin).code, 0);
    fs::write(folder.path().join("numbers.fr.ron"), "broken").unwrap();
    let resumed = program(folder.path(), &["resume", "a.wcj", "--plain"]).output().unwrap();
    let said = String::from_utf8(resumed.stdout).unwrap();
    assert!(said.contains("Mardi") && said.contains("Cellule de crise"), "{said}");
}

#[test]
fn what_is_not_translated_is_read_in_the_original() {
    let made = translated(&source(&text("numbers")), &french("Lundi", "")).unwrap().unwrap();
    let scenario = load(&made, bundled::rulebook()).unwrap();
    let titles: Vec<_> = scenario.turns.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Monday", "Mardi", "Mercredi"]);
    assert!(scenario.debrief[0].ask.starts_with("When did"));
}

#[test]
fn a_language_that_there_is_not_is_told_with_those_that_there_are() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    for (language, help) in [("de", "there is fr"), ("../numbers", "there is fr")] {
        let said = call_in(folder.path(), &["play", "numbers.ron", "--language", language, "--plain"]);
        assert!(said.code == 2 && said.err.contains(help), "{}", said.err);
    }
    let said = call_in(folder.path(), &["play", "homeland", "--language", "de", "--plain"]);
    assert!(said.err.contains("homeland has no translation into `de`"), "{}", said.err);
    fs::write(folder.path().join("numbers.fr.ron"), french("source: \"{org.name}\"", "source: \"{org.nom}\"").text())
        .unwrap();
    let said = call_in(folder.path(), &["play", "numbers.ron", "--language", "fr", "--plain"]);
    assert!(said.code == 1 && said.err.contains("numbers.fr.ron has 1 error"), "{}", said.err);
}

#[test]
fn a_scenario_is_checked_with_its_translations_and_one_of_them_alone() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    for path in ["numbers.ron", "."] {
        let said = call_in(folder.path(), &["check", path]);
        assert_eq!(said.code, 0);
        assert!(said.out.contains("1 of 42 texts is not translated yet: `debrief/1/ask`"), "{}", said.out);
        assert!(said.out.contains("1 scenario and 1 translation checked: 2 notes"), "{}", said.out);
    }
    fs::write(folder.path().join("numbers.fr.ron"), french("\"fr\"", "\"de\"").text()).unwrap();
    let said = call_in(folder.path(), &["check", "numbers.fr.ron"]);
    assert!(said.code == 1 && said.out.contains("its name says `fr`, and it says `de`"), "{}", said.out);
    fs::remove_file(folder.path().join("numbers.ron")).unwrap();
    let said = call_in(folder.path(), &["check", "numbers.fr.ron"]);
    assert!(said.out.contains("its scenario does not lie beside it"), "{}", said.out);
}

#[test]
fn mistakes_in_a_translation_are_found() {
    assert_eq!(found("Lundi", "Lundi"), [""; 0]);
    assert_eq!(found("{org.head} écrit", "Il écrit"), ["differing-slots: this text lacks `{org.head}`"]);
    assert_eq!(
        found("Les gens attendent.", "{org.head} attend."),
        ["differing-slots: the original has no `{org.head}`"]
    );
    assert_eq!(
        found("{number:calls} aujourd'hui", "{number:appels} aujourd'hui"),
        ["differing-slots: the original has `{number:calls}` in place of `{number:appels}`"]
    );
    assert_eq!(
        found("id: \"press\"", "id: \"pres\"").first().unwrap(),
        "unknown-text: the scenario has no text `injects/pres/title`"
    );
    assert_eq!(
        found("language: \"fr\",", "language: \"fr\",\n    minutes: 45,"),
        ["unknown-text: `minutes` is no text, and stays as the scenario has it"]
    );
    assert_eq!(
        found("translates: \"numbers\"", "translates: \"letters\""),
        ["misplaced-translation: this is a translation of `letters`, and the scenario beside it is `numbers`"]
    );
    assert_eq!(found("Lundi", "Lun\\u{202e}di").len(), 1, "as in a scenario");
    assert_eq!(found("Lundi", "Lun\u{1b}di").len(), 1);
    assert!(found("Lundi", "Lun\\qdi")[0].starts_with("syntax"));
    assert!(found("title: \"Lundi\",", "title: \"Lundi,")[0].starts_with("unclosed-text"));
}

#[test]
fn a_text_is_outdated_when_its_original_was_changed_and_it_was_not() {
    let original = source(&text("numbers").replace("\"People wait.\"", "\"People wait outside.\""));
    let at = |translation: &Source| -> Vec<String> {
        let found = check_translation(translation, Some(&original), Some("fr"));
        told(&found).into_iter().filter(|it| it.starts_with("outdated-text")).collect()
    };
    let as_it_was = french("Lundi", "Lundi");
    assert_eq!(
        at(&as_it_was),
        ["outdated-text: the original of `briefing/stakes` was changed since this was translated"]
    );
    // What the tool writes says so too, and goes on saying so until somebody has looked.
    let made = refreshed(&original, Some(&as_it_was), "fr").unwrap();
    assert_eq!((made.outdated, made.missing, made.left_over), (1, 1, 0));
    assert!(made.text.contains("//| CHANGED since it was translated:\n        //| People wait outside.\n        stakes: \"Les gens attendent.\","));
    assert_eq!(at(&source(&made.text)).len(), 1);
    let mended = source(&made.text.replace("Les gens attendent.", "Les gens attendent dehors."));
    assert_eq!(at(&mended), [""; 0]);
    let noted = refreshed(&original, Some(&mended), "fr").unwrap();
    assert_eq!(noted.outdated, 0);
    assert!(!noted.text.contains("CHANGED"));
}

#[test]
fn what_a_translator_wrote_is_kept_when_a_translation_is_brought_up_to_date() {
    let there = text("numbers.fr");
    let made = refreshed(&source(&text("numbers")), Some(&source(&there)), "fr").unwrap();
    assert_eq!(
        made.text.lines().skip(2).collect::<Vec<_>>(),
        there.lines().skip(2).collect::<Vec<_>>(),
        "nothing is to do"
    );
    let without = source(&text("numbers").replace("id: \"helped\"", "id: \"army\""));
    let made = refreshed(&without, Some(&source(&there)), "fr").unwrap();
    assert_eq!((made.left_over, made.missing), (1, 2));
    let kept = "// No longer in the scenario: rules/helped/title: \"L'armée apporte ce qu'elle a\"";
    assert!(made.text.contains(kept) && made.text.contains("// As pharmacists say it."), "{}", made.text);
    let again = refreshed(&without, Some(&source(&made.text)), "fr").unwrap();
    assert_eq!(again.text, made.text);
    assert!(refreshed(&without, Some(&source("(title: \"x\"")), "fr").is_err(), "what cannot be read is not touched");
}

#[test]
fn a_translation_is_begun_by_the_program_and_laid_out_like_a_scenario() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("numbers.ron"), text("numbers")).unwrap();
    let begun = call_in(folder.path(), &["translate", "numbers.ron", "--to", "pt-BR"]);
    assert_eq!((begun.code, begun.out.as_str()), (0, "numbers.pt-BR.ron begun: 42 texts, 42 not translated\n"));
    let said = call_in(folder.path(), &["fmt", "--check", "numbers.pt-BR.ron"]);
    assert_eq!(said.out, "1 file looked at: 0 to lay out\n");
    let wrong = call_in(folder.path(), &["translate", "numbers.ron", "--to", "../x"]);
    assert!(wrong.code == 2 && wrong.err.contains("names no language"), "{}", wrong.err);
}

#[test]
fn every_text_that_a_scenario_may_hold_can_be_translated_and_no_id() {
    let page = fs::read_to_string(root().join("docs/authoring/format.md")).unwrap();
    let field = |line: &str| {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let name = cells.get(1)?.strip_prefix('`')?.strip_suffix('`')?.to_owned();
        Some((name, (*cells.get(2)?).to_owned()))
    };
    let fields: Vec<_> = page.lines().filter_map(field).collect();
    let of =
        |kind: &str| -> BTreeSet<&str> { fields.iter().filter(|it| it.1 == kind).map(|it| it.0.as_str()).collect() };
    let mut texts = of("text");
    assert!(texts.remove("attack_version"), "a number in words");
    assert_eq!(texts, PROSE.into_iter().collect(), "list a new text in src/scenario/translation/texts.rs");
    assert_eq!(of("id").intersection(&texts).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn shipped_translations_belong_to_shipped_scenarios_and_can_be_played() {
    for (name, text) in bundled::translations() {
        let (id, language) = name.trim_end_matches(".ron").split_once('.').unwrap();
        let (_, original) = bundled::scenarios().find(|it| it.0.trim_end_matches(".ron") == id).unwrap();
        let found = check_translation(&source(text), Some(&source(original)), Some(language));
        assert!(found.iter().all(|it| it.severity == Severity::Note), "{name}: {:?}", told(&found));
    }
}

#[test]
fn every_finding_of_translations_says_more() {
    for code in ["missing-text", "unknown-text", "outdated-text", "differing-slots", "misplaced-translation"] {
        assert!(finding(code).unwrap().page().len() > 300, "{code}");
    }
}
