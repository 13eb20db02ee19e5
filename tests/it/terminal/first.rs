//! The first minutes: from the list to a locked turn, the tutorial, and coming back after the worst.

use super::{JOURNAL, in_the_room, start};
use crate::play::room::{Room, commands, script};

const TUTORIAL: &str = "journals/dry-pumps-0001.wcj";

#[test]
fn a_first_game_begins_in_the_list_and_comes_to_a_locked_turn() {
    let room = Room::new();
    let mut screen = start(&room, &[], 24, 80, &[]);
    screen.shows(&["> Dry Pumps", "First time here? t plays one guided turn"]).keys("\r");
    screen.shows(&["A colleague who shows you round", "Guided"]).keys("jl").shows(&["Not guided"]).keys("\r");
    screen.shows(&["Briefing", "The situation", "page 1 of"]).keys("\x1b").shows(&["turn 1 of 7"]);
    screen.keys("r").shows(&["Wait and watch"]).keys("j").shows(&["> ", "Brief the Council"]).keys(" ");
    screen.shows(&["Planned: Brief the Council"]).keys("L").shows(&["Lock turn 1?"]).keys("y").shows(&["turn 2 of 7"]);
    screen.signal("TERM");
    assert_eq!(screen.ends(), 143);
    let journal = room.journal(TUTORIAL);
    assert_eq!(commands(&journal.pages), ["respond brief-the-council", "lock"]);
    assert_eq!(journal.header.settings["guide"], "not-guided");
}

#[test]
fn the_tutorial_leads_to_a_locked_turn_by_the_keys_that_its_tips_name() {
    let room = Room::new();
    let mut screen = start(&room, &[], 24, 80, &[]);
    screen.shows(&["First time here?"]).keys("t").shows(&["Tip: the briefing"]);
    screen.keys("\r").shows(&["page 2 of"]).keys("\r").shows(&["page 3 of"]).keys("\r");
    screen.shows(&["page 4 of 4"]).keys("\r");
    screen.shows(&["Tip: what was reported", "Martha Quill"]).keys("\r").shows(&["Tip: a report"]).keys("\x1b");
    screen.shows(&["Tip: acting"]).keys("r").shows(&["Tip: what you can do", "Brief the Council"]);
    screen.keys("j ").shows(&["Tip: what it costs", "Planned: Brief the Council"]).keys("L").shows(&["Tip: locking"]);
    screen.keys("\r").shows(&["Tip: not yet"]).keys("L").shows(&["Tip: locking"]).keys("y");
    screen.shows(&["Tip: a day later", "turn 2 of 7"]).keys("\r").shows(&["Tip: one more thing"]).keys("i");
    screen.shows(&["Tip: why?"]).keys("w").shows(&["Tip: the reasons"]).keys("\x1b").shows(&["Tip: that was a turn"]);
    screen.keys("I").shows(&["What the tutorial says"]).keys("\r").keys("q").shows(&["Leave"]).keys("y");
    screen.shows(&["Left, and saved: c continues", "turn 2 of 7"]).keys("q").keys("y");
    assert_eq!(screen.ends(), 0);
    screen.is_given_back();
    let journal = room.journal(TUTORIAL);
    assert_eq!(commands(&journal.pages), ["respond brief-the-council", "lock"]);
    assert_eq!(journal.header.settings["guide"], "guided");
}

