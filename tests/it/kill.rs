//! Killed at any moment, an exercise keeps every decision that was acknowledged.

#![cfg(unix)]

use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use whitecell::journal::codec::{Damage, read};

use crate::play::room::{Room, acknowledged, commands, script};
use crate::support::Dice;

/// How often it is killed.
const ROUNDS: u64 = 100;

/// The most bytes that are read before it is killed. The review, at the end, is longer.
const MOST_READ: usize = 9_000;

/// The most steps of idling between the last byte that is read and the kill: some tens of milliseconds.
const MOST_IDLE: usize = 3_000_000;

/// Runs `command`, kills it at a moment that `dice` choose, and returns all that it said.
fn run_and_kill(mut command: Command, dice: &mut Dice) -> String {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let wanted = dice.below(MOST_READ);
    let mut said = Vec::new();
    out.by_ref().take(wanted as u64).read_to_end(&mut said).unwrap();
    (0..dice.below(MOST_IDLE)).for_each(|step| {
        black_box(step);
    });
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_end(&mut said).unwrap();
    String::from_utf8_lossy(&said).into_owned()
}

/// The commands that the journal at `path` keeps; none where it was never begun.
fn kept(path: &Path) -> Vec<String> {
    let Ok(bytes) = fs::read(path) else { return Vec::new() };
    match read(&bytes) {
        Ok(read) => commands(&read.pages),
        Err(Damage::Empty | Damage::HeaderCutShort { .. }) => Vec::new(),
        Err(damage) => panic!("{damage}"),
    }
}

#[test]
fn a_kill_at_any_moment_loses_no_acknowledged_decision() {
    let room = Room::new();
    room.play("bronze-statue", &script("bronze-statue"), "whole.wcj").exits(0);
    let all = kept(&room.path("whole.wcj"));
    let mut cut_short = 0;
    for round in 0..ROUNDS {
        let journal = format!("{round}.wcj");
        let mut command = room.whitecell(&["play", "bronze-statue", "--seed", "7", "--script"]);
        command.arg(script("bronze-statue")).arg("--journal").arg(room.path(&journal));
        let said = run_and_kill(command, &mut Dice(round));
        let (told, kept) = (acknowledged(&said), kept(&room.path(&journal)));
        assert!(told.len() <= kept.len(), "round {round}: {} acknowledged, {} kept", told.len(), kept.len());
        assert!(kept.len() <= told.len() + 1, "round {round}: more than one decision was on its way");
        assert_eq!(told[..], kept[..told.len()], "round {round}");
        assert_eq!(kept, all[..kept.len()], "round {round}");
        cut_short += usize::from(!kept.is_empty() && kept.len() < all.len());
    }
    assert!(cut_short > 20, "only {cut_short} of {ROUNDS} were killed while they played");
}

#[test]
fn an_exercise_killed_again_and_again_ends_as_if_it_had_not_been() {
    let room = Room::new();
    room.play("bronze-statue", &script("bronze-statue"), "whole.wcj").exits(0);
    let all = kept(&room.path("whole.wcj"));
    let journal = room.named("killed.wcj");
    let mut dice = Dice(1);
    while kept(&room.path("killed.wcj")).is_empty() {
        let _ = fs::remove_file(&journal);
        let mut command = room.whitecell(&["play", "bronze-statue", "--seed", "7", "--journal", &journal, "--script"]);
        command.arg(script("bronze-statue"));
        run_and_kill(command, &mut dice);
    }
    for _ in 0..8 {
        let rest = room.path("rest.txt");
        fs::write(&rest, all[kept(&room.path("killed.wcj")).len()..].join("\n")).unwrap();
        let mut command = room.whitecell(&["resume", &journal, "--plain"]);
        command.stdin(fs::File::open(&rest).unwrap());
        run_and_kill(command, &mut dice);
    }
    let rest = all[kept(&room.path("killed.wcj")).len()..].join("\n");
    room.run_typing(&["resume", &journal, "--plain"], &rest).exits(0);
    assert!(room.bytes("killed.wcj") == room.bytes("whole.wcj"), "the journals differ");
}
