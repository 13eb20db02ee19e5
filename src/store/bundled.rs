//! What ships inside the binary.

use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};

use crate::rulebook::{Library, Rulebook, Tip};

static RULEBOOK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/rulebook");
static LIBRARY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/library");
static PATTERNS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/patterns");
static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// The rulebook that ships with the program, read once.
///
/// # Panics
///
/// Never in a released binary: a test reads the files that are built in.
pub fn rulebook() -> &'static Rulebook {
    shared()
}

/// The same rulebook, to be shared by exercises.
///
/// # Panics
///
/// As [`rulebook`].
pub fn shared() -> &'static Arc<Rulebook> {
    static READ: OnceLock<Arc<Rulebook>> = OnceLock::new();
    READ.get_or_init(|| {
        let read = Rulebook::read(|path| RULEBOOK.get_file(path)?.contents_utf8());
        Arc::new(read.expect("the test `the_shipped_rulebook_reads` has read these very files"))
    })
}

/// The library that ships with the program, read once.
///
/// # Panics
///
/// Never in a released binary: a test reads the files that are built in.
pub fn library() -> &'static Library {
    static READ: OnceLock<Library> = OnceLock::new();
    READ.get_or_init(|| {
        Library::read(|path| LIBRARY.get_file(path)?.contents_utf8())
            .expect("the test `the_shipped_library_reads` has read these very files")
    })
}

/// The tips of the tutorial, read once.
///
/// # Panics
///
/// Never in a released binary: a test reads the file that is built in.
pub fn tips() -> &'static [Tip] {
    static READ: OnceLock<Vec<Tip>> = OnceLock::new();
    READ.get_or_init(|| {
        crate::rulebook::tips(include_str!("../../assets/tips.ron"))
            .expect("the test `the_shipped_tips_read` has read this very file")
    })
}

/// The scenarios that ship with the program: file name and text, by name.
pub fn scenarios() -> impl Iterator<Item = (&'static str, &'static str)> {
    texts(&SCENARIOS).filter(|(name, _)| !is_translation(name))
}

/// Translations of them that ship with the program: file name, such as `homeland.fr.ron`, and text, by name.
pub fn translations() -> impl Iterator<Item = (&'static str, &'static str)> {
    texts(&SCENARIOS).filter(|(name, _)| is_translation(name))
}

/// Whether the name has a language in it; the id of a scenario has no full stop.
fn is_translation(name: &str) -> bool {
    name.trim_end_matches(".ron").contains('.')
}

/// The patterns that new scenarios begin with: name and text, by name.
pub fn patterns() -> impl Iterator<Item = (&'static str, &'static str)> {
    texts(&PATTERNS).map(|(name, text)| (name.trim_end_matches(".ron"), text))
}

/// The RON files of a folder: file name and text, by name.
fn texts(folder: &'static Dir<'static>) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut all: Vec<_> = folder
        .files()
        .filter(|file| file.path().extension().is_some_and(|extension| extension == "ron"))
        .filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
        .collect();
    all.sort_unstable();
    all.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rulebook_reads() {
        assert_eq!(rulebook().roster.allies.len(), 32);
    }

    #[test]
    fn the_shipped_library_reads() {
        assert!(library().article("silence-procedure").is_some());
    }

    #[test]
    fn the_shipped_tips_read() {
        assert!(tips().len() > 10);
    }

    #[test]
    fn scenarios_come_by_name() {
        let names: Vec<_> = scenarios().map(|(name, _)| name).collect();
        assert!(names.is_sorted());
        assert!(names.iter().all(|name| name.ends_with(".ron")));
    }
}
