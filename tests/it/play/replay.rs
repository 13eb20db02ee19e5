//! Looking back, and proving that it was so.

use serde_json::Value;
use whitecell::journal::codec::Read;
use whitecell::journal::{Digest, Event, Fingerprint};
use whitecell::store::JournalFile;

use super::room::{Room, says, script};

/// Writes the parts of a journal down again, with checksums that agree.
fn forge(room: &Room, name: &str, read: &Read) -> String {
    let mut journal = JournalFile::create(&room.path(name), &read.header).unwrap();
    read.pages.iter().for_each(|page| journal.append(page).unwrap());
    room.named(name)
}

fn played(room: &Room) -> Read {
    room.play("homeland", &script("homeland"), "j.wcj").exits(0);
    room.journal("j.wcj")
}

#[test]
fn a_journal_is_verified_turn_by_turn() {
    let room = Room::new();
    let read = played(&room);
    let told = room.run(&["replay", &room.named("j.wcj"), "--verify"]).exits(0);
    for turn in 1..=12 {
        let line = told.lines().find(|line| line.starts_with(&format!("turn {turn}: "))).unwrap();
        says(line, &[" events, digest ", ", same"]);
    }
    let last = read.pages.last().unwrap().after;
    says(
        &told,
        &[&format!("digest {last}, same"), "40 decisions played again: every event and every state is the same"],
    );
}

#[test]
fn a_replay_tells_decisions_reports_and_scores() {
    let room = Room::new();
    played(&room);
    let told = room.run(&["replay", &room.named("j.wcj")]).exits(0);
    says(&told, &["Turn 1 of 12: Blank screens", "OneWindow does not answer", "    5  respond article-4", "Overall "]);
    says(&told, &["Turn 12 of 12: Reckoning", "It ended: "]);
    assert!(!told.contains("driven by"), "the truth stays in the review");
}

#[test]
fn a_replay_is_told_as_json() {
    let room = Room::new();
    let read = played(&room);
    let json = |more: &[&str]| -> Value {
        let journal = room.named("j.wcj");
        let told = room.run(&[&["replay", &journal, "--format", "json"], more].concat()).exits(0);
        serde_json::from_str(&told).unwrap()
    };
    let timeline = json(&[]);
    assert_eq!((timeline["seed"].as_u64(), timeline["over"].as_bool()), (Some(7), Some(true)));
    let turns = timeline["turns"].as_array().unwrap();
    assert_eq!(turns.len(), 12);
    assert_eq!(turns[1]["decisions"][0]["command"], "respond article-4");
    assert!(turns.iter().all(|turn| turn["scores"]["overall"].is_f64()), "{turns:?}");
    let verified = json(&["--verify"]);
    assert_eq!((verified["same"].as_bool(), verified["decisions"].as_u64()), (Some(true), Some(40)));
    assert_eq!(verified["turns"][11]["digest"], read.pages[39].after.to_string());
}

#[test]
fn an_open_exercise_is_replayed_as_far_as_it_goes() {
    let room = Room::new();
    let journal = room.named("j.wcj");
    room.run_typing(
        &["play", "homeland", "--plain", "--seed", "7", "--journal", &journal],
        "lock 2\nrespond article-4\n",
    );
    let told = room.run(&["replay", &journal]).exits(0);
    says(&told, &["Turn 2 of 12", "  respond article-4", "It is not over."]);
    says(&room.run(&["replay", &journal, "--verify"]).exits(0), &["turn 2: 0 events", "same, not over"]);
}

#[test]
fn another_seed_is_found_out_at_the_first_decision() {
    let room = Room::new();
    let mut read = played(&room);
    read.header.seed = 8;
    let journal = forge(&room, "forged.wcj", &read);
    let told = room.run(&["replay", &journal, "--verify"]).exits(1);
    says(&told, &["turn 1, decision 1 (`respond activate-incident-command`) goes another way"]);
    says(&told, &[&format!("expected digest {} before it, found digest ", read.pages[0].before)]);
    says(&room.run(&["resume", &journal, "--plain"]).exits(1), &["turn 1, decision 1 "]);
}

#[test]
fn an_event_that_did_not_happen_is_named() {
    let room = Room::new();
    let mut read = played(&room);
    read.pages[7].events[2].event = Event::TextAdopted { proposal: whitecell::vocab::ProposalId::at(0) };
    let journal = forge(&room, "forged.wcj", &read);
    let told = room.run(&["replay", &journal, "--verify"]).exits(1);
    says(
        &told,
        &["turn 1: ", "same\n", "decision 8 (`lock turn`) goes another way: expected event 3 to be TextAdopted"],
    );
}

#[test]
fn a_state_that_was_not_is_named() {
    let room = Room::new();
    let mut read = played(&room);
    read.pages[20].after = Digest::new(1);
    let journal = forge(&room, "forged.wcj", &read);
    let told = room.run(&["replay", &journal, "--format", "json", "--verify"]);
    assert_eq!(told.code, Some(1));
    let json: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((json["same"].as_bool(), json["differs"]["decision"].as_u64()), (Some(false), Some(21)));
    assert_eq!(json["differs"]["expected"], "digest 0000000000000001 after it");
}

#[test]
fn a_decision_that_is_not_admitted_is_named() {
    let room = Room::new();
    let mut read = played(&room);
    let five = read.pages[4].order.clone();
    read.pages[5].order = five;
    let journal = forge(&room, "forged.wcj", &read);
    let told = room.run(&["replay", &journal, "--verify"]).exits(1);
    says(&told, &["turn 2, decision 6 (`respond article-4`)", "found a refusal: it is already planned"]);
}

#[test]
fn another_rulebook_is_refused() {
    let room = Room::new();
    let mut read = played(&room);
    read.header.rulebook = Fingerprint::of(b"another");
    read.header.engine = "0.9.9".into();
    let journal = forge(&room, "forged.wcj", &read);
    for arguments in
        [["replay", &journal, "--verify"], ["replay", &journal, "--format=text"], ["resume", &journal, "--plain"]]
    {
        says(&room.run(&arguments).exits(1), &["another rulebook", "begun with whitecell 0.9.9"]);
    }
}
