//! An exercise on paper that was made a file: two teams, half of the picture each, played by script from both seats.

use std::fs::{self, File};

use super::shell::{call, json, program};
use crate::sources::root;

const FILE: &str = "tests/fixtures/authors/paper.ron";

/// What a team reads on its laptop: its briefing, what comes until the end, and the review.
struct Laptop {
    briefing: String,
    play: String,
    review: String,
}

/// Plays a seat by its script, to the end and with nothing refused.
fn laptop(seat: &str) -> Laptop {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("j.wcj");
    let journal = journal.to_str().unwrap();
    let script = format!("tests/fixtures/authors/paper-{seat}.txt");
    let told =
        call(&["play", FILE, "--strict", "--seat", seat, "--seed", "7", "--script", &script, "--journal", journal]);
    let (play, review) = told.split_once("\nReview: ").expect("it is played to its end");
    let lines = folder.path().join("lines");
    fs::write(&lines, "b\n").unwrap();
    let resumed = program(root(), &["resume", "--plain", journal]).stdin(File::open(lines).unwrap()).output().unwrap();
    let resumed = String::from_utf8(resumed.stdout).unwrap();
    let (_, briefing) = resumed.split_once("> b\n").expect("the line is echoed");
    Laptop { briefing: briefing.to_owned(), play: play.to_owned(), review: review.to_owned() }
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[track_caller]
fn says_nothing_of(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(!text.contains(part), "{part} is in {text}");
    }
}

#[test]
fn the_paper_exercise_is_sound_and_reaches_all_that_nobody_has_to_release() {
    call(&["check", "--strict", FILE]);
    call(&["fmt", "--check", FILE]);
    let told = json(&["rehearse", FILE, "--runs", "50", "--format", "json"]);
    let never: Vec<_> = told["injects_never_fired"].as_array().unwrap().iter().map(|it| it.as_str()).collect();
    assert_eq!(never, [Some("school")], "the facilitator releases it");
    assert_eq!(told["endings_never_reached"].as_object().map(serde_json::Map::len), Some(0), "{told}");
}

#[test]
fn each_team_reads_its_own_half_of_the_picture() {
    let (works, mayor) = (laptop("works"), laptop("mayor"));
    let halves = [
        (&works, &mayor, ["All values are the same", "The hand meter disagrees", "One crew", "The key"]),
        (&mayor, &works, ["Eleven on the Hill", "Tap samples", "Six lorries", "Where he was"]),
    ];
    for (own, other, titles) in halves {
        says(&own.play, &titles);
        says_nothing_of(&other.play, &titles);
        says(&own.review, &titles);
        for title in titles {
            says(&other.review, &[&format!("{title}. Hidden from the players at the time.")]);
        }
    }
    says(&works.briefing, &["somebody whom you let go in March"]);
    says(&mayor.briefing, &["The mayor sits on the board"]);
    says_nothing_of(&mayor.briefing, &["somebody whom you let go in March"]);
    says_nothing_of(&works.briefing, &["The mayor sits on the board"]);
    says(&works.play, &["CLOCK: 8 h left: Incident notification"]);
    says_nothing_of(&mayor.play, &["CLOCK"]);
}

#[test]
fn a_team_that_shares_and_notifies_keeps_the_deadline_and_gets_help() {
    let Laptop { play, review, .. } = laptop("works");
    says(&play, &["Side by side", "Nine hundred calls", "Two teams at one gate", "Help from the national team"]);
    says_nothing_of(&play, &["A letter from the authority"]);
    says(
        &review,
        &[
            "Ending: One picture.",
            "done in time, D2 23h. By NIS2 Directive, Article 23(4)(b).",
            "The Hill, with the hospital, then The school quarter, then The park, which is nearest, then The harbour",
            "Because: the hospital cannot boil what dialysis needs.",
            "Since Monday pump four gave bad water, and no other did.",
            "what to do, and when there is more. 4 of 4 points. Judged by the facilitator.",
            "Notified within 72 hours. 4 of 4 points.",
        ],
    );
}

#[test]
fn a_team_that_keeps_its_half_reads_what_the_missed_deadline_costs() {
    let Laptop { play, review, .. } = laptop("mayor");
    says(&play, &["They knew on Sunday", "The hospital. New.", "D3 12h, turn 5, REPORT: A letter from the authority"]);
    says_nothing_of(&play, &["Side by side", "Help from the national team"]);
    says(
        &review,
        &[
            "Ending: Next door.",
            "400 thousand euro, and two houses",
            "Not done in time: Incident notification",
            "The harbour, before the feast, then The Hill, with the hospital",
            "Ask Larkwater. The city has done nothing wrong",
            "That the other house is to blame. 0 of 4 points. Judged by the facilitator.",
            "Not notified in time. 0 of 4 points.",
        ],
    );
}
