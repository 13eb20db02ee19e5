//! Exercises played unattended.

use std::collections::BTreeSet;

use whitecell::journal::{Command, CouncilMove, Decision, Event};

use crate::sources::root;

use super::room::{Room, commands, says, script};

#[test]
fn the_same_script_gives_the_same_bytes() {
    let room = Room::new();
    let [first, second] =
        ["one.wcj", "two.wcj"].map(|journal| room.play("homeland", &script("homeland"), journal).exits(0));
    assert_eq!(first.replace("one.wcj", "two.wcj"), second);
    assert!(room.bytes("one.wcj") == room.bytes("two.wcj"), "the journals differ");
    assert_ne!(room.journal("one.wcj").pages.len(), 0);
}

#[test]
fn homeland_is_played_to_a_scored_end_by_attribution_sanctions_effects_and_article_4() {
    let room = Room::new();
    let told = room.play("homeland", &script("homeland"), "h.wcj").exits(0);
    says(&told, &["Ending: ", "Overall", "Deterrence", "Resilience", "Legality", "Cohesion", "Refused: 0."]);
    let happened: Vec<Event> =
        room.journal("h.wcj").pages.iter().flat_map(|it| &it.events).map(|it| it.event).collect();
    let is = |wanted: fn(&Event) -> bool| happened.iter().any(wanted);
    assert!(is(|it| matches!(it, Event::ConsultationHeld { .. })), "no consultation");
    assert!(is(|it| matches!(it, Event::AdversaryNamed { .. })), "nobody named");
    assert!(is(|it| matches!(it, Event::TextAdopted { .. })), "no text adopted");
    assert!(is(|it| matches!(it, Event::ExerciseEnded { .. })), "no end");
    for response in ["national-sanctions", "national-cyber-effects", "coalition-attribution"] {
        says(&told, &[&format!("> respond {response} tqn")]);
    }
    says(&told, &["Carried out: Impose national sanctions", "Carried out: Strike back covertly"]);
}

#[test]
fn every_script_of_the_fixtures_is_admitted_line_by_line() {
    for name in ["bronze-statue", "bronze-statue-poor", "homeland", "homeland-poor", "homeland-quiet"] {
        let room = Room::new();
        let (scenario, script) = (name.trim_end_matches("-poor").trim_end_matches("-quiet"), script(name));
        let told = room.run(&["play", scenario, "--seed", "7", "--script", &script, "--strict"]).exits(0);
        says(&told, &["Review: ", "Refused: 0. Lines not used: 0."]);
    }
}

#[test]
fn sound_play_shows_more_of_what_is_practised_than_poor_play() {
    for scenario in ["bronze-statue", "homeland"] {
        let room = Room::new();
        let shown = |name: &str| {
            let told = room.play(scenario, &script(name), &format!("{name}.wcj")).exits(0);
            told.matches(" The run shows it.").count()
        };
        let (sound, poor) = (shown(scenario), shown(&format!("{scenario}-poor")));
        assert!(sound > poor, "{scenario}: {sound} against {poor}");
    }
}

#[test]
fn homeland_played_soundly_ends_better_than_played_poorly() {
    let room = Room::new();
    let [sound, poor] = ["homeland", "homeland-poor"].map(|name| {
        let told = room.play("homeland", &script(name), &format!("{name}.wcj")).exits(0);
        let line = told.lines().find_map(|line| line.strip_prefix("    Overall ")).unwrap();
        line.split(',').next().unwrap().parse::<f64>().unwrap()
    });
    assert!(sound > poor + 5.0, "{sound} against {poor}");
}

/// Three ways to play one crisis, each with its journal beside its script. After a change of the engine or of the scenario
/// `UPDATE_JOURNALS=1 cargo test --test it stories` writes the journals anew.
#[test]
fn three_ways_of_playing_homeland_are_three_stories_that_can_be_played_again() {
    let room = Room::new();
    let mut endings = BTreeSet::new();
    for name in ["homeland", "homeland-poor", "homeland-quiet"] {
        let kept = format!("tests/fixtures/journals/{name}.wcj");
        let played = format!("{name}.wcj");
        let told = room.play("homeland", &script(name), &played).exits(0);
        if std::env::var_os("UPDATE_JOURNALS").is_some() {
            std::fs::copy(room.path(&played), root().join(&kept)).unwrap();
        }
        let again = room.run(&["replay", &kept, "--verify"]);
        assert_eq!(again.code, Some(0), "UPDATE_JOURNALS=1 cargo test --test it stories\n{}", again.err);
        let ending = told.lines().find_map(|it| it.split_once(" Ending: ")).expect("it ends").1.to_owned();
        endings.insert(ending);
    }
    assert_eq!(endings.len(), 3, "{endings:?}");
}

