//! Every screen at two sizes, and what must be true of each.

use insta::assert_snapshot;

use crate::ui::{Paint, Theme, glyphs};

use super::{WAYS, Where, frame, go};

/// The smallest size and a comfortable one.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

#[test]
fn every_screen_looks_as_it_did() {
    for (name, at, keys) in WAYS {
        for (width, height) in SIZES {
            let shot = go(at, keys, Paint::full(), |app| frame(app, width, height));
            assert_snapshot!(format!("{name}_{width}x{height}"), shot);
        }
    }
    for page in 2..=5 {
        for (width, height) in SIZES {
            let shot = go(Where::Review, &page.to_string(), Paint::full(), |app| frame(app, width, height));
            assert_snapshot!(format!("review_{page}_{width}x{height}"), shot);
        }
    }
}

#[test]
fn help_and_the_way_out_are_in_every_footer() {
    for (name, at, keys) in WAYS {
        for (width, height) in [(80, 24), (100, 32), (120, 40), (200, 60), (400, 120)] {
            let shot = go(at, keys, Paint::full(), |app| frame(app, width, height));
            let footer = shot.lines().last().unwrap_or_default().to_owned();
            assert!(footer.contains("? ") || footer.contains("F1 help"), "{name} {width}x{height}: {footer}");
            assert!(footer.contains("Esc ") || footer.contains("q leave"), "{name} {width}x{height}: {footer}");
        }
    }
}

/// Draws every screen and window at every size, with what `paint` says.
fn everywhere(paint: Paint, look: impl Fn(&str, &str)) {
    for (name, at, keys) in WAYS {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            look(name, &go(at, keys, paint, |app| frame(app, width, height)));
        }
    }
}

#[test]
fn ascii_means_ascii() {
    everywhere(Paint { ascii: true, ..Paint::full() }, |name, shot| {
        assert!(shot.is_ascii(), "{name}: {:?}", shot.chars().find(|it| !it.is_ascii()));
    });
}

#[test]
fn no_theme_says_anything_that_another_does_not() {
    for (name, at, keys) in WAYS {
        let with = go(at, keys, Paint::full(), |app| frame(app, 120, 40));
        for theme in Theme::NAMES {
            let paint = Paint { theme: Theme::named(theme).unwrap(), ..Paint::full() };
            assert_eq!(with, go(at, keys, paint, |app| frame(app, 120, 40)), "{name} in {theme}");
        }
    }
}

#[test]
fn only_lines_blocks_and_ellipses_may_be_wide_in_some_locales_and_those_get_ascii() {
    use unicode_width::UnicodeWidthChar;
    everywhere(Paint::full(), |name, shot| {
        let ambiguous = |c: &char| c.width() != c.width_cjk() && !('\u{2500}'..='\u{259f}').contains(c) && *c != '…';
        assert_eq!(shot.chars().find(ambiguous), None, "{name}");
    });
}

#[test]
fn no_frame_has_an_emoji_or_a_glyph_that_nothing_stands_for() {
    use unicode_width::UnicodeWidthChar;
    everywhere(Paint::full(), |name, shot| {
        let strange = |c: &char| *c != '\n' && (c.width() != Some(1) || *c != '?' && glyphs::plain(*c) == '?');
        assert_eq!(shot.chars().find(strange), None, "{name}");
    });
}

#[test]
fn a_window_that_is_too_small_says_what_is_needed_and_keeps_everything() {
    go(Where::Desk, "r Down Down", Paint::full(), |app| {
        let before = frame(app, 80, 24);
        assert!(frame(app, 79, 24).contains("80 columns and 24 rows"));
        super::press(app, "L y q y");
        assert_eq!(frame(app, 80, 24), before);
    });
}
