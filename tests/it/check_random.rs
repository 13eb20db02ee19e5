//! Sound scenarios, damaged at random: the reader never panics, and what it finds nothing wrong with is plain RON.

use proptest::prelude::*;
use whitecell::scenario::model::ScenarioFile;
use whitecell::scenario::{Look, Severity, check, format, load, render};
use whitecell::store::bundled::rulebook;

use crate::check::{SMALL, source};

/// What damage puts into a file.
const PIECES: &[&str] = &[
    "", "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "\n", "//", "/*", "*/", "#!", "r#\"", "=", ";",
    "1e999", "NaN", "-", "Not(", "All([", "Always", "id: ", "\u{1b}", "\u{202e}", "“", "é", " ",
];

/// Places in the file, by share of its length, and what is put there in place of how many characters.
fn damage() -> impl Strategy<Value = Vec<(f64, usize, usize)>> {
    prop::collection::vec((0.0..1.0, 0..40_usize, 0..PIECES.len()), 1..6)
}

fn damaged(places: &[(f64, usize, usize)]) -> String {
    let mut text = SMALL.to_owned();
    for &(share, length, piece) in places {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let at = text.floor_char_boundary((text.len() as f64 * share) as usize);
        let end = text.floor_char_boundary((at + length).min(text.len())).max(at);
        text.replace_range(at..end, PIECES[piece]);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damage_never_panics_and_is_found(places in damage()) {
        let text = damaged(&places);
        let source = source(&text);
        let checked = check(&source, rulebook());
        let drawn = render(&checked.findings, &source, Look { coloured: false, columns: 80 });
        prop_assert!(drawn.lines().count() >= checked.findings.len());
        let sound = checked.findings.iter().all(|it| it.severity != Severity::Error);
        prop_assert_eq!(load(&source, rulebook()).is_ok(), sound);
        if sound {
            let plain = ron::from_str::<ScenarioFile>(source.text());
            prop_assert_eq!(&checked.file, &plain.ok(), "plain RON reads the same");
        }
        if let Ok(once) = format(&source) {
            let twice = format(&crate::check::source(&once)).ok();
            prop_assert_eq!(twice.as_deref(), Some(once.as_str()), "what is laid out stays as it is");
            prop_assert_eq!(check(&crate::check::source(&once), rulebook()).file, checked.file, "and means the same");
        }
    }

    #[test]
    fn a_file_that_ends_early_is_found(share in 0.0..0.999_f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let end = SMALL.floor_char_boundary((SMALL.trim_end().len() as f64 * share) as usize);
        let checked = check(&source(&SMALL[..end]), rulebook());
        prop_assert!(checked.findings.iter().any(|it| it.severity == Severity::Error));
    }
}
