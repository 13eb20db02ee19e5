//! A place to play in: a folder of its own for journals, and the program with nothing else around it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;
use whitecell::journal::Page;
use whitecell::journal::codec::Read;
use whitecell::store::read_journal;

use crate::sources::root;

/// A folder of its own. It is gone when the test is over.
pub struct Room {
    folder: TempDir,
}

/// What the program said, and its exit code.
#[derive(Debug)]
pub struct Told {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

impl Room {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same as text.
    pub fn named(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Writes a file; its path as text.
    pub fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.named(name)
    }

    /// The program, with an environment that holds nothing but the place of its journals.
    pub fn whitecell(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
        command
            .args(arguments)
            .env_clear()
            .env("WHITECELL_STATE", self.folder.path())
            .env("WHITECELL_CONFIG", self.path("config.toml"))
            .env("WHITECELL_DATA", self.folder.path());
        command.current_dir(root()).stdin(Stdio::null());
        command
    }

    /// Runs it without input.
    pub fn run(&self, arguments: &[&str]) -> Told {
        Told::of(self.whitecell(arguments).output().unwrap())
    }

    /// Runs it, and types `input` into it through a pipe.
    pub fn run_typing(&self, arguments: &[&str], input: &str) -> Told {
        let mut command = self.whitecell(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut typing = child.stdin.take().unwrap();
        let input = input.to_owned();
        let typist = std::thread::spawn(move || typing.write_all(input.as_bytes()));
        let told = Told::of(child.wait_with_output().unwrap());
        // The program may have left before it had read everything.
        let _ = typist.join().unwrap();
        told
    }

    /// Plays a script of the fixtures at seed 7, into the journal of this name; what was told.
    pub fn play(&self, scenario: &str, script: &str, journal: &str) -> Told {
        let journal = self.named(journal);
        self.run(&["play", scenario, "--seed", "7", "--journal", &journal, "--script", script])
    }

    /// The journal of this name.
    pub fn journal(&self, name: &str) -> Read {
        read_journal(&self.path(name)).unwrap()
    }

    /// The bytes of a file of this name.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }
}

impl Told {
    pub fn of(output: std::process::Output) -> Self {
        let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Self { out, err, code: output.status.code() }
    }

    /// Everything that was said, if the exit code is this one.
    pub fn exits(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{}--- stderr\n{}", self.out, self.err);
        self.out + &self.err
    }

    /// The commands that were acknowledged.
    pub fn acknowledged(&self) -> Vec<&str> {
        acknowledged(&self.out)
    }
}

/// The commands that are acknowledged on whole lines of `out`.
pub fn acknowledged(out: &str) -> Vec<&str> {
    out.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')?.strip_prefix("> ")).collect()
}

/// A script of the fixtures, by its path from the project's folder.
pub fn script(name: &str) -> String {
    format!("tests/fixtures/scripts/{name}.txt")
}

/// The commands of these pages, as a script writes them.
pub fn commands(pages: &[Page]) -> Vec<String> {
    pages.iter().map(|page| page.order.command.to_string()).collect()
}

/// Panics unless `text` holds each of `parts`.
#[track_caller]
pub fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is missing in:\n{text}");
    }
}
