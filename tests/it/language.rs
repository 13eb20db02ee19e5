//! What the language of scenarios can say, each part of it played.

mod accused;
mod casts;
mod chance;
mod clocks;
mod decisions;
mod difference;
mod draft;
mod each_time;
mod every_field;
mod facilitator;
mod groups;
mod hand;
mod media;
mod migration;
mod numbers;
mod phases;
mod rubrics;
mod timing;
mod translation;
mod whole;

use std::fs;

use whitecell::journal::{Order, Refusal};
use whitecell::scenario::{Severity, Source, check, load, load_with, pack_named};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::{bundled, read_pack};
use whitecell::ui::script;
use whitecell::view::{Board, FeedItem, Review};
use whitecell::vocab::SeatId;

use crate::sources::root;

/// An exercise of one of the scenarios in `tests/fixtures/language`.
pub struct Table {
    pub exercise: Exercise,
}

impl Table {
    /// Begins it with what the head of `script` sets, and plays the rest of the script.
    pub fn play(name: &str, seed: u64, script: &str) -> Self {
        let source = source(name);
        let settings = script::settings(script);
        let scenario = load(&source, bundled::rulebook()).unwrap_or_else(|found| panic!("{name}: {found:#?}"));
        assert_eq!(scenario.unfit(&settings), None);
        let scenario = load_with(&source, bundled::rulebook(), &settings).unwrap();
        let ground = Ground::new(bundled::shared().clone(), scenario.into());
        let mut exercise = Exercise::new(ground.into());
        exercise.begin(Seed(seed));
        let mut table = Self { exercise };
        table.go_on(script).unwrap_or_else(|refusal| panic!("{refusal}"));
        table
    }

    /// Plays on.
    pub fn go_on(&mut self, script: &str) -> Result<(), Refusal> {
        for line in script::parse(script).unwrap() {
            let seat = self.exercise.ground().scenario().seats[0].id.clone();
            self.exercise.submit(&Order { seat, command: line.command })?;
        }
        Ok(())
    }

    pub fn board(&mut self) -> Board {
        self.exercise.board(SeatId(0))
    }

    /// Every report so far, oldest first.
    pub fn reports(&mut self) -> Vec<FeedItem> {
        self.board().feed.into_iter().filter(|it| it.kind == "REPORT").collect()
    }

    /// Moment and title of every report so far.
    pub fn titles(&mut self) -> Vec<String> {
        self.reports().into_iter().map(|it| format!("{} {}", it.at, it.title)).collect()
    }

    pub fn review(&mut self) -> Review {
        self.exercise.review(SeatId(0)).expect("it is over")
    }
}

/// The text of a scenario in `tests/fixtures/language`.
pub fn text(name: &str) -> String {
    fs::read_to_string(root().join(format!("tests/fixtures/language/{name}.ron"))).unwrap()
}

/// A scenario in `tests/fixtures/language`, with its pack.
pub fn source(name: &str) -> Source {
    let path = root().join(format!("tests/fixtures/language/{name}.ron"));
    let source = Source::new(name, text(name).as_bytes()).unwrap();
    match pack_named(&source) {
        Some(pack) => source.with_pack(read_pack(&path, &pack)),
        None => source,
    }
}

/// Findings of a scenario in `tests/fixtures/language` with one thing written otherwise, each as `code: message`.
pub fn found(name: &str, from: &str, to: &str) -> Vec<String> {
    let text = text(name);
    assert!(text.contains(from), "{name} has no {from}");
    let source = Source::new(name, text.replacen(from, to, 1).as_bytes()).unwrap();
    let found = check(&source, bundled::rulebook()).findings.into_iter().filter(|it| it.severity != Severity::Note);
    found.map(|it| format!("{}: {}", it.code, it.message)).collect()
}

#[test]
fn nothing_is_wrong_with_any_of_them() {
    let files = fs::read_dir(root().join("tests/fixtures/language")).unwrap().map(|entry| entry.unwrap().path());
    for path in files.filter(|it| it.is_file()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        if name.contains('.') {
            continue;
        }
        assert_eq!(found(name, "format: ", "format: "), [""; 0], "{name}");
    }
}
