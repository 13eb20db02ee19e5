//! How an exercise begins, and what is said where it cannot.

use std::fs;

use super::room::{Room, says, script};

#[test]
fn an_unknown_seat_is_answered_with_those_there_are() {
    let told = Room::new().run(&["play", "homeland", "--plain", "--seat", "delegation-laura"]).exits(2);
    says(&told, &["there is no seat `delegation-laura` in `homeland`", "did you mean `delegation-lauria`?"]);
    says(&told, &["`crisis-cell` (Crisis cell of Ostrana)", "`secretary-general` (Secretary General)"]);
}

#[test]
fn the_seat_that_is_asked_for_is_played() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    let told =
        room.run(&["play", "homeland", "--plain", "--seat", "secretary-general", "--journal", &journal]).exits(0);
    says(&told, &["Seat: secretary-general.", "You command no one."]);
    assert_eq!(room.journal("j.wcj").header.seat.as_str(), "secretary-general");
}

#[test]
fn a_seed_is_picked_and_told_where_none_is_given() {
    let seeds = [1, 2].map(|_| {
        let room = Room::new();
        let journal = room.named("j.wcj");
        let told = room.run(&["play", "--plain", "--journal", &journal]).exits(0);
        let seed = room.journal("j.wcj").header.seed;
        says(&told, &[&format!("Seed: {seed}."), &journal]);
        seed
    });
    assert_ne!(seeds[0], seeds[1]);
}

#[test]
fn a_scenario_with_errors_is_not_begun_and_its_errors_are_shown() {
    let room = Room::new();
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let spoilt = text.replace("victims: [\"estmark\"]", "victims: [\"estmarc\"]").replace("by: \"vgf\"", "by: \"vfg\"");
    assert_ne!(text, spoilt);
    let file = room.write("spoilt.ron", &spoilt);
    let told = room.play(&file, &script("bronze-statue"), "j.wcj").exits(1);
    says(&told, &["estmarc", "vfg", "spoilt.ron", "error"]);
    assert!(!room.path("j.wcj").exists(), "a journal was begun");
}

#[test]
fn what_does_not_exist_is_asked_for_wrongly() {
    let room = Room::new();
    for (arguments, part) in [
        (&["play", "homelnad", "--plain"][..], "did you mean `homeland`?"),
        (&["play", "nowhere.ron", "--plain"], "nowhere.ron does not exist"),
        (&["play", "--script", "nowhere.txt"], "nowhere.txt does not exist"),
        (&["play", "--strict"], "--script"),
        (&["resume", "nowhere.wcj", "--plain"], "nowhere.wcj does not exist"),
        (&["replay", "nowhere.wcj"], "nowhere.wcj does not exist"),
        (&["resume", "--plain"], "`whitecell play` begins one"),
    ] {
        says(&room.run(arguments).exits(2), &[part]);
    }
}

#[test]
fn without_a_terminal_the_program_says_what_to_use() {
    let room = Room::new();
    for arguments in [&["play"][..], &["play", "homeland"], &["resume"]] {
        says(&room.run(arguments).exits(2), &["needs a terminal", "--plain", "--script"]);
    }
    says(&room.run(&[]).exits(2), &["needs a terminal", "whitecell list"]);
}

#[test]
fn a_journal_is_never_overwritten() {
    let room = Room::new();
    let journal = room.write("j.wcj", "precious");
    let told = room.run(&["play", "--plain", "--journal", &journal]).exits(2);
    says(&told, &["exists already"]);
    assert_eq!(room.bytes("j.wcj"), b"precious");
}

#[test]
fn journals_of_the_user_are_numbered() {
    let room = Room::new();
    for number in ["0001", "0002"] {
        let told = room.run(&["play", "--plain"]).exits(0);
        says(&told, &[&format!("journals/dry-pumps-{number}.wcj")]);
    }
}

#[test]
fn an_exercise_is_open_in_one_window_only() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    let mut first = room.whitecell(&["play", "--plain", "--journal", &journal]);
    let mut first = first.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut out = std::io::BufReader::new(first.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("Every decision is saved") {
        line.clear();
        assert_ne!(std::io::BufRead::read_line(&mut out, &mut line).unwrap(), 0, "it did not begin");
    }
    says(&room.run(&["resume", &journal, "--plain"]).exits(1), &["is open in another Whitecell"]);
    drop(first.stdin.take());
    drop(out);
    first.wait().unwrap();
    room.run(&["resume", &journal, "--plain"]).exits(0);
}
