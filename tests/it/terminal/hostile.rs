//! Scenarios that were written to hurt: nothing in them reaches the terminal but words, and no screen breaks.

use std::time::Duration;

use whitecell::store::{JournalFile, read_journal};

use super::Screen;
use crate::play::room::{Room, says};

/// What a terminal would obey, or would hide: it clears, it copies, it links, it asks, it turns letters round.
const OBEYED: &str = "\u{1b}[2J\u{1b}]52;c;aGk=\u{7}\u{1b}]8;;http://x.example\u{1b}\\\u{1b}P$q\"p\u{1b}\\\u{9b}31m\u{8}\u{7f}\r\
     \u{202e}\u{2066}\u{200f}\u{61c}\u{2028}\u{feff}\u{fff9}\u{e0041}";

/// What may be written, and is hard to draw: marks on marks, wide letters, letters that join, letters from right to left, and
/// signs that some terminals draw in two columns and others in one.
const ODD: &str = "Z\u{301}\u{327}\u{323}\u{30a}a\u{301}\u{327}\u{323}\u{30a} 日本語の障害 👩‍👩‍👧‍👦🏳️‍🌈⚠️ שלום عالم ｆｕｌｌ ﷽ e\u{200b}\u{200d}x";

/// Fields whose texts people read.
const TEXTS: [&str; 18] = [
    "title",
    "summary",
    "analogue",
    "situation",
    "stakes",
    "task",
    "purpose",
    "dilemma",
    "advice",
    "private",
    "story",
    "text",
    "source",
    "why",
    "say",
    "watch_for",
    "evidence",
    "ask",
];

/// The small scenario with `put` at the front of every text that people read.
fn with(put: &str) -> String {
    let text = include_str!("../../fixtures/small.ron");
    TEXTS
        .iter()
        .fold(text.to_owned(), |text, field| text.replace(&format!(" {field}: \""), &format!(" {field}: \"{put}")))
}

/// As RON spells characters.
fn spelt(text: &str) -> String {
    text.chars().map(|it| it.escape_unicode().to_string()).collect()
}

/// Panics where anything was written that is not a letter, a line end or a sequence of ours.
#[track_caller]
fn is_ours_alone(screen: &Screen) {
    let bytes = String::from_utf8(screen.bytes.clone()).expect("text");
    for part in bytes.split('\u{1b}').skip(1) {
        let end = part.find(|c: char| c.is_ascii_alphabetic() || c == '\\' || c == '\u{7}').expect("it ends");
        let (parameters, end) = (&part[..end], &part[end..=end]);
        let place =
            parameters.strip_prefix('[').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit() || ";?".contains(c)));
        assert!(place && "HmJKhlABCDG".contains(end), "{parameters:?} {end}");
    }
    let obeyed =
        |c: char| c.is_control() && !"\u{1b}\r\n".contains(c) || OBEYED.contains(c) && !c.is_ascii() && !c.is_control();
    assert_eq!(bytes.chars().find(|c| obeyed(*c)), None);
    assert!(!bytes.contains("52;c;") || !bytes.contains("\u{1b}]"), "a clipboard was written");
}

/// Panics unless the screen is whole: keys in the last row, rules as wide as they should be, and nothing that another drawing
/// of the same screen would not show.
#[track_caller]
fn is_whole(screen: &mut Screen, at: &str) {
    let cols = screen.cells().size().1.get();
    let has_keys = |it: &vt100::Screen| it.rows(0, cols).last().is_some_and(|it| it.contains("help"));
    screen.settles(Duration::from_millis(300));
    screen.waits_until("the keys in the last row", has_keys);
    let shot = screen.contents();
    let rows: Vec<String> = screen.cells().rows(0, cols).map(|it| it.trim_end().to_owned()).collect();
    for (number, row) in rows.iter().enumerate() {
        // A window's frame has two sides, and both stand below each other.
        if let Some(top) = row.find('┌') {
            let column =
                |text: &str, at: usize| text[..at].chars().map(|it| if wide(it) { 2 } else { 1 }).sum::<usize>();
            let (left, right) = (column(row, top), column(row, row.rfind('┐').expect("a corner")));
            let below = rows[number + 1..].iter().take_while(|it| !it.contains('└'));
            for line in below {
                for side in [left, right] {
                    let cell = screen.cells().cell(u16::try_from(number + 1).unwrap(), u16::try_from(side).unwrap());
                    assert_eq!(cell.map(vt100::Cell::contents), Some("│"), "{at}: {line}\n{shot}");
                }
            }
        }
    }
    screen.keys("R").settles(Duration::from_millis(150));
    screen.waits_until("the keys in the last row", has_keys);
    let again: Vec<String> = screen.cells().rows(0, cols).map(|it| it.trim_end().to_owned()).collect();
    // What was said last goes with the next key.
    let said = rows.len() - 2;
    let kept =
        |rows: &[String]| rows.iter().enumerate().filter(|it| it.0 != said).map(|it| it.1.clone()).collect::<Vec<_>>();
    assert_eq!(kept(&again), kept(&rows), "{at}: drawn anew it looks different");
}

fn wide(c: char) -> bool {
    unicode_width::UnicodeWidthChar::width(c) == Some(2)
}

