//! What the terminal interface costs: `cargo bench --bench terminal`, and `-- --seconds 60` for a whole idle minute.
//!
//! The released program plays at a pseudo-terminal. Times are those that Linux counts for the process (`/proc/PID/schedstat`),
//! but for the first frame, which is the wall clock's.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a bench is about the wall clock, and looks at /proc"
)]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "a bench is read by people")]

#[allow(dead_code, reason = "tests use the rest")]
#[path = "../screen.rs"]
mod screen;

use std::path::Path;
use std::time::{Duration, Instant};

use screen::Screen;

/// How often the start is measured, and the full redraw.
const STARTS: usize = 20;
const REDRAWS: u32 = 200;

/// How long nothing may come before a frame counts as whole.
const SILENCE: Duration = Duration::from_millis(150);

fn main() {
    let mut arguments = std::env::args().skip_while(|it| it != "--seconds").skip(1);
    let idle = Duration::from_secs(arguments.next().and_then(|it| it.parse().ok()).unwrap_or(10));
    let folder = std::env::temp_dir().join(format!("whitecell-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    println!("{:<52}{:>14}", "what", "measured");
    let mut starts: Vec<Duration> = (0..STARTS).map(|_| first_frame(&folder)).collect();
    starts.sort();
    told("start to first frame, best of 20", &millis(starts[0]));
    told("start to first frame, median", &millis(starts[STARTS / 2]));

    let mut screen = room(&folder, 60, 200);
    told("full redraw of the situation room at 200x60, CPU", &millis(redraw(&mut screen)));
    told("bytes of a first frame at 200x60", &redrawn_bytes(&mut screen).to_string());
    for (what, key) in [("one row down", "j"), ("to another pane", "r"), ("the help over everything", "?")] {
        told(&format!("bytes of one key: {what}"), &screen.keys(key).settles(SILENCE).to_string());
    }
    screen.keys("\u{1b}").settles(SILENCE);
    told("memory at its peak, three turns played", &format!("{} KiB", peak(&screen)));
    let (before, draws) = (cpu(&screen), screen.settles(idle));
    told(&format!("bytes drawn in {} idle seconds", idle.as_secs()), &draws.to_string());
    told(&format!("CPU in {} idle seconds", idle.as_secs()), &millis(cpu(&screen) - before));
    screen.signal("TERM").ends();
    std::fs::remove_dir_all(&folder).unwrap();
}

fn told(what: &str, figure: &str) {
    println!("{what:<52}{figure:>14}");
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

fn begin(folder: &Path, arguments: &[&str], rows: u16, cols: u16) -> Screen {
    let state = folder.to_str().expect("a temporary folder has a plain name");
    let variables =
        [("WHITECELL_STATE", state), ("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("COLORFGBG", "15;0")];
    Screen::begin(arguments, rows, cols, folder, &variables)
}

/// From the start of the process to a list of scenarios on the screen.
fn first_frame(folder: &Path) -> Duration {
    let start = Instant::now();
    let mut screen = begin(folder, &[], 24, 80);
    screen.shows(&["Bronze Statue"]);
    let took = start.elapsed();
    screen.signal("TERM").ends();
    took
}

/// The situation room after three turns.
fn room(folder: &Path, rows: u16, cols: u16) -> Screen {
    let mut screen = begin(folder, &["play", "bronze-statue", "--seed", "7"], rows, cols);
    screen.shows(&["The situation"]).keys("\u{1b}");
    for turn in 1..=3 {
        screen.shows(&[&format!("turn {turn} of 8")]).keys("L").shows(&[&format!("Lock turn {turn}?")]).keys("y");
        screen.shows(&[&format!("turn {} of 8", turn + 1)]).keys("\u{1b}").settles(SILENCE);
    }
    screen
}

/// The CPU time of one full redraw. A change of size makes it necessary.
fn redraw(screen: &mut Screen) -> Duration {
    let before = cpu(screen);
    for at in 0..REDRAWS {
        // One column less and one more, so that nothing can be kept.
        screen.resize(60, if at % 2 == 0 { 199 } else { 200 }).settles(Duration::from_millis(20));
    }
    (cpu(screen) - before) / REDRAWS
}

fn redrawn_bytes(screen: &mut Screen) -> usize {
    screen.resize(60, 199).settles(SILENCE);
    screen.resize(60, 200).settles(SILENCE)
}

/// The time that all threads of the process have had a processor for.
fn cpu(screen: &Screen) -> Duration {
    let threads = std::fs::read_dir(format!("/proc/{}/task", screen.id())).unwrap();
    let nanos = threads.map(|it| {
        let text = std::fs::read_to_string(it.unwrap().path().join("schedstat")).unwrap();
        text.split(' ').next().and_then(|it| it.parse::<u64>().ok()).expect("a number")
    });
    Duration::from_nanos(nanos.sum())
}

/// The most memory that the process ever held, in KiB.
fn peak(screen: &Screen) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", screen.id())).unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM:")).expect("Linux keeps it");
    line.split_whitespace().nth(1).and_then(|it| it.parse().ok()).expect("a number")
}
