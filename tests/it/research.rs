//! The two doors for research: every number with its basis, and one measure before many rosters.

use std::collections::{BTreeMap, BTreeSet};

use whitecell::rehearse::{Poll, poll};
use whitecell::rulebook::{Basis, Forum};
use whitecell::sim::Question;
use whitecell::store::bundled;

use crate::sources::files;

/// Rosters for each line of the reference.
const RUNS: u32 = 2000;

/// How far a share may be from the reference. Its own numbers come from a few hundred runs.
const SLACK: f64 = 0.07;

fn question(measure: &str, severity: f64, probability: f64) -> Question {
    let measure = bundled::rulebook().measure(measure).unwrap();
    Question { measure, severity, probability, lead: 0.5, consultation_h: 24.0, sharing: 0.8 }
}

fn voted(measure: &str, severity: f64, probability: f64) -> (f64, f64, f64) {
    match poll(bundled::rulebook(), &question(measure, severity, probability), RUNS, 1) {
        Poll::Voted { first, ever, softened } => (first, ever, softened),
        Poll::Joined(_) => panic!("{measure} is voted on"),
    }
}

fn joined(measure: &str, severity: f64, probability: f64) -> f64 {
    match poll(bundled::rulebook(), &question(measure, severity, probability), RUNS, 1) {
        Poll::Joined(spread) => spread.mean,
        Poll::Voted { .. } => panic!("{measure} is for each to decide"),
    }
}

#[test]
fn the_council_votes_as_in_the_reference() {
    let reference = [
        ("statement-naming", 2.0, 0.60, 0.42, 0.95),
        ("statement-naming", 4.0, 0.75, 0.91, 1.0),
        ("scepva", 4.0, 0.75, 0.21, 0.94),
        ("scepva", 4.0, 0.93, 0.84, 1.0),
        ("article-5", 4.0, 0.97, 0.0, 0.0),
        ("article-5", 6.0, 0.97, 0.0, 0.02),
        ("article-5", 8.0, 0.97, 0.06, 0.33),
        ("article-5", 10.0, 0.98, 0.31, 0.86),
    ];
    let mut wrong = Vec::new();
    for (measure, severity, probability, first, ever) in reference {
        let (a, b, _) = voted(measure, severity, probability);
        let line = format!("{measure}, severity {severity}, {probability}: {a:.3}/{b:.3}, reference {first}/{ever}");
        if (a - first).abs() > SLACK || (b - ever).abs() > SLACK {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_text_that_hardly_passes_says_less() {
    let (_, _, doubtful) = voted("statement-naming", 2.0, 0.60);
    let (_, _, sure) = voted("statement-naming", 4.0, 0.75);
    assert!(doubtful > 0.12 && sure < 0.05, "{doubtful} {sure}");
    assert_eq!(voted("article-5", 10.0, 0.98).2, 0.0);
}

#[test]
fn more_join_the_graver_and_the_surer_it_is() {
    for measure in ["national-attribution", "expulsions", "scepva-offer"] {
        let (least, most) = (joined(measure, 3.0, 0.7), joined(measure, 7.0, 0.95));
        assert!(0.0 < least && least < most && most < 1.0, "{measure}: {least} {most}");
    }
    assert_eq!(joined("vcisc-volunteer", 4.0, 0.6), joined("vcisc-volunteer", 4.0, 0.9), "help asks for no proof");
}

#[test]
fn every_measure_can_be_put_to_the_allies() {
    for row in &bundled::rulebook().measures.rows {
        let question = question(row.id.as_str(), 5.0, 0.9);
        let polled = poll(bundled::rulebook(), &question, 50, 3);
        assert_eq!(polled, poll(bundled::rulebook(), &question, 50, 3), "{}", row.id);
        let voted = row.forum() != Forum::Nations;
        assert_eq!(matches!(polled, Poll::Voted { .. }), voted, "{}", row.id);
    }
}

/// How many numbers stand in a file of the rulebook, outside comments and texts.
fn numbers(text: &str) -> usize {
    let code: Vec<&str> = text.lines().map(|line| line.split("// ").next().unwrap()).collect();
    let outside: String = code.join("\n").replace("\\\"", "").split('"').step_by(2).collect::<Vec<_>>().join("\"");
    let words = outside.split(|it: char| !it.is_ascii_alphanumeric() && it != '_' && it != '.');
    words.filter(|it| it.starts_with(|first: char| first.is_ascii_digit())).count()
}

#[test]
fn every_number_of_the_rulebook_has_a_path_a_unit_and_a_basis() {
    let entries = bundled::rulebook().entries();
    let paths: BTreeSet<&str> = entries.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths.len(), entries.len(), "no two numbers have one path");
    for it in &entries {
        let (Basis::Source(text) | Basis::Judgement(text)) = &it.basis;
        assert!(!text.trim().is_empty() && !it.unit.trim().is_empty(), "{}", it.path);
    }
    let spread = entries.iter().find(|it| it.path == "council.spread").unwrap();
    assert_eq!((spread.value, spread.unit.as_str()), (0.45, "utility"));
}

#[test]
fn no_number_that_stands_in_a_file_is_left_out() {
    let entries = bundled::rulebook().entries();
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    let mut tables = BTreeSet::new();
    for file in files("assets/rulebook", &[".ron"]) {
        let name = file.path.trim_start_matches("assets/rulebook/").trim_end_matches(".ron");
        let subject = match name.split_once('/') {
            Some(("parameters" | "peace", subject)) => subject,
            Some((table, _)) => table,
            None => name,
        };
        if !name.starts_with("parameters/") {
            tables.insert(subject.to_owned());
        }
        *written.entry(subject.to_owned()).or_default() += numbers(&file.text);
    }
    for (subject, written) in written {
        // The beginnings of casts stand in one file, and are listed by table.
        let of = |it: &str| if subject == "casts" { it.starts_with("cast_") } else { it == subject };
        let listed = entries.iter().filter(|it| of(it.subject())).count();
        // A table also lists what its rows leave at 0.
        let fits = if tables.contains(&subject) { listed >= written } else { listed == written };
        assert!(fits, "{subject}: {written} written, {listed} listed");
    }
    assert!(entries.len() > 1000, "{}", entries.len());
}
