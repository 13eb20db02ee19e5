//! A scenario that was written with the tutorial alone: a company's crisis team, with nothing of an alliance in it.

use super::shell::{call, call_in, json};
use crate::play::room::Room;
use crate::sources::root;

const SCENARIO: &str = "tests/fixtures/authors/company.ron";

/// Words that only an alliance needs.
const ALLIANCE: [&str; 6] = ["Ally", "Allies", "Alliance", "Council", "nation", "nations"];

/// What is told of a run at seed 7 by one of the two scripts, every line of which has to be taken.
fn played(script: &str) -> String {
    let room = Room::new();
    let script = format!("tests/fixtures/authors/company-{script}.txt");
    let told = room.play(SCENARIO, &script, "a.wcj").exits(0);
    assert!(told.contains("Refused: 0. Lines not used: 0."), "{script}: {told}");
    told
}

/// The name of the ending that a run came to.
fn ending(told: &str) -> &str {
    let line = told.lines().find(|it| it.starts_with("Review: ")).expect("a review");
    line.split_once("Ending: ").expect("an ending").1
}

#[test]
fn nothing_is_found_in_the_scenario_of_a_company() {
    let said = call_in(root(), &["check", "--strict", SCENARIO]);
    assert_eq!((said.code, said.out.as_str()), (0, "1 scenario checked: nothing found\n"), "{}", said.err);
    assert_eq!(call(&["fmt", "--check", SCENARIO]), "1 file looked at: 0 to lay out\n");
}

#[test]
fn sound_and_poor_decisions_of_a_company_end_differently() {
    let (sound, poor) = (played("sound"), played("poor"));
    assert_eq!((ending(&sound), ending(&poor)), ("The queue.", "The wrapper."));
}

#[test]
fn rehearsals_of_a_company_reach_every_inject_and_ending() {
    let told = json(&["rehearse", SCENARIO, "--runs", "100", "--format", "json"]);
    assert_eq!(told["failures"]["count"], 0);
    assert_eq!(told["injects_never_fired"].as_array().map(Vec::len), Some(0), "{}", told["injects_never_fired"]);
    assert_eq!(
        told["endings_never_reached"].as_object().map(serde_json::Map::len),
        Some(0),
        "{}",
        told["endings_never_reached"]
    );
}

#[test]
fn a_player_of_a_company_reads_nothing_of_an_alliance() {
    let room = Room::new();
    let pages = "?\ns\nn all\na\nw\ne\nr\n1\n2\n3\n4\n5\nd\nplan\nhistory\n";
    let typed = format!(
        "{pages}p 4\nl\n{pages}answer shelves all | because of the walnuts\nl\n{pages}l\nl\n{pages}l\nl\nreview\nq\n"
    );
    let journal = room.named("b.wcj");
    let told = room.run_typing(&["play", SCENARIO, "--plain", "--seed", "7", "--journal", &journal], &typed).exits(0);
    assert!(told.contains("Ending: "), "{told}");
    let one_of_them = |line: &&str| line.split(|it: char| !it.is_alphanumeric()).any(|it| ALLIANCE.contains(&it));
    let lines: Vec<&str> = told.lines().filter(one_of_them).collect();
    assert_eq!(lines, [""; 0]);
}
