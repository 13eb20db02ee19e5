//! The full screen at a real (pseudo) terminal: it opens, plays, and always gives the terminal back.

#![cfg(unix)]

mod endings;
mod first;
mod force;
mod hostile;
mod input;
mod quiet;
#[path = "../screen.rs"]
pub mod screen;
mod table;

use crate::play::room::{Room, commands, says, script};
use crate::sources::root;
use screen::Screen;

/// Starts the program at a terminal of this size, with these variables beside the usual ones.
pub fn start(room: &Room, arguments: &[&str], rows: u16, cols: u16, more: &[(&str, &str)]) -> Screen {
    let (state, config) = (room.named(""), room.named("config.toml"));
    // This terminal does not answer when it is asked for its background.
    let usual = [
        ("WHITECELL_STATE", state.as_str()),
        ("WHITECELL_CONFIG", config.as_str()),
        ("WHITECELL_DATA", state.as_str()),
        ("TERM", "xterm-256color"),
        ("LANG", "C.UTF-8"),
        ("COLORFGBG", "15;0"),
    ];
    Screen::begin(arguments, rows, cols, root(), &[&usual, more].concat())
}

/// The program in its situation room, with the first turn open.
fn in_the_room(room: &Room) -> Screen {
    let mut screen = start(room, &["play", "bronze-statue", "--seed", "7"], 40, 120, &[]);
    screen.shows(&["Briefing", "The situation"]).keys("\u{1b}").shows(&["turn 1 of 8", "Feed", "Responses"]);
    screen
}

const JOURNAL: &str = "journals/bronze-statue-0001.wcj";

#[test]
fn the_list_opens_and_a_turn_is_played_and_the_terminal_is_given_back() {
    let room = Room::new();
    let mut screen = start(&room, &[], 40, 120, &[]);
    screen
        .shows(&["Cyber-crisis exercises", "Bronze Statue", "Homeland"])
        .keys("/bronze\r")
        .shows(&["> Bronze Statue"]);
    screen.keys("\r").shows(&["Crisis cell of Estmark", "Enter"]).keys("\r");
    screen.shows(&["Briefing", "The situation"]).keys("\u{1b}");
    screen.shows(&["turn 1 of 8"]).keys("r").shows(&["Brief the Council"]).keys("L");
    screen.shows(&["Lock turn 1?"]).keys("y").shows(&["turn 2 of 8"]).keys("q").shows(&["Leave"]).keys("y");
    screen.shows(&["Cyber-crisis exercises", "Continue"]).keys("q").keys("y");
    assert_eq!(screen.ends(), 0);
    screen.is_given_back();
    says(&screen.contents(), &["Saved at", "whitecell resume", "whitecell replay"]);
    assert_eq!(commands(&room.journal(JOURNAL).pages), ["lock"]);
}

#[test]
fn signals_end_the_program_with_the_terminal_given_back_and_the_exercise_saved() {
    for (name, number) in [("TERM", 15), ("HUP", 1), ("INT", 2), ("QUIT", 3)] {
        let room = Room::new();
        let mut screen = in_the_room(&room);
        screen.keys("L").shows(&["Lock turn 1?"]).keys("y").shows(&["turn 2 of 8"]).signal(name);
        assert_eq!(screen.ends(), 128 + number, "{name}");
        screen.is_given_back();
        assert_eq!(commands(&room.journal(JOURNAL).pages), ["lock"], "{name}");
    }
}

