//! Every screen at two sizes, and what must be true of each.

use insta::assert_snapshot;

use crate::ui::{Paint, Theme};

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
        for (width, height) in SIZES {
            let shot = go(at, keys, Paint::full(), |app| frame(app, width, height));
            let footer = shot.lines().last().unwrap_or_default().to_owned();
            assert!(footer.contains("? ") || footer.contains("F1 help"), "{name} {width}x{height}: {footer}");
            assert!(footer.contains("Esc ") || footer.contains("q leave"), "{name} {width}x{height}: {footer}");
        }
    }
}

#[test]
fn ascii_means_ascii() {
    let paint = Paint { ascii: true, ..Paint::full() };
    for (name, at, keys) in WAYS {
        let shot = go(at, keys, paint, |app| frame(app, 80, 24));
        assert!(shot.is_ascii(), "{name}: {:?}", shot.chars().find(|it| !it.is_ascii()));
    }
}

#[test]
fn without_colour_the_same_words_show() {
    let plain = Paint { theme: Theme::plain(), ..Paint::full() };
    for (name, at, keys) in WAYS {
        let with = go(at, keys, Paint::full(), |app| frame(app, 120, 40));
        assert_eq!(with, go(at, keys, plain, |app| frame(app, 120, 40)), "{name}");
    }
}

#[test]
fn only_lines_blocks_and_ellipses_may_be_wide_in_some_locales() {
    use unicode_width::UnicodeWidthChar;
    for (name, at, keys) in WAYS {
        let shot = go(at, keys, Paint::full(), |app| frame(app, 120, 40));
        let ambiguous = |c: &char| c.width() != c.width_cjk() && !('\u{2500}'..='\u{259f}').contains(c) && *c != '…';
        assert_eq!(shot.chars().find(ambiguous), None, "{name}");
    }
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
