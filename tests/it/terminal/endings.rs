//! However it ends: the terminal is given back, and nothing waits for a terminal that is gone.

use std::time::Duration;

use super::screen::Screen;
use super::{in_the_room, start};
use crate::play::room::{Room, says};

#[test]
fn a_failure_gives_the_terminal_back_and_is_told() {
    for place in ["here", "elsewhere", "error"] {
        let room = Room::new();
        let mut screen = start(&room, &["play", "bronze-statue"], 40, 120, &[("WHITECELL_FAIL", place)]);
        assert_ne!(screen.ends(), 0, "{place}");
        screen.is_given_back();
        says(&screen.contents(), &["it was asked to fail"]);
    }
}

#[test]
fn a_window_that_is_closed_ends_the_program() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    assert!(screen.hang_up().ends_unread(Duration::from_secs(5)).is_some(), "it plays on without a terminal");
}

#[test]
fn a_signal_ends_the_program_in_the_middle_of_a_key() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    // The beginning of an arrow key, and nothing after it.
    screen.keys("\u{1b}[");
    screen.settles(Duration::from_millis(200));
    assert_eq!(screen.signal("TERM").ends(), 143);
    screen.is_given_back();
}

#[test]
fn a_program_that_is_stopped_gives_the_terminal_back_until_it_goes_on() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    screen.signal("TSTP").waits_until("the terminal", |it| !it.alternate_screen() && !it.hide_cursor());
    screen.settles(Duration::from_millis(100));
    screen.is_given_back();
    screen.signal("CONT").waits_until("the screen", vt100::Screen::alternate_screen).shows(&["turn 1 of 8", "Feed"]);
    screen.keys("r").shows(&["Brief the Council"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
}

#[test]
fn no_key_of_thousands_at_once_is_lost() {
    let room = Room::new();
    let mut screen = start(&room, &[], 40, 120, &[]);
    screen.shows(&["Cyber-crisis exercises"]).keys("/").shows(&["Find / _"]);
    // A letter and its erasure, over and over: only the last two are left.
    screen.keys(&"\u{7f}a".repeat(1500)).keys("b").shows(&["Find / ab_"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
}

#[test]
fn a_key_that_is_held_and_let_go_counts_once() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    // As terminals send them that tell all three: pressed, held, let go.
    screen.keys("\u{1b}[113;1:1u\u{1b}[113;1:2u\u{1b}[113;1:3u").shows(&["Leave"]);
    screen.keys("\u{1b}[121;1:3u").settles(Duration::from_millis(200));
    says(&screen.contents(), &["Leave"]);
    screen.keys("\u{1b}[121;1:1u");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn a_terminal_that_cannot_place_text_is_not_drawn_on() {
    let room = Room::new();
    for arguments in [&["play", "bronze-statue"][..], &[]] {
        let mut screen = start(&room, arguments, 24, 80, &[("TERM", "dumb")]);
        assert_eq!(screen.ends(), 2);
        says(&screen.contents(), &["TERM is `dumb`", "--plain"]);
        assert!(!screen.bytes.contains(&0x1b), "something was drawn");
    }
}

#[test]
fn nothing_but_sequences_of_the_screen_is_written() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    for keys in ["c", "\u{1b}", "e", "\u{1b}", "H", "\u{1b}", "?", "\u{1b}"] {
        screen.keys(keys).settles(Duration::from_millis(100));
    }
    assert_eq!(screen.signal("TERM").ends(), 143);
    let bytes = String::from_utf8(screen.bytes.clone()).unwrap();
    for part in bytes.split('\u{1b}').skip(1) {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).expect("a sequence ends in a letter");
        let (parameters, end) = (&part[..end], &part[end..=end]);
        let known =
            parameters.starts_with('[') && parameters[1..].chars().all(|c| c.is_ascii_digit() || ";?".contains(c));
        // Place, colour, erase, and modes set and set back.
        assert!(known && "HmJKhlABCDG".contains(end), "{parameters:?} {end}");
    }
    let others = bytes.chars().find(|c| c.is_control() && !"\u{1b}\r\n".contains(*c));
    assert_eq!(others, None);
}

/// What a white terminal says when it is asked for its background, and then what it is.
const WHITE: &str = "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\";
const KIND: &str = "\u{1b}[?62;22c";

#[test]
fn a_terminal_that_says_it_is_light_gets_the_light_theme() {
    // The program waits for the answer a tenth of a second at most, and a busy machine may need longer.
    let is_light = (0..5).any(|_| {
        let room = Room::new();
        let mut screen = start(&room, &[], 24, 80, &[("COLORFGBG", "")]);
        screen.sends(b"\x1b]11;?").keys(WHITE).keys(KIND).shows(&["Cyber-crisis exercises", "help"]);
        assert_eq!(screen.signal("TERM").ends(), 143);
        screen.bytes.windows(9).any(|it| it == b"\x1b[38;5;25")
    });
    assert!(is_light);
}

#[test]
fn an_answer_that_comes_late_is_not_taken_for_keys() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    screen.settles(Duration::from_millis(200));
    let before = screen.contents();
    screen.keys(&format!("{WHITE}{KIND}")).settles(Duration::from_millis(300));
    assert_eq!(screen.contents(), before);
    screen.keys("r").shows(&["Brief the Council"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
}

/// What the process holds in memory, in KiB.
#[cfg(target_os = "linux")]
fn resident(screen: &Screen) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", screen.id())).unwrap();
    let line = status.lines().find(|it| it.starts_with("VmRSS:")).expect("it runs");
    line.split_whitespace().nth(1).and_then(|it| it.parse().ok()).expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn a_terminal_that_reads_no_more_costs_no_memory_and_keeps_nothing_from_ending() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    // Each pair of keys opens the help and closes it: far more than any pipe holds.
    screen.keys_without_waiting("?\u{1b}[A?".repeat(20_000));
    std::thread::sleep(Duration::from_millis(500));
    let before = resident(&screen);
    std::thread::sleep(Duration::from_secs(1));
    let grown = resident(&screen).saturating_sub(before);
    assert!(grown < 2048, "{grown} KiB more");
    assert!(screen.signal("TERM").ends_unread(Duration::from_secs(5)).is_some(), "it does not end");
}
