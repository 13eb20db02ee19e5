//! What the terminal interface costs: `cargo bench --bench terminal`, and `-- --seconds 60` for a whole idle minute.
//!
//! The released program plays at a pseudo-terminal. Times are those that Linux counts for the process (`/proc/PID/schedstat`),
//! but for the start, which is the wall clock's. Beside each figure stands what it may be, and whether it is.

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

use std::collections::BTreeMap;
use std::ffi::OsString;
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
    println!("{:<52}{:>14}{:>12}", "what", "measured", "budget");
    let program = Path::new(env!("CARGO_BIN_EXE_whitecell"));
    told("size of the program", megabytes(std::fs::metadata(program).unwrap().len()), "MB", Some(12.0));
    let mut versions: Vec<Duration> = (0..STARTS).map(|_| version(program)).collect();
    versions.sort();
    told("--version, best of 20", millis(versions[0]), "ms", Some(5.0));
    let mut starts: Vec<Duration> = (0..STARTS).map(|_| first_frame(&folder)).collect();
    starts.sort();
    told("start to first frame at 80x24, best of 20", millis(starts[0]), "ms", Some(30.0));
    told("start to first frame at 80x24, median", millis(starts[STARTS / 2]), "ms", Some(30.0));

    let mut screen = room(&folder, 60, 200);
    told("full redraw of the situation room at 200x60, CPU", millis(redraw(&mut screen)), "ms", Some(2.0));
    told("a first frame at 200x60", kilobytes(redrawn_bytes(&mut screen)), "kB", None);
    for (what, key) in KEYS {
        let bytes = screen.keys(key).settles(SILENCE);
        told(&format!("one key: {what}"), kilobytes(bytes), "kB", Some(4.0));
    }
    told("memory at its peak, three turns played", megabytes(peak(&screen) * 1024), "MB", Some(30.0));
    let (before, draws) = (cpu(&screen), screen.settles(idle));
    told(&format!("drawn in {} idle seconds", idle.as_secs()), kilobytes(draws), "kB", Some(0.0));
    let used = spent(&before, &screen);
    let share = idle.as_secs_f64() / 60.0;
    told(&format!("CPU in {} idle seconds", idle.as_secs()), millis(used), "ms", Some(10.0 * share));
    screen.signal("TERM").ends();
    std::fs::remove_dir_all(&folder).unwrap();
}

/// The keys whose bytes are counted, one after the other.
const KEYS: [(&str, &str); 6] = [
    ("one row down", "j"),
    ("to another pane", "r"),
    ("the help over everything", "?"),
    ("the help gone again", "\u{1b}"),
    ("another screen", "c"),
    ("the situation room again", "\u{1b}"),
];

/// One line: what, how much, and how much it may be.
fn told(what: &str, figure: f64, unit: &str, most: Option<f64>) {
    let verdict = match most {
        Some(most) if figure <= most => format!("{:>12}  met", format!("{most:.1} {unit}")),
        Some(most) => format!("{:>12}  MISSED", format!("{most:.1} {unit}")),
        None => format!("{:>12}", "-"),
    };
    println!("{what:<52}{:>14}{verdict}", format!("{figure:.2} {unit}"));
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// A whole process that says nothing but its version.
fn version(program: &Path) -> Duration {
    let start = Instant::now();
    assert!(std::process::Command::new(program).arg("--version").output().unwrap().status.success());
    start.elapsed()
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
    spent(&before, screen) / REDRAWS
}

fn redrawn_bytes(screen: &mut Screen) -> usize {
    screen.resize(60, 199).settles(SILENCE);
    screen.resize(60, 200).settles(SILENCE)
}

/// The nanoseconds that each thread of the process has had a processor for.
fn cpu(screen: &Screen) -> BTreeMap<OsString, u64> {
    let threads = std::fs::read_dir(format!("/proc/{}/task", screen.id())).unwrap();
    let nanos = threads.filter_map(|it| {
        let it = it.unwrap();
        // A thread may end meanwhile.
        let text = std::fs::read_to_string(it.path().join("schedstat")).ok()?;
        Some((it.file_name(), text.split(' ').next()?.parse().ok()?))
    });
    nanos.collect()
}

/// The time that the threads that are still there have had since.
fn spent(before: &BTreeMap<OsString, u64>, screen: &Screen) -> Duration {
    let since = |(thread, now): (OsString, u64)| now - before.get(&thread).copied().unwrap_or(0);
    Duration::from_nanos(cpu(screen).into_iter().map(since).sum())
}

/// The most memory that the process ever held, in KiB.
fn peak(screen: &Screen) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", screen.id())).unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM:")).expect("Linux keeps it");
    line.split_whitespace().nth(1).and_then(|it| it.parse().ok()).expect("a number")
}
