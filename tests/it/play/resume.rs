//! Going on with an exercise.

use std::fs;

use whitecell::journal::codec;

use super::room::{Room, commands, says, script};

/// The lines of the homeland script, without comments.
fn lines() -> Vec<String> {
    let text = fs::read_to_string(script("homeland")).unwrap();
    let line = |it: &str| it.split('#').next().unwrap().trim().to_owned();
    text.lines().map(line).filter(|it| !it.is_empty()).collect()
}

#[test]
fn an_exercise_that_is_left_and_gone_on_with_ends_as_if_it_had_not_been_left() {
    let room = Room::new();
    room.play("homeland", &script("homeland"), "whole.wcj").exits(0);
    let lines = lines();
    let [first, second, third] = [&lines[..7], &lines[7..20], &lines[20..]].map(|part| part.join("\n"));
    let first = room.write("first.txt", &first);
    room.play("homeland", &first, "parts.wcj").exits(0);
    let journal = room.named("parts.wcj");
    let told = room.run_typing(&["resume", &journal, "--plain"], &second).exits(0);
    says(&told, &["7 decisions played again. The last, in turn 2: respond rapid-reaction-team", "Seed: 7."]);
    let told = room.run_typing(&["resume", &journal, "--plain"], &third).exits(0);
    says(&told, &["Ending: "]);
    assert!(room.bytes("whole.wcj") == room.bytes("parts.wcj"), "the journals differ");
}

#[test]
fn the_last_open_exercise_is_found() {
    let room = Room::new();
    for _ in 0..2 {
        room.run_typing(&["play", "bronze-statue", "--plain", "--seed", "3"], "lock\n").exits(0);
    }
    fs::write(room.path("journals/broken-0001.wcj"), "nonsense").unwrap();
    room.run_typing(&["play", "homeland", "--plain", "--seed", "3"], "lock 30\n").exits(0);
    let told = room.run(&["resume", "--plain"]).exits(0);
    says(&told, &["Bronze Statue", "journals/bronze-statue-0002.wcj"]);
}

#[test]
fn where_nothing_is_open_damage_is_mentioned() {
    let room = Room::new();
    fs::create_dir(room.path("journals")).unwrap();
    fs::write(room.path("journals/broken-0001.wcj"), "nonsense").unwrap();
    let told = room.run(&["resume", "--plain"]).exits(2);
    says(&told, &["there is no exercise to go on with", "1 journal there cannot be read"]);
}

#[test]
fn a_finished_exercise_shows_its_review_again() {
    let room = Room::new();
    let first = room.play("homeland", &script("homeland"), "j.wcj").exits(0);
    let review = |told: &str| told[told.find("Review: ").unwrap()..].lines().take(30).collect::<Vec<_>>().join("\n");
    let again = room.run_typing(&["resume", &room.named("j.wcj"), "--plain"], "lock\n").exits(0);
    assert_eq!(review(&first), review(&again));
    says(&again, &["Not taken: the exercise is over."]);
}

#[test]
fn an_unfinished_end_is_cut_off_and_told() {
    let room = Room::new();
    room.play("homeland", &script("homeland"), "whole.wcj").exits(0);
    let bytes = room.bytes("whole.wcj");
    let cut = bytes.len() - 100;
    fs::write(room.path("torn.wcj"), &bytes[..cut]).unwrap();
    let whole = commands(&room.journal("whole.wcj").pages);
    let told = room.run(&["resume", &room.named("torn.wcj"), "--plain"]).exits(0);
    says(
        &told,
        &["ended in an unfinished write after decision 39", "39 decisions played again. The last, in turn 11: lock"],
    );
    assert_eq!(commands(&room.journal("torn.wcj").pages), whole[..39]);
    assert_eq!(room.journal("torn.wcj").torn, None, "it is cut off for good");
    room.run_typing(&["resume", &room.named("torn.wcj"), "--plain"], "lock\n").exits(0);
    assert!(room.bytes("torn.wcj") == bytes, "taken again, the last decision gives the same journal");
}

#[test]
fn the_scenario_comes_from_the_journal() {
    let room = Room::new();
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    let file = room.write("mine.ron", &text);
    let journal = room.named("j.wcj");
    room.run_typing(&["play", &file, "--plain", "--journal", &journal], "lock\n").exits(0);
    fs::remove_file(&file).unwrap();
    let told = room.run(&["resume", &journal, "--plain"]).exits(0);
    says(&told, &["Small. Seat: cell.", "1 decision played again"]);
    assert_eq!(codec::read(&room.bytes("j.wcj")).unwrap().header.text, text);
}
