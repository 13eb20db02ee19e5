//! Every screen as text: it opens from everywhere, and no number of the screen is missing in it.

use crate::ui::Paint;
use crate::ui::keymap::Context;

use super::{WAYS, Where, frame, go, press};

/// The smallest size, a comfortable one and a large one.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// The numbers in a text, as they are written.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    let words = text.split(|c: char| !is_part(c)).map(|it| it.trim_matches('.'));
    words.filter(|it| !it.is_empty() && it.parse::<f64>().is_ok()).map(str::to_owned).collect()
}

/// Whether one of `told` is this number, perhaps more exactly.
fn tells(told: &[String], shown: &str) -> bool {
    if shown == "00" {
        return true; // full minutes, which the text tells without them
    }
    let shown =
        Some(shown.trim_start_matches('0')).filter(|it| it.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(shown);
    let digits = shown.split_once('.').map_or(0, |(_, after)| after.len());
    told.iter().any(|it| {
        let value: f64 = it.parse().unwrap();
        // As a share it is told in percent, and a half may be rounded either way.
        [value, value / 100.0, value * 100.0].iter().any(|it| {
            let nudged = [*it - 1e-9, *it, *it + 1e-9];
            nudged.iter().any(|it| format!("{it:.digits$}") == shown)
        })
    })
}

#[test]
fn every_number_on_a_screen_is_in_its_text() {
    let mut missing = Vec::new();
    for (name, at, keys) in WAYS {
        for (width, height) in SIZES {
            go(at, keys, Paint::full(), |app| {
                let shot = frame(app, width, height);
                let told = numbers(&app.described().join("\n"));
                // All but the footer, which names keys.
                let lines: Vec<_> = shot.lines().collect();
                let shown = numbers(&lines[..lines.len() - 1].join("\n"));
                let more = ["more, PgDn", "more, Enter"];
                let is_scroll =
                    |it: &str| lines.iter().any(|line| more.iter().any(|hint| line.contains(&format!("{it} {hint}"))));
                let lost = shown.into_iter().filter(|it| !tells(&told, it) && !is_scroll(it));
                missing.extend(lost.map(|it| format!("{name} {width}x{height}: {it}")));
            });
        }
    }
    missing.dedup();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_text_opens_from_everywhere_that_takes_no_text_and_closes_again() {
    for (name, at, keys) in WAYS {
        for (width, height) in SIZES {
            go(at, keys, Paint::full(), |app| {
                frame(app, width, height);
                let context = app.context();
                if context.takes_text() && context != Context::Number {
                    return;
                }
                if context != Context::ReadOut {
                    press(app, "A");
                }
                assert_eq!(app.context(), Context::ReadOut, "{name}");
                let shot = frame(app, width, height);
                let footer = shot.lines().last().unwrap_or_default().to_owned();
                assert!(footer.contains("? help") && footer.contains("Esc back"), "{name}: {footer}");
                press(app, "A");
                assert_ne!(app.context(), Context::ReadOut, "{name}");
            });
        }
    }
}

#[test]
fn the_text_of_a_screen_does_not_say_what_plain_mode_says_about_typing() {
    for (name, at, keys) in WAYS {
        let lines = go(at, keys, Paint::full(), |app| app.described());
        let typed = lines.iter().find(|it| it.contains("type ") || it.contains("Type r") || it.contains("add |"));
        assert!(typed.is_none(), "{name}: {typed:?}");
        assert!(!lines.is_empty() && lines.iter().all(|it| !it.trim().is_empty()), "{name}");
    }
}

#[test]
fn a_window_is_told_before_what_lies_behind_it() {
    let lines = go(Where::Desk, "L", Paint::full(), |app| app.described());
    assert_eq!(lines[0], "Lock turn 3?");
    assert!(lines.iter().any(|it| it == "Behind this window:"));
}
