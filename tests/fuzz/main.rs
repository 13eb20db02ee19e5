//! Throws broken scenarios, journals and scripts at the readers, for as long as is asked: `cargo bench --bench fuzz -- --seconds 600`.
//!
//! What is thrown is made from everything that lies in `scenarios`, `assets/patterns` and `tests/fixtures`, changed at random. A
//! panic, or anything that takes longer than a second, is saved with what brought it about, and ends the run with 1; so does a
//! peak of memory of 64 MiB or more. With `--input FILE` a saved input is thrown again.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods, clippy::disallowed_types)]
#![allow(missing_docs, reason = "a program for those who work on the project")]

mod corpus;
#[path = "../it/support/dice.rs"]
mod dice;
mod mutate;
mod targets;
mod watch;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Parser, ValueEnum};

use dice::Dice;
use targets::Target;
use watch::Watch;

/// The most memory that reading anything may take, KiB.
const MOST_MEMORY: u64 = 64 * 1024;

#[derive(Debug, Parser)]
struct Options {
    /// How long to go on.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// What to throw at; everything in turn, if left out.
    #[arg(long, value_enum)]
    target: Option<Kind>,
    /// Where chance begins.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// What counts as hanging, milliseconds. A build without optimisation needs more.
    #[arg(long, default_value_t = 1000)]
    slow_ms: u64,
    /// Throw this file, once.
    #[arg(long, requires = "target")]
    input: Option<PathBuf>,
    /// What `cargo bench` and `cargo test` add.
    #[arg(long, hide = true)]
    bench: bool,
    /// What `cargo test` may add: names of tests.
    #[arg(hide = true)]
    ignored: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Scenario: parse, check, draw, lay out, migrate, translate.
    Scenario,
    /// Journal: read, survey, salvage, write again.
    Journal,
    /// Script: read, and do what it says.
    Script,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let kinds: Vec<Kind> = options.target.map_or_else(|| Kind::value_variants().to_vec(), |it| vec![it]);
    let mut targets: Vec<(Kind, Box<dyn Target>)> = kinds.into_iter().map(|it| (it, targets::of(it))).collect();
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    fs::create_dir_all(&out).unwrap();
    let watch = Watch::begin(out, Duration::from_millis(options.slow_ms));
    if let Some(path) = &options.input {
        let bytes = fs::read(path).unwrap();
        watch.throw(targets[0].1.as_mut(), "input", &bytes);
        return verdict(&watch, 1, Instant::now());
    }
    let (begun, mut thrown) = (Instant::now(), 0_u64);
    let mut dice = Dice(options.seed);
    while begun.elapsed().as_secs() < options.seconds && watch.failures() == 0 {
        for (kind, target) in &mut targets {
            let input = mutate::changed(target.corpus(), &mut dice);
            watch.throw(target.as_mut(), &format!("{kind:?}").to_lowercase(), &input);
            thrown += 1;
        }
    }
    verdict(&watch, thrown, begun)
}

/// Says how it went.
fn verdict(watch: &Watch, thrown: u64, begun: Instant) -> ExitCode {
    let seconds = begun.elapsed().as_secs_f64().max(0.001);
    let peak = peak_memory();
    let told = peak.map_or_else(|| "not known here".to_owned(), |it| format!("{} MiB", it / 1024));
    println!(
        "{thrown} inputs in {seconds:.0} s, {:.0} a second; peak memory {told}; {} bad",
        thrown as f64 / seconds,
        watch.failures()
    );
    let too_much = peak.is_some_and(|it| it >= MOST_MEMORY);
    if too_much {
        println!("that is more memory than the {} MiB that reading may take", MOST_MEMORY / 1024);
    }
    if watch.failures() > 0 || too_much { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The most memory that this process ever had, KiB; only Linux says.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