#[test]
fn a_signal_in_the_list_gives_the_terminal_back() {
    let room = Room::new();
    let mut screen = start(&room, &[], 24, 80, &[]);
    screen.shows(&["W H I T E C E L L"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
}

#[test]
fn a_window_that_changes_its_size_is_drawn_anew() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    screen.resize(24, 80).waits_until("the narrow screen", |screen| {
        let rows: Vec<String> = screen.rows(0, 80).collect();
        rows.len() == 24 && rows[0].contains("turn 1 of 8") && rows[23].contains("help")
    });
    screen.resize(10, 30).shows(&["Make it larger"]);
    screen.resize(50, 160).shows(&["turn 1 of 8", "Feed"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
}

#[test]
fn an_exercise_is_gone_on_with_where_it_was_left() {
    let room = Room::new();
    let file = room.write("s.txt", "respond share-indicators\nlock\nrespond brief-the-council\n");
    room.play("bronze-statue", &file, "j.wcj").exits(0);
    let journal = room.named("j.wcj");
    let mut screen = start(&room, &["resume", &journal], 40, 120, &[]);
    screen.shows(&["turn 2 of 8", "Brief the Council"]).keys("u").shows(&["Taken back"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
    let taken = commands(&room.journal("j.wcj").pages);
    assert_eq!(taken, ["respond share-indicators", "lock", "respond brief-the-council", "undo"]);
}

#[test]
fn a_cut_off_end_is_told_before_the_screen_is_taken() {
    let room = Room::new();
    room.play("bronze-statue", &script("bronze-statue"), "j.wcj").exits(0);
    let bytes = room.bytes("j.wcj");
    std::fs::write(room.path("j.wcj"), &bytes[..bytes.len() - 9]).unwrap();
    let journal = room.named("j.wcj");
    let mut screen = start(&room, &["resume", &journal], 40, 120, &[]);
    screen.shows(&["unfinished write", "Press Enter"]);
    assert!(!screen.bytes.windows(8).any(|bytes| bytes == b"\x1b[?1049h"), "the screen was taken already");
    screen.keys("\n").shows(&["turn 8 of 8"]).signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
}

#[test]
fn a_cut_off_end_is_told_in_the_list() {
    let room = Room::new();
    let file = room.write("s.txt", "lock\nlock\n");
    room.run(&["play", "bronze-statue", "--seed", "7", "--script", &file]).exits(0);
    let bytes = room.bytes(JOURNAL);
    std::fs::write(room.path(JOURNAL), &bytes[..bytes.len() - 9]).unwrap();
    let mut screen = start(&room, &[], 40, 120, &[]);
    screen
        .shows(&["cut short after decision 1"])
        .keys("c")
        .shows(&["turn 2 of 8"])
        .keys("q")
        .shows(&["Leave"])
        .keys("y");
    screen.shows(&["Cyber-crisis exercises"]).keys("q").keys("y");
    assert_eq!(screen.ends(), 0);
    screen.is_given_back();
    says(&screen.contents(), &["unfinished write after decision 1", "Saved at"]);
}

#[test]
fn a_burst_of_keys_drops_none() {
    let room = Room::new();
    let mut screen = in_the_room(&room);
    // Down a list and up again, over and over, and then a command: all of it in one write.
    let keys = format!("r{}:council\r", "jjjkkk".repeat(100));
    screen.keys(&keys).shows(&["THE COUNCIL"]).keys("q").shows(&["Leave?"]).keys("y");
    assert_eq!(screen.ends(), 0);
    screen.is_given_back();
}

#[test]
fn settings_are_kept_in_the_file_and_the_mouse_is_given_back() {
    let room = Room::new();
    room.write("config.toml", "# mine\n[keys.picker]\ncontinue = \"C\"\nopen = \"L\" # clashes with nothing here\n");
    let mut screen = start(&room, &[], 40, 120, &[]);
    screen.shows(&["Cyber-crisis exercises", "L open"]).keys("M").shows(&["Mouse: on."]);
    screen.waits_until("the mouse is caught", |it| it.mouse_protocol_mode() != vt100::MouseProtocolMode::None);
    screen.signal("TERM");
    assert_eq!(screen.ends(), 143);
    screen.is_given_back();
    let kept = String::from_utf8(room.bytes("config.toml")).unwrap();
    assert!(kept.contains("mouse = true") && kept.contains("# mine") && kept.contains("# clashes"), "{kept}");
}

#[test]
fn plain_mode_at_a_terminal_asks_before_it_locks() {
    let room = Room::new();
    let mut screen = start(&room, &["play", "bronze-statue", "--plain"], 60, 120, &[]);
    screen.shows(&["Type n for what is new"]).keys("lock\n").shows(&["Type y to lock"]).keys("n\n");
    screen.shows(&["The turn stays open."]).keys("lock\n").shows(&["cannot be taken back"]).keys("y\n");
    screen.shows(&["Locked and saved."]).keys("q\n");
    assert_eq!(screen.ends(), 0);
    screen.is_given_back();
    assert_eq!(commands(&room.journal(JOURNAL).pages), ["lock"]);
}

#[test]
fn the_plain_list_starts_a_scenario_by_its_number() {
    let room = Room::new();
    let mut screen = start(&room, &["play", "--plain"], 60, 120, &[]);
    screen.shows(&["18 Thousand Cuts", "Type a number"]).keys("show 1\n");
    screen.shows(&["A colleague who shows you round"]).keys("1 guide=not-guided\n");
    screen.shows(&["Situation. Dry Pumps."]).keys("q\n");
    assert_eq!(screen.ends(), 0);
    says(&screen.contents(), &["You leave.", "whitecell resume"]);
}
