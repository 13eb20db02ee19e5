//! A disk that takes no more.

#![cfg(unix)]

use std::fs::File;
use std::process::Command;

use crate::sources::root;

use super::room::{Room, Told, commands, says, script};

/// Runs the program with files limited to this many blocks of 512 bytes, and types `input` into it.
fn run_limited(room: &Room, blocks: usize, arguments: &[&str], input: &str) -> Told {
    let play = room.whitecell(&[]);
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(format!("ulimit -f {blocks}; exec \"$0\" \"$@\"")).arg(play.get_program()).args(arguments);
    shell.env_clear().env("WHITECELL_STATE", room.path("")).current_dir(root());
    shell.stdin(File::open(room.write("input.txt", input)).unwrap());
    Told::of(shell.output().unwrap())
}

/// Plays the script of Homeland so, into `j.wcj`.
fn play_limited(room: &Room, blocks: usize) -> Told {
    let (journal, script) = (room.named("j.wcj"), script("homeland"));
    run_limited(room, blocks, &["play", "homeland", "--seed", "7", "--script", &script, "--journal", &journal], "")
}

/// Three quarters of what Homeland takes, in blocks.
fn too_few_blocks(room: &Room) -> usize {
    room.play("homeland", &script("homeland"), "whole.wcj").exits(0);
    room.bytes("whole.wcj").len() * 3 / 4 / 512
}

#[test]
fn a_decision_that_does_not_fit_on_the_disk_is_not_taken_and_those_before_it_are_safe() {
    let room = Room::new();
    let blocks = too_few_blocks(&room);
    let told = play_limited(&room, blocks);
    let acknowledged: Vec<String> = told.acknowledged().into_iter().map(str::to_owned).collect();
    let since = acknowledged.len() + 1;
    says(
        &told.exits(1),
        &[
            "not saved, and so not taken",
            &format!("nothing is saved from decision {since} on"),
            "larger than the system allows",
            "whitecell resume",
        ],
    );
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

#[test]
fn after_a_failed_save_nothing_more_is_taken_and_nothing_has_changed() {
    let room = Room::new();
    let blocks = too_few_blocks(&room);
    let typed = commands(&room.journal("whole.wcj").pages).join("\n") + "\nplan\nundo\ns\nwhy 1\n";
    let journal = room.named("j.wcj");
    let told =
        run_limited(&room, blocks, &["play", "homeland", "--seed", "7", "--plain", "--journal", &journal], &typed);
    let told = told.exits(0);
    let kept = commands(&room.journal("j.wcj").pages);
    let planned = kept.iter().rev().take_while(|it| !it.starts_with("lock")).count();
    let refused = told.matches("Not saved, and so not taken").count();
    assert_eq!(refused, 40 - kept.len() + 1, "every later command, and the undo");
    let after = told.rsplit("> plan\n").next().unwrap();
    let (plan, _) = after.split_once("Under way").unwrap();
    let lines = plan.lines().filter(|line| line.starts_with("  ")).count();
    assert_eq!(lines, planned, "{plan}");
    says(after, &["> why 1\nWhy: Overall.", "Saved at"]);
}
