//! The shipped scenarios, as files.

mod lines;

use std::fs;
use std::path::{Path, PathBuf};

use whitecell::scenario::model::ScenarioFile;

/// The scenario files of the library, in the order of their names.
fn shipped() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the library ships with the source")
        .map(|entry| entry.expect("the library can be listed").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "ron"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_shipped_scenario_parses() {
    let files = shipped();
    assert!(!files.is_empty(), "no scenario is shipped");
    for path in files {
        let text = fs::read_to_string(&path).expect("a shipped scenario is readable text");
        let parsed = ron::from_str::<ScenarioFile>(&text);
        let file = parsed.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(
            path.file_stem().and_then(|stem| stem.to_str()),
            Some(file.id.value().as_str()),
            "{}",
            path.display()
        );
    }
}
