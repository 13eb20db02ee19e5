//! The language through the program itself: set, answered, released, judged, saved and played again.

use std::fs;

use crate::play::room::{Room, commands, says};
use crate::sources::root;

/// A room with one of the scenarios of this folder in it.
fn room_with(name: &str) -> (Room, String) {
    let room = Room::new();
    let path = room.named(&format!("{name}.ron"));
    fs::copy(root().join(format!("tests/fixtures/language/{name}.ron")), &path).unwrap();
    (room, path)
}

#[test]
fn decisions_are_answered_in_plain_mode_and_kept_in_the_journal() {
    let (room, scenario) = room_with("decisions");
    let journal = room.named("j.wcj");
    let typed =
        "lock\nd\nfacilitator\nd 1 2 | because The roads are dark | sure 60\nanswer hotline 9\nlock 3\nreview\n";
    let told = room.run_typing(&["play", &scenario, "--plain", "--seed", "7", "--journal", &journal], typed).exits(0);
    says(&told, &["Do you move the patients of ward 0? [evacuate]", "Hint: The roads are open until Tuesday."]);
    says(&told, &["Answered and saved.", "Read aloud: ", "How is the room? [steer]", "there is no option `9`"]);
    says(
        &told,
        &["Turn 1: Do you move the patients of ward 0? Let them stay. Because: The roads are dark. 60 % sure."],
    );
    let taken = commands(&room.journal("j.wcj").pages);
    assert_eq!(taken[..2], ["lock", "answer evacuate 2 | because The roads are dark | sure 60"]);
    says(&room.run(&["replay", "--verify", &journal]).exits(0), &["every event and every state is the same"]);
}

#[test]
fn clocks_claims_media_and_phases_play_again_from_their_journals() {
    for name in ["clocks", "accused", "media", "each-time", "phases", "draft"] {
        let (room, scenario) = room_with(name);
        let (journal, script) = (room.named("j.wcj"), room.named("s.txt"));
        fs::write(&script, "lock 5\n").unwrap();
        room.run(&["play", &scenario, "--script", &script, "--seed", "7", "--journal", &journal]).exits(0);
        says(&room.run(&["replay", "--verify", &journal]).exits(0), &["every event and every state is the same"]);
        room.run(&["graph", &scenario]).exits(0);
        room.run(&["brief", &scenario]).exits(0);
    }
}

#[test]
fn a_script_sets_releases_and_judges_and_its_journal_plays_again() {
    let (room, scenario) = room_with("hand");
    let (journal, script) = (room.named("j.wcj"), room.named("s.txt"));
    fs::write(&script, "set season winter\nrelease leak\nlock 3\n").unwrap();
    let play = ["play", &scenario, "--script", &script, "--strict", "--seed", "7", "--journal", &journal];
    says(&room.run(&play).exits(0), &["> release leak", "Season: A hard winter"]);
    let header = room.journal("j.wcj").header;
    assert_eq!(header.settings.get("season").map(String::as_str), Some("winter"));
    says(&room.run(&["replay", "--verify", &journal]).exits(0), &["every event and every state is the same"]);
    fs::write(&script, "set season wintr\nlock\n").unwrap();
    let told = room.run(&["play", &scenario, "--script", &script]);
    assert!(told.err.contains("did you mean `winter`?"), "{}", told.err);
}

#[test]
fn the_command_line_chooses_switches_and_sets_flags() {
    let (room, scenario) = room_with("hand");
    let (journal, script) = (room.named("j.wcj"), room.named("s.txt"));
    fs::write(&script, "lock 3\n").unwrap();
    let play = |more: &[&str]| {
        let play = ["play", &scenario, "--script", &script, "--seed", "7"];
        room.run(&[&play, more].concat())
    };
    let told = play(&["--set", "season=winter", "--set", "tension", "--journal", &journal]).exits(0);
    says(&told, &["Season: A hard winter"]);
    let header = room.journal("j.wcj").header;
    assert_eq!(header.settings.get("season").map(String::as_str), Some("winter"));
    assert!(header.what_if.is_some_and(|it| it.set.iter().any(|(flag, on)| flag.as_str() == "tension" && *on)));
    says(&room.run(&["replay", "--verify", &journal]).exits(0), &["every event and every state is the same"]);
    for (set, help) in [("seasn=winter", "did you mean `season`?"), ("tension=perhaps", "FLAG=true")] {
        let told = play(&["--set", set]);
        assert!(told.err.contains(help), "{set}: {}", told.err);
    }
}

#[test]
fn what_is_judged_after_the_end_is_kept() {
    let (room, scenario) = room_with("rubrics");
    let (journal, script) = (room.named("j.wcj"), room.named("s.txt"));
    fs::write(&script, "lock 3\njudge calm good\n").unwrap();
    let play = ["play", &scenario, "--script", &script, "--strict", "--seed", "7", "--journal", &journal];
    says(&room.run(&play).exits(0), &["> judge calm good", "They listened to one another. 10 of 10 points."]);
    says(&room.run(&["replay", "--verify", &journal]).exits(0), &["every event and every state is the same"]);
}

#[test]
fn players_that_decide_by_rule_cope_with_every_kind_of_decision() {
    let (room, scenario) = room_with("decisions");
    let told =
        room.run(&["simulate", &scenario, "--runs", "20", "--seed", "3", "--policy", "random,cautious,null"]).exits(0);
    says(&told, &["random", "cautious", "moved"]);
}