#[test]
fn the_tutorial_is_left_by_esc_twice_and_goes_on_where_it_was_left() {
    let room = Room::new();
    let mut screen = start(&room, &["tutorial"], 24, 80, &[]);
    screen.shows(&["Tip: the briefing"]).keys("\x1b").shows(&["Tip: what was reported"]).keys("\r");
    screen.shows(&["Tip: a report"]).resize(40, 120).shows(&["Tip: a report", "Under the title"]).keys("\x1b");
    screen.shows(&["Tip: acting"]).keys("\x1b").shows(&["Esc again leaves the tutorial"]).keys("\x1b");
    screen.shows(&["Left the tutorial", "Continue"]).keys("t").shows(&["turn 1 of 7"]);
    screen.keys("\x1b").shows(&["Tip: acting"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    assert!(!room.path("journals/dry-pumps-0002.wcj").exists(), "a second exercise was begun");
}

#[test]
fn the_tutorial_is_played_as_sentences_too() {
    let room = Room::new();
    let told =
        room.run_typing(&["tutorial", "--plain", "--seed", "7"], "n\nr\np brief-the-council\nlock\ns\nwhy 1\ntips\n");
    let told = told.exits(0);
    for tip in
        ["Tip: Type n to read", "Tip: Type r", "Tip: Planned and paid for", "Tip: A day went by", "Tip: That was a"]
    {
        assert_eq!(told.matches(tip).count(), 2, "{tip}: {told}");
    }
    assert_eq!(commands(&room.journal(TUTORIAL).pages), ["respond brief-the-council", "lock"]);
}

#[test]
fn the_guided_turn_is_read_in_less_than_eight_minutes() {
    // Judgement: somebody who reads a text in English with care. The mean of many studies is near 240 words a minute.
    const WORDS_A_MINUTE: usize = 200;
    let room = Room::new();
    let typed = "n\n3\np brief-the-council\nlock\nq\n";
    let told = room.run_typing(&["tutorial", "--plain", "--seed", "7"], typed).exits(0);
    let (until_then, _) = told.split_once("Locked and saved.").expect("a turn was locked");
    let words = until_then.split_whitespace().count();
    assert!(words > 300 && words < 8 * WORDS_A_MINUTE, "{words} words");
}

#[test]
fn after_the_worst_the_exercise_goes_on_in_the_same_turn() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    screen.keys("L").shows(&["Lock turn 1?"]).keys("y").shows(&["turn 2 of 8"]).keys("\r");
    screen.keys("r").shows(&["Wait and watch"]).keys(" ").shows(&["Planned: Wait and watch"]).signal("KILL");
    screen.ends();
    let kept = commands(&room.journal(JOURNAL).pages);
    assert_eq!(kept, ["lock", "respond wait"]);
    let mut screen = start(&room, &[], 24, 80, &[]);
    screen
        .shows(&["c continues Bronze Statue in turn 2 of 8", "just now"])
        .keys("c")
        .shows(&["turn 2 of 8", "p Plan 1"]);
    screen.keys("u").shows(&["Taken back: Wait and watch"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
}

#[test]
fn files_of_the_users_own_are_listed_with_what_is_wrong_with_them() {
    let room = Room::new();
    std::fs::create_dir(room.path("scenarios")).unwrap();
    let good = include_str!("../../fixtures/small.ron");
    room.write("scenarios/good.ron", good);
    room.write("scenarios/bad.ron", &good.replacen("difficulty: Easy", "difficulty: Easey", 1));
    let mut screen = start(&room, &[], 60, 120, &[]);
    screen.shows(&["Your own scenarios", "Small", "1 error: Enter tells"]).keys("/bad\r").shows(&["> bad"]).keys("\r");
    screen.shows(&["not playable yet", "Line ", "Easey"]).keys("\r").shows(&["Your own scenarios"]);
    screen.keys("\x1b").shows(&["Thousand Cuts"]).keys("/small\rj").shows(&["> Small"]);
    screen.keys("\r").shows(&["which seat?"]).keys("\r").shows(&["Briefing"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
}

#[test]
fn the_list_tells_the_best_result_of_ones_own() {
    let room = Room::new();
    for name in ["dry-pumps-poor", "dry-pumps"] {
        room.run(&["play", "dry-pumps", "--seed", "7", "--script", &script(name)]).exits(0);
    }
    for _ in 0..2 {
        let mut screen = start(&room, &[], 24, 80, &[]);
        screen.shows(&["your best result"]);
        // The note is kept once everything was found out.
        let noted = || room.path("results.json").exists();
        (0..3000).take_while(|_| !noted()).for_each(|_| std::thread::sleep(std::time::Duration::from_millis(20)));
        screen.signal("TERM");
        assert_eq!(screen.ends(), 143);
        let note = String::from_utf8(room.bytes("results.json")).unwrap();
        assert_eq!(note.matches("\"scenario\":\"dry-pumps\"").count(), 2, "{note}");
    }
}
