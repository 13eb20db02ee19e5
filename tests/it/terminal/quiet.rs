//! Where no key is pressed, nothing happens at all.

#![cfg(target_os = "linux")]

use std::fs;
use std::time::Duration;

use super::screen::Screen;
use crate::play::room::Room;

/// How often the threads of the program have gone to sleep of their own accord.
fn naps(screen: &Screen) -> u64 {
    let threads = fs::read_dir(format!("/proc/{}/task", screen.id())).unwrap();
    let of = |status: String| {
        let line = status.lines().find(|it| it.starts_with("voluntary_ctxt_switches:")).expect("Linux counts them");
        line.rsplit(char::is_whitespace).next().and_then(|it| it.parse::<u64>().ok()).expect("a number")
    };
    threads.map(|it| of(fs::read_to_string(it.unwrap().path().join("status")).unwrap())).sum()
}

#[test]
fn a_program_that_waits_for_a_key_is_not_woken_and_draws_nothing() {
    let room = Room::new();
    let arguments = ["play", "bronze-statue", "--seed", "7", "--no-forecasts"];
    let mut screen = super::start(&room, &arguments, 40, 120, &[]);
    screen.shows(&["Briefing"]).keys("\u{1b}").shows(&["turn 1 of 8", "Feed"]).settles(Duration::from_millis(500));
    let before = naps(&screen);
    assert_eq!(screen.settles(Duration::from_secs(2)), 0, "it drew");
    assert_eq!(naps(&screen), before, "it was woken");
}

#[test]
fn a_key_that_changes_little_draws_little() {
    let room = Room::new();
    // Without forecasts, which draw as they come.
    let arguments = ["play", "bronze-statue", "--seed", "7", "--no-forecasts"];
    let mut screen = super::start(&room, &arguments, 40, 120, &[]);
    screen
        .shows(&["Briefing"])
        .keys("\u{1b}")
        .shows(&["turn 1 of 8", "Feed"])
        .keys("r")
        .shows(&["Brief the Council"])
        .settles(Duration::from_millis(300));
    let down = screen.keys("j").settles(Duration::from_millis(500));
    assert!((1..=4096).contains(&down), "{down} bytes for one row");
    // A key that means nothing here changes nothing.
    screen.keys("z");
    let nothing = screen.settles(Duration::from_millis(300));
    assert!(nothing <= 32, "{nothing} bytes for nothing");
}

#[test]
fn a_second_of_a_clock_costs_no_more_than_a_hundred_bytes() {
    let room = Room::new();
    let arguments =
        ["play", "tests/fixtures/authors/paper.ron", "--seats", "works,mayor", "--seed", "7", "--no-forecasts"];
    let mut screen = super::start(&room, &arguments, 40, 120, &[]);
    screen.shows(&["The curtain is drawn"]).keys("F").shows(&["Hand the keyboard to: The facilitator"]).keys("\r");
    screen
        .shows(&["Only for: The facilitator"])
        .keys("y")
        .shows(&["FACILITATOR"])
        .keys(" ")
        .shows(&["The clock runs."]);
    screen.settles(Duration::from_millis(400));
    let ticks: Vec<usize> = (0..16).map(|_| screen.settles(Duration::from_millis(400))).filter(|it| *it > 0).collect();
    // Each time it was silent for a moment in between, so that no tick is torn.
    assert!(ticks.len() >= 3 && ticks.iter().all(|it| *it <= 100), "{ticks:?} bytes a tick");
}
