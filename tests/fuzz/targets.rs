//! What is thrown at: each target holds to what it promises, whatever comes.

use std::sync::Arc;

use whitecell::journal::codec::{begin, read, salvage, survey};
use whitecell::journal::{Order, Page};
use whitecell::scenario::{
    Checked, Look, Severity, Source, check, check_translation, clean, format, head, is_translation, load, migrated,
    refreshed, render, translated,
};
use whitecell::sim::{Exercise, Ground, Seed};
use whitecell::store::bundled;
use whitecell::ui::script;

use super::Kind;
use super::corpus::files;

/// Something that reads.
pub trait Target {
    /// What to begin with.
    fn corpus(&self) -> &[Vec<u8>];
    /// Reads `input`; panics where a promise is broken.
    fn take(&mut self, input: &[u8]);
}

pub fn of(kind: Kind) -> Box<dyn Target> {
    match kind {
        Kind::Scenario => {
            Box::new(Scenarios { corpus: files(&["scenarios", "assets/patterns", "tests/fixtures"], ".ron") })
        }
        Kind::Journal => Box::new(Journals::new()),
        Kind::Script => Box::new(Scripts::new()),
    }
}

struct Scenarios {
    corpus: Vec<Vec<u8>>,
}

impl Target for Scenarios {
    fn corpus(&self) -> &[Vec<u8>] {
        &self.corpus
    }

    fn take(&mut self, input: &[u8]) {
        let Ok(source) = Source::new("a.ron", input) else { return };
        let rulebook = bundled::rulebook();
        let checked = check(&source, rulebook);
        let drawn =
            render(&checked.findings[..checked.findings.len().min(20)], &source, Look { coloured: false, columns: 80 });
        assert_eq!(clean(&drawn), drawn, "nothing reaches the terminal but words");
        let sound = checked.findings.iter().all(|it| it.severity != Severity::Error);
        let loaded = load(&source, rulebook);
        assert_eq!(loaded.is_ok(), sound, "what has no error can be played, and nothing else");
        if let (Some(head), Ok(loaded)) = (head(source.text()), &loaded) {
            assert_eq!(
                (head.title, head.turns as usize),
                (loaded.title.clone(), loaded.turns.len()),
                "a look tells it"
            );
        }
        drop(migrated(&source));
        if let Ok(laid_out) = format(&source) {
            let again = Source::new("a.ron", laid_out.as_bytes()).unwrap();
            assert_eq!(format(&again).as_ref(), Ok(&laid_out), "laying out is done once");
            if !is_translation(&source) {
                // As text, since a number that is none equals nothing, itself included.
                let meaning = |it: &Checked| format!("{:?}", it.file);
                assert_eq!(meaning(&check(&again, rulebook)), meaning(&checked), "and means the same");
            }
        }
        let original = Source::new("small.ron", include_bytes!("../fixtures/small.ron")).unwrap();
        drop(check_translation(&source, Some(&original), Some("fr")));
        if let Ok(Ok(made)) = translated(&original, &source) {
            drop(load(&made, rulebook));
        }
        if sound && let Ok(begun) = refreshed(&source, None, "fr") {
            let begun = Source::new("a.fr.ron", begun.text.as_bytes()).unwrap();
            let found = check_translation(&begun, Some(&source), Some("fr"));
            assert!(found.iter().all(|it| it.severity == Severity::Note), "a translation begins well: {found:?}");
            let again = refreshed(&source, Some(&begun), "fr").unwrap();
            assert_eq!(
                again.text.lines().skip(2).collect::<Vec<_>>(),
                begun.text().lines().skip(2).collect::<Vec<_>>()
            );
        }
    }
}

struct Journals {
    /// Journals, and pages of journals as JSON.
    corpus: Vec<Vec<u8>>,
    first: Vec<u8>,
}

impl Journals {
    fn new() -> Self {
        let mut corpus = files(&["tests/fixtures/journals"], ".wcj");
        let first = corpus[0].clone();
        let pages: Vec<_> = corpus.iter().flat_map(|it| read(it).unwrap().pages).collect();
        corpus.extend(pages.iter().map(|it| serde_json::to_vec(it).unwrap()));
        Self { corpus, first }
    }
}

impl Target for Journals {
    fn corpus(&self) -> &[Vec<u8>] {
        &self.corpus
    }

    fn take(&mut self, input: &[u8]) {
        let whole = read(input);
        let saved = salvage(input);
        assert!(whole.is_err() || saved.is_ok(), "what can be read can be saved");
        drop(survey(input));
        let Ok(page) = serde_json::from_slice::<Page>(input) else { return };
        // Checksums that fit, around a page that may say anything.
        let header = read(&self.first).unwrap().header;
        let (mut bytes, chain) = begin(&header).unwrap();
        if let Ok((frame, _)) = chain.frame(&page) {
            bytes.extend(frame);
            assert_eq!(read(&bytes).unwrap().pages, [page], "a page comes back as it was");
        }
    }
}

struct Scripts {
    corpus: Vec<Vec<u8>>,
    ground: Arc<Ground>,
    exercise: Exercise,
    /// How many scripts were read; some of them are played.
    read: u32,
}

impl Scripts {
    fn new() -> Self {
        let source = Source::new("a.ron", include_bytes!("../fixtures/language/decisions.ron")).unwrap();
        let scenario = load(&source, bundled::rulebook()).unwrap();
        let ground = Arc::new(Ground::new(bundled::rulebook().clone().into(), scenario.into()));
        let mut corpus = files(&["tests/fixtures/scripts"], ".txt");
        let lines = "lock\nanswer evacuate move | because the roads hold\nanswer teams drivers clerks\nanswer order laboratory pharmacy\n\
                     answer reserve 12\nanswer statement We do not know yet.\nanswer hotline police\nanswer steer calm\nlock 2\n";
        corpus.push(lines.as_bytes().to_vec());
        Self { corpus, exercise: Exercise::new(Arc::clone(&ground)), ground, read: 0 }
    }
}

impl Target for Scripts {
    fn corpus(&self) -> &[Vec<u8>] {
        &self.corpus
    }

    fn take(&mut self, input: &[u8]) {
        let text = String::from_utf8_lossy(input);
        drop(script::settings(&text));
        let lines = script::parse(&text);
        self.read += 1;
        if !self.read.is_multiple_of(20) {
            return;
        }
        // Played as far as it goes: what is wrong is refused, and changes nothing.
        self.exercise.begin(Seed(u64::from(self.read)));
        let seat = self.ground.scenario().seats[0].id.clone();
        for line in lines.into_iter().flatten().take(60) {
            let before = self.exercise.digest();
            if self.exercise.submit(&Order { seat: seat.clone(), command: line.command }).is_err() {
                assert_eq!(self.exercise.digest(), before, "what is refused changes nothing");
            }
        }
    }
}
