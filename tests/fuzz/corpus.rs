//! What there is to begin with: every file of a kind in the project.

use std::fs;
use std::path::Path;

/// The contents of every file below these folders whose name ends so.
pub fn files(folders: &[&str], ending: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    folders.iter().for_each(|it| gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join(it), ending, &mut found));
    assert!(!found.is_empty(), "nothing ends in {ending}");
    found
}

fn gather(folder: &Path, ending: &str, found: &mut Vec<Vec<u8>>) {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(fs::read(&path).unwrap());
        }
    }
}
