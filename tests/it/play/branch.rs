//! Going back in an exercise, and branching off it.

use whitecell::journal::codec;

use super::room::{Room, says};

#[test]
fn a_branch_plays_the_same_rolls_and_leaves_the_first_exercise_untouched() {
    let room = Room::new();
    let first = "p brief-the-council\nlock turn\ntimeline\ntimeline 2\nlock turn\n";
    let told = room.run_typing(&["play", "bronze-statue", "--plain", "--seed", "7"], first).exits(0);
    says(&told, &["Planned: Brief the Council", "Turn 2 begins: ", "As it was, to be read only."]);
    let before = room.bytes("journals/bronze-statue-0001.wcj");

    let journal = room.named("journals/bronze-statue-0001.wcj");
    let told = room.run_typing(&["resume", &journal, "--plain"], "branch 3\ntimeline\nlock turn\n").exits(0);
    says(&told, &["A branch with a journal of its own, from ", "whitecell resume"]);
    let after = room.bytes("journals/bronze-statue-0001.wcj");
    assert!(before == after, "the first exercise was touched");

    let read = |name: &str| codec::read(&room.bytes(name)).expect("it is whole");
    let (first, branch) = (read("journals/bronze-statue-0001.wcj"), read("journals/bronze-statue-0002.wcj"));
    assert_eq!(
        branch.header.branch.as_ref().map(|it| (it.of.as_str(), it.decisions, it.turn)),
        Some(("bronze-statue-0001", 2, 2))
    );
    assert!(first.pages == branch.pages, "the same decisions on the same rolls lead to the same");

    let told = room.run(&["resume", "--plain"]).exits(0);
    says(&told, &["A branch of bronze-statue-0001: the same until decision 2, in turn 2."]);
}

#[test]
fn nothing_branches_off_the_end() {
    let room = Room::new();
    let told =
        room.run_typing(&["play", "close-access", "--plain", "--seed", "2"], "lock 40\ntimeline\nbranch 99\n").exits(0);
    says(&told, &["The exercise is over.", "There is no turn or decision of that number."]);
}
