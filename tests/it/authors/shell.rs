//! The program as a script calls it.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::sources::root;

/// A scenario that nothing is wrong with.
pub const SMALL: &str = "tests/fixtures/small.ron";

/// What a call said, and its exit code.
pub struct Said {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// The program, with an empty environment, in a folder, with nothing to read.
pub fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.args(arguments).env_clear().current_dir(folder).stdin(Stdio::null());
    command
}

/// Calls it in a folder.
pub fn call_in(folder: &Path, arguments: &[&str]) -> Said {
    let output = program(folder, arguments).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
    Said { out, err, code: output.status.code().unwrap() }
}

/// Calls it in the project's folder; it has to end with 0 and to say nothing on stderr.
pub fn call(arguments: &[&str]) -> String {
    let said = call_in(root(), arguments);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}: {}", said.out);
    said.out
}

/// The same, read as JSON.
pub fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&call(arguments)).unwrap()
}