#[test]
fn a_refused_line_is_reported_and_play_goes_on() {
    let room = Room::new();
    let text = "respond no-such-response\ncouncil lobby nobody\nrespond raise-cyber-alert\nlock\n";
    let file = room.write("s.txt", text);
    let told = room.play("tests/fixtures/small.ron", &file, "j.wcj").exits(0);
    says(&told, &["line 1: refused: respond no-such-response", "line 2: refused: council lobby nobody", "> lock"]);
    says(&told, &["Commands taken: 2. Refused: 2.", "resume", "replay"]);
    assert_eq!(commands(&room.journal("j.wcj").pages), ["respond raise-cyber-alert", "lock"]);
}

#[test]
fn a_strict_script_stops_at_the_first_refusal() {
    let room = Room::new();
    let file = room.write("s.txt", "lock\nundo\nlock\n");
    let told = room.run(&["play", "--seed", "7", "--script", &file, "--strict"]).exits(1);
    says(&told, &["Dry Pumps", "line 2: refused: undo: nothing is planned", "Commands taken: 1. Refused: 1."]);
}

#[test]
fn every_mistake_in_a_script_is_told_and_nothing_is_played() {
    let room = Room::new();
    let file = room.write("s.txt", "lock\nlokc\n# fine\nestimate grid vgf 101\n");
    let told = room.play("bronze-statue", &file, "j.wcj").exits(1);
    says(
        &told,
        &["s.txt: line 2, column 1: `lokc`", "did you mean `lock`?", "line 4, column 19: `101`", "2 lines are wrong"],
    );
    assert!(!room.path("j.wcj").exists(), "a journal was begun");
}

#[test]
fn nobody_reading_along_does_not_stop_a_script() {
    let room = Room::new();
    let mut command = room.whitecell(&["play", "--seed", "7", "--script", &script("dry-pumps"), "--journal"]);
    command.arg(room.path("j.wcj")).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let last = room.journal("j.wcj").pages.pop().unwrap();
    assert!(last.order.command.passes_time(), "{}", last.order.command);
    assert!(last.events.iter().any(|it| matches!(it.event, Event::ExerciseEnded { .. })));
}

#[test]
fn what_a_journal_lists_can_be_played_again_as_a_script() {
    let room = Room::new();
    room.play("homeland", &script("homeland-poor"), "one.wcj").exits(0);
    let pages = room.journal("one.wcj").pages;
    let holds = |it: &Command| matches!(it, Command::Plan(Decision::Council(CouncilMove::HoldFirm)));
    assert!(pages.iter().any(|it| holds(&it.order.command)), "the script makes a move in the Council");
    let file = room.write("again.txt", &commands(&pages).join("\n"));
    room.play("homeland", &file, "two.wcj").exits(0);
    assert!(room.bytes("one.wcj") == room.bytes("two.wcj"));
}

#[test]
fn a_turn_can_be_locked_to_its_end_whatever_comes_in_between() {
    let room = Room::new();
    // At this seed a report on the border system stops the first turn of Homeland.
    let once = room.write("once.txt", "lock\n");
    let whole = room.write("whole.txt", "lock turn\n");
    room.play("homeland", &once, "once.wcj").exits(0);
    room.play("homeland", &whole, "whole.wcj").exits(0);
    let stops = |name: &str| {
        let pages = room.journal(name).pages;
        assert_eq!(pages.len(), 1);
        let of = |wanted: fn(&Event) -> bool| pages[0].events.iter().filter(|it| wanted(&it.event)).count();
        (of(|it| matches!(it, Event::Interrupted { .. })), of(|it| matches!(it, Event::TurnOpened { .. })))
    };
    assert_eq!(stops("once.wcj"), (1, 0));
    assert_eq!(stops("whole.wcj"), (0, 1));
}