#[test]
fn a_scenario_full_of_commands_to_the_terminal_is_told_in_words_and_not_played() {
    for text in [with(OBEYED), with(&spelt(OBEYED))] {
        let room = Room::new();
        std::fs::create_dir(room.path("scenarios")).unwrap();
        room.write("scenarios/small-evil.ron", &text);
        for (rows, cols) in [(24, 80), (40, 120)] {
            let mut screen = super::start(&room, &[], rows, cols, &[]);
            screen.shows(&["Cyber-crisis", "scenarios"]).keys("G").settles(Duration::from_millis(300));
            screen.keys("/small\r").shows(&["2 scenarios", "error"]).keys("G\r").shows(&["would be obeyed"]);
            is_whole(&mut screen, "its errors");
            screen.keys("A").shows(&["This screen as text"]).keys("\x1b");
            screen.waits_until("the errors", |it| !it.contents().contains("This screen as text")).keys("\x1b");
            screen.waits_until("the list", |it| it.contents().contains("Enter open"));
            screen.keys("q").shows(&["Leave?"]).keys("y");
            assert_eq!(screen.ends(), 0);
            screen.is_given_back();
            is_ours_alone(&screen);
        }
    }
}

#[test]
fn a_journal_with_commands_to_the_terminal_in_it_is_listed_in_words() {
    let room = Room::new();
    let file = room.write("s.txt", "lock\n");
    room.run(&["play", "bronze-statue", "--seed", "7", "--script", &file]).exits(0);
    let mut header = read_journal(&room.path(super::JOURNAL)).unwrap().header;
    header.title = format!("{OBEYED}{ODD}Statue");
    header.text = with(&spelt(OBEYED));
    drop(JournalFile::create(&room.path("journals/bronze-statue-0002.wcj"), &header).unwrap());
    let mut screen = super::start(&room, &[], 24, 80, &[]);
    screen.shows(&["Statue", "turn 1 of"]);
    is_whole(&mut screen, "the list");
    // It is refused, and says why.
    screen.keys("c").settles(Duration::from_millis(300));
    is_whole(&mut screen, "the refusal");
    screen.keys("q").shows(&["Leave?"]).keys("y");
    assert_eq!(screen.ends(), 0);
    is_ours_alone(&screen);
}

#[test]
fn letters_of_every_shape_and_words_without_end_break_no_screen() {
    let long = format!("{ODD} {}", "endless".repeat(60));
    let room = Room::new();
    std::fs::create_dir(room.path("scenarios")).unwrap();
    let file = room.write("scenarios/odd.ron", &with(&format!("{long} ")));
    for (rows, cols) in [(24, 80), (40, 120), (60, 200)] {
        let mut screen = super::start(&room, &["play", &file, "--seed", "7", "--no-forecasts"], rows, cols, &[]);
        screen.shows(&["Briefing", "endless"]);
        is_whole(&mut screen, "the briefing");
        screen.keys("\x1b").shows(&["turn 1 of 2"]);
        for keys in ["f", "\r", "\x1b", "a", "n", "i", "r", "j", "\r", "\x1b", "p", "c", "\x1b", "e", "\x1b", "t"] {
            screen.keys(keys);
            is_whole(&mut screen, keys);
        }
        for keys in ["\x1b", "L", "\x1b", "A", "\x1b", "x", "\x1b"] {
            screen.keys(keys);
            is_whole(&mut screen, keys);
        }
        for turn in ["one", "two", "three", "four", "five", "six"] {
            screen.keys("L").shows(&["Lock turn"]).keys("y");
            screen.waits_until("the turn to be over", |it| !it.contents().contains("Lock turn"));
            is_whole(&mut screen, turn);
            screen.keys("\r").settles(Duration::from_millis(150));
            if screen.contents().contains("1 Scores") {
                break;
            }
        }
        screen.shows(&["1 Scores"]);
        for page in ["2", "3", "4", "5"] {
            screen.keys(page).settles(Duration::from_millis(100));
            is_whole(&mut screen, page);
        }
        screen.keys("q").shows(&["Leave?"]).keys("y");
        assert_eq!(screen.ends(), 0);
        screen.is_given_back();
        is_ours_alone(&screen);
        // The next size begins another exercise.
    }
    // The same in plain mode, and in what scripts print.
    let told = room.run_typing(&["play", &file, "--plain"], "s\nn all\nr\nlock\nlock\nreview\n").exits(0);
    assert_eq!(told.chars().find(|it| it.is_control() && *it != '\n'), None);
}

#[test]
fn no_subcommand_writes_what_a_terminal_would_obey() {
    let room = Room::new();
    let (raw, spelt) = (room.write("raw.ron", &with(OBEYED)), room.write("spelt.ron", &with(&spelt(OBEYED))));
    let odd = room.write("odd.ron", &with(ODD));
    for file in [&raw, &spelt, &odd] {
        for arguments in [
            &["check"][..],
            &["show"],
            &["brief"],
            &["graph"],
            &["fmt", "--check"],
            &["rehearse", "--runs", "2"],
            &["play", "--plain"],
        ] {
            let told = room.run(&[arguments, &[file.as_str()]].concat());
            let told = told.out + &told.err;
            let obeyed =
                |c: &char| c.is_control() && *c != '\n' || OBEYED.contains(*c) && !c.is_ascii() && !c.is_control();
            assert_eq!(told.chars().find(obeyed), None, "{arguments:?} {file}");
            assert!(!told.is_empty(), "{arguments:?} {file}");
        }
    }
    says(&room.run(&["check", &raw]).exits(1), &["would be obeyed"]);
}
