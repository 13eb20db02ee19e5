//! Plain mode through a pipe.

use super::room::{Room, commands, says};

#[test]
fn a_turn_is_played_through_a_pipe() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    let typed = "r\nrespond raise-cyber-alert\nu\np 2\nlock\nn\nq\n";
    let told =
        room.run_typing(&["play", "bronze-statue", "--plain", "--seed", "7", "--journal", &journal], typed).exits(0);
    says(&told, &["Briefing: Bronze Statue", "Responses.", "Locked and saved.", "You leave.", &journal]);
    says(&told, &["whitecell resume", "whitecell replay"]);
    let taken = commands(&room.journal("j.wcj").pages);
    assert_eq!(taken, ["respond raise-cyber-alert", "undo", "respond brief-the-council", "lock"]);
}

#[test]
fn the_end_of_input_leaves_the_exercise_open() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    let told = room.run_typing(&["play", "--plain", "--journal", &journal], "lock").exits(0);
    says(&told, &["Locked and saved.", "End of input."]);
    assert_eq!(commands(&room.journal("j.wcj").pages), ["lock"]);
}

#[test]
fn garbage_is_answered_and_changes_nothing() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    let told = room.run_typing(&["play", "--plain", "--journal", &journal], "\u{1b}[2J\nrm -rf\nlokc\n9999\n\u{0}\n");
    assert!(!told.out.contains('\u{1b}'), "an escape came back");
    says(&told.exits(0), &["did you mean `lock`?"]);
    assert!(room.journal("j.wcj").pages.is_empty());
}

#[test]
fn reasons_can_be_asked_for() {
    let room = Room::new();
    let typed = "lock 2\ns\nwhy 1\nwhy 3\n";
    let told = room.run_typing(&["play", "homeland", "--plain", "--seed", "7"], typed).exits(0);
    says(&told, &["Overall", "Resilience", "> why 3"]);
}

#[test]
fn a_whole_exercise_is_played_through_a_pipe_to_its_review() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    let turn = "s\nn all\nr\np 2\na\nw\nc\ne\nplan\nlock\n";
    let typed = format!("{}review\nhappened\nq\n", turn.repeat(12));
    let told =
        room.run_typing(&["play", "dry-pumps", "--plain", "--seed", "7", "--journal", &journal], &typed).exits(0);
    says(&told, &["Briefing: Dry Pumps", "Turn 7 of 7", "Scores, 0 to 100", "The exercise is over."]);
    assert!(!told.contains('\u{1b}') && !told.contains('│'), "plain text");
    room.run(&["replay", &journal, "--verify"]).exits(0);
    assert!(commands(&room.journal("j.wcj").pages).iter().filter(|it| *it == "lock").count() >= 7);
}
