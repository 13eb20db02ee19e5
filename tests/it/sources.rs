//! The project's own files, for the tests that read them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project, with its path from the project's folder (always with `/`).
#[derive(Clone, Debug)]
pub struct File {
    /// Where it is.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Every file below `folder` whose name ends in one of `endings`, in path order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort();
    found.into_iter().map(|path| read(&path)).collect()
}

/// The files of the project's own folder itself whose names end in one of `endings`, in path order.
pub fn top_files(endings: &[&str]) -> Vec<File> {
    let mut found: Vec<PathBuf> = entries(root()).into_iter().filter(|path| path.is_file()).collect();
    found.retain(|path| has_ending(path, endings));
    found.sort();
    found.into_iter().map(|path| read(&path)).collect()
}

/// The crates that a build on this machine compiles, tests included, as `name version` lines.
pub fn built_crates() -> Vec<String> {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["tree", "--locked", "--offline", "--prefix=none", "--format={p}", "--edges=normal,build,dev"])
        .current_dir(root())
        .output()
        .expect("cargo runs these tests, so it is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut crates: Vec<String> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter(|line| !line.is_empty())
        .map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
        .collect();
    crates.sort();
    crates.dedup();
    crates
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.is_dir() {
            collect(&path, endings, found);
        } else if has_ending(&path, endings) {
            found.push(path);
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(listing) = fs::read_dir(folder) else { return Vec::new() };
    listing.map(|entry| entry.expect("the folder can be listed").path()).collect()
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.to_str().is_some_and(|name| endings.iter().any(|ending| name.ends_with(ending)))
}

fn read(path: &Path) -> File {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let path = path.strip_prefix(root()).expect("it was found below the root");
    File { path: path.to_str().expect("our file names are ASCII").replace('\\', "/"), text }
}
