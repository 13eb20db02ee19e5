//! What reaches the program beside single keys: pastes, storms of sizes, and what it prints on request.

use std::time::Duration;

use super::{JOURNAL, in_the_room, start};
use crate::play::room::{Room, commands, says};

#[test]
fn a_paste_is_never_taken_for_keys_and_goes_into_a_field_as_it_is() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    screen.waits_until("pastes come in brackets", vt100::Screen::bracketed_paste);
    screen.keys("\u{1b}[200~Ly\rq\u{1b}[201~").shows(&["A paste was ignored", "turn 1 of 8"]);
    screen.keys("/").shows(&["Responses / _"]).keys("\u{1b}[200~te\r\u{1b}am\t\u{1b}[201~").shows(&["team_"]);
    screen.keys("\u{1b}").keys("\u{1b}").shows(&["turn 1 of 8"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    assert!(commands(&room.journal(JOURNAL).pages).is_empty());
}

#[test]
fn no_key_is_lost_in_a_storm_of_sizes() {
    let room = Room::new();
    let mut screen = start(&room, &[], 40, 120, &[]);
    screen.shows(&["Cyber-crisis exercises"]).keys("/").shows(&["Find / _"]);
    let typed = "abcdefghijklmnopqrstuvwxyz";
    for (step, letter) in typed.chars().enumerate() {
        // Too small for anything, and back: between the two nothing is typed.
        for (rows, cols) in [(1, 1), (3, 200), (60, 2), (120, 400)] {
            screen.resize(rows, cols);
        }
        let step = u16::try_from(step).unwrap();
        let (rows, cols) = (24 + step, 80 + 5 * step);
        screen.resize(rows, cols).waits_until("the keys in the last row", |it| {
            it.rows(0, cols).last().is_some_and(|row| row.contains("Enter keep"))
        });
        screen.keys(&letter.to_string()).shows(&[&format!("Find / {}_", &typed[..=usize::from(step)])]);
    }
    screen.resize(40, 120).shows(&[&format!("Find / {typed}_")]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
}

#[test]
fn a_screen_is_printed_into_the_scrollback_and_stands_there_after_leaving() {
    for ascii in [false, true] {
        let room = Room::new();
        let glyphs = if ascii { "ascii" } else { "unicode" };
        let arguments = ["play", "bronze-statue", "--seed", "7", "--glyphs", glyphs];
        // As many rows as the text has lines, and more: what scrolls away is not seen here.
        let mut screen = start(&room, &arguments, 500, 120, &[]);
        screen.shows(&["Briefing"]).keys("\u{1b}").shows(&["turn 1 of 8"]).keys("A").shows(&["This screen as text"]);
        screen.keys("p").shows(&["Printed. The text stands in the terminal's scrollback"]);
        screen.settles(Duration::from_millis(200));
        screen.keys("\u{1b}").waits_until("the room", |it| !it.contents().contains("This screen as text"));
        screen.keys("q").shows(&["Leave?"]).keys("y");
        assert_eq!(screen.ends(), 0);
        screen.is_given_back();
        let told = screen.contents();
        says(&told, &["Situation. Bronze Statue.", "Turn 1 of 8", "Saved at"]);
        assert!(!told.contains("Leave?") && (!ascii || told.is_ascii()), "{told}");
    }
}
