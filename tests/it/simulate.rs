//! `whitecell simulate`: scripts, and one response over and over.

use crate::play::room::{Room, says};

#[test]
fn scripts_and_repeated_responses_are_played_beside_policies() {
    let room = Room::new();
    let file = room.write("short.txt", "respond raise-cyber-alert\nlock turn\nrespond no-such-thing\nlock 20\n");
    let told = room
        .run(&[
            "simulate",
            "bronze-statue",
            "--runs",
            "3",
            "--script",
            &file,
            "--repeat",
            "article-5,wait",
            "--policy",
            "null",
        ])
        .exits(0);
    says(&told, &["3 runs of each player, seed 1", "null", "short", "One thing over and over", "article-5", "wait"]);
}

#[test]
fn what_cannot_be_simulated_is_told_before_anything_is_played() {
    let room = Room::new();
    let told = room.run(&["simulate", "homeland", "--runs", "2", "--repeat", "artcle-5"]).exits(2);
    says(&told, &["there is no response `artcle-5`", "did you mean `article-5`?"]);
    let file = room.write("sets.txt", "set season winter\nlock\n");
    let told = room.run(&["simulate", "homeland", "--runs", "2", "--script", &file]).exits(2);
    says(&told, &["sets `season` before the start", "take the `set` lines out"]);
    let file = room.write("bad.txt", "lokc\n");
    let told = room.run(&["simulate", "homeland", "--runs", "2", "--script", &file]).exits(1);
    says(&told, &["bad.txt: line 1", "1 line is wrong, and nothing was played"]);
}
