//! A disk that takes no more.

#![cfg(unix)]

use std::process::Command;

use super::room::{Room, Told, commands, says, script};

/// Plays a script with files limited to this many blocks of 512 bytes.
fn play_limited(room: &Room, blocks: usize) -> Told {
    let play = room.whitecell(&[]);
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(format!("ulimit -f {blocks}; exec \"$0\" \"$@\"")).arg(play.get_program());
    shell.args(["play", "homeland", "--seed", "7", "--script", &script("homeland"), "--journal"]);
    shell.arg(room.path("j.wcj")).env_clear().env("WHITECELL_STATE", room.path(""));
    Told::of(shell.current_dir(crate::sources::root()).output().unwrap())
}

#[test]
fn a_decision_that_does_not_fit_on_the_disk_is_not_taken_and_those_before_it_are_safe() {
    let room = Room::new();
    room.play("homeland", &script("homeland"), "whole.wcj").exits(0);
    let blocks = room.bytes("whole.wcj").len() * 3 / 4 / 512;
    let told = play_limited(&room, blocks);
    let acknowledged: Vec<String> = told.acknowledged().into_iter().map(str::to_owned).collect();
    let since = acknowledged.len() + 1;
    says(&told.exits(1), &[
        "not saved, and so not taken",
        &format!("nothing is saved from decision {since} on"),
        "larger than the system allows",
        "whitecell resume",
    ]);
    let read = room.journal("j.wcj");
    assert_eq!(commands(&read.pages), acknowledged);
    assert!(acknowledged.len() > 5);
    let whole = commands(&room.journal("whole.wcj").pages);
    let rest = whole[acknowledged.len()..].join("\n");
    room.run_typing(&["resume", &room.named("j.wcj"), "--plain"], &rest).exits(0);
    assert!(room.bytes("j.wcj") == room.bytes("whole.wcj"), "with room on the disk it goes on as if nothing had been");
}

#[test]
fn an_exercise_that_cannot_be_saved_at_all_is_not_begun() {
    let room = Room::new();
    let told = play_limited(&room, 10).exits(1);
    says(&told, &["could not begin the journal", "larger than the system allows"]);
    assert!(!room.path("j.wcj").exists(), "a file was left behind");
}
