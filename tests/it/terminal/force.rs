//! Coming back after the program was ended by force: what it left behind is told, and mended where it can be.

use std::time::Duration;

use super::Screen;
use super::screen::PATIENCE;
use crate::play::room::{Room, commands, says};

/// Runs the program twice at one terminal, one after the other. The shell between them is one that mends nothing.
const TWICE: &str =
    "sh -c 'echo $$ >\"$WHITECELL_STATE/first\"; exec \"$BIN\" play bronze-statue --seed 7'; exec \"$BIN\"";

/// The number of the first of the two.
fn first(room: &Room) -> String {
    let number = || std::fs::read_to_string(room.path("first")).ok().filter(|it| it.ends_with('\n'));
    let step = Duration::from_millis(20);
    let tries = PATIENCE.as_millis() / step.as_millis();
    let found = (0..tries).find_map(|_| {
        std::thread::sleep(step);
        number()
    });
    found.expect("it began").trim().to_owned()
}

#[test]
fn after_an_end_by_force_the_terminal_is_mended_or_the_cure_is_told_and_the_exercise_is_named() {
    let room = Room::new();
    room.write("config.toml", "mouse = true\n");
    let state = room.named("");
    let config = room.named("config.toml");
    let variables = [
        ("WHITECELL_STATE", state.as_str()),
        ("WHITECELL_CONFIG", config.as_str()),
        ("WHITECELL_DATA", state.as_str()),
        ("BIN", env!("CARGO_BIN_EXE_whitecell")),
        ("PATH", "/usr/bin:/bin"),
        ("TERM", "xterm-256color"),
        ("LANG", "C.UTF-8"),
        ("COLORFGBG", "15;0"),
    ];
    let mut screen = Screen::of("sh", &["-c", TWICE], (40, 120), &room.path(""), &variables);
    screen.shows(&["Briefing"]).keys("\u{1b}").shows(&["turn 1 of 8", "Feed"]);
    screen.keys("L").shows(&["Lock turn 1?"]).keys("y").shows(&["turn 2 of 8"]).keys("\r");
    screen.keys("r").shows(&["Wait and watch"]).keys(" ").shows(&["Planned: Wait and watch"]);
    let killed = std::process::Command::new("kill").args(["-s", "KILL", &first(&room)]).status().unwrap();
    assert!(killed.success());
    screen.shows(&["Cyber-crisis exercises", "type `reset` after leaving"]);
    screen.keys("x").shows(&["ended by force"]).keys("\u{1b}");
    screen.shows(&["c continues Bronze Statue in turn 2 of 8, where it was interrupted."]);
    screen.keys("A").shows(&["to continue in turn 2 of 8, where it was interrupted"]).keys("\u{1b}");
    screen.waits_until("the list", |it| !it.contents().contains("This screen as text"));
    screen.keys("c").shows(&["turn 2 of 8", "1 planned."]).keys("u").shows(&["Taken back: Wait and watch"]);
    screen.keys("q").shows(&["Leave?"]).keys("y").shows(&["Cyber-crisis exercises"]);
    assert!(!screen.contents().contains("interrupted"), "it was left properly now");
    screen.keys("q").shows(&["Leave?"]).keys("y");
    assert_eq!(screen.ends(), 0);
    // What a program can take back, it takes back; modes are the shell's, and its cure is told.
    let cells = screen.cells();
    assert!(!cells.alternate_screen() && !cells.hide_cursor() && !cells.bracketed_paste());
    assert_eq!(cells.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    says(&screen.contents(), &["Saved at", "does not show what is typed", "Type `reset` and press Enter"]);
    assert_eq!(commands(&room.journal(super::JOURNAL).pages), ["lock", "respond wait", "undo"]);
}

#[test]
fn plain_mode_says_first_that_a_terminal_does_not_send_lines() {
    let room = Room::new();
    let state = room.named("");
    let variables = [
        ("WHITECELL_STATE", state.as_str()),
        ("BIN", env!("CARGO_BIN_EXE_whitecell")),
        ("PATH", "/usr/bin:/bin"),
        ("TERM", "xterm-256color"),
        ("LANG", "C.UTF-8"),
    ];
    let raw = "stty raw -echo; exec \"$BIN\" play bronze-statue --seed 7 --plain";
    let mut screen = Screen::of("sh", &["-c", raw], (40, 120), &room.path(""), &variables);
    screen.shows(&["Type `reset` and press Enter"]).shows(&["Situation."]).keys("q\n");
    assert_eq!(screen.ends(), 0);
}
