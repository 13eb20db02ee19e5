//! Keys and sizes at random: nothing panics, and nothing is drawn outside.

use proptest::prelude::*;

use crate::ui::Paint;

use super::{WAYS, Where, frame, go, key};

const KEYS: [&str; 48] = [
    "Enter",
    "Enter",
    "Enter",
    "Esc",
    "Esc",
    "Tab",
    "BackTab",
    "Backspace",
    "space",
    "space",
    "Up",
    "Down",
    "Down",
    "Left",
    "Right",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "F1",
    "?",
    "/",
    "a",
    "b",
    "c",
    "e",
    "f",
    "g",
    "G",
    "h",
    "i",
    "j",
    "k",
    "l",
    "L",
    "m",
    "n",
    "p",
    "r",
    "u",
    "v",
    "t",
    "B",
    "w",
    "x",
    "y",
    "4",
    "Ctrl-C",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_key_at_any_size_panics(
        way in 0..WAYS.len(),
        ascii in any::<bool>(),
        steps in prop::collection::vec((0..KEYS.len(), 1u16..=400, 1u16..=120, 0u8..8), 1..40),
    ) {
        let (_, at, keys) = WAYS[way];
        go(at, keys, Paint { ascii, ..Paint::full() }, |app| {
            for (step, width, height, resize) in steps {
                if resize == 0 {
                    frame(app, width, height);
                } else if resize == 1 {
                    // A window that is being dragged: many sizes, and a key in between that is not lost.
                    for step in 0..4 {
                        frame(app, width.saturating_sub(step * 40).max(1), height.saturating_sub(step * 12).max(1));
                    }
                } else {
                    frame(app, 80 + width % 40, 24 + height % 20);
                }
                app.key(key(KEYS[step]));
            }
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_planned_can_be_taken_back_until_nothing_is_left(
        steps in prop::collection::vec(0..PLANS.len(), 1..30),
    ) {
        go(Where::Desk, "", Paint::full(), |app| {
            for step in steps {
                for name in PLANS[step].split(' ') {
                    app.key(key(name));
                }
            }
            for name in ["Esc", "Esc", "Esc", "f"].into_iter().chain(["u"; 40]) {
                app.key(key(name));
            }
            let shot = frame(app, 120, 40);
            assert!(shot.contains("turn 3 of 10") && shot.contains("Nothing planned yet."), "{shot}");
        });
    }
}

/// Ways to plan something and to move about meanwhile.
const PLANS: [&str; 10] = [
    "r space",
    "r Down space",
    "r Down Down space",
    "r g space",
    "p space",
    "u",
    "c m Enter Esc",
    "c space Esc",
    "e p 2 5 Enter Esc",
    "r End space",
];

#[test]
fn every_screen_draws_at_every_size() {
    for (_, at, keys) in WAYS {
        go(at, keys, Paint::full(), |app| {
            for (width, height) in [
                (1, 1),
                (2, 60),
                (200, 1),
                (79, 23),
                (80, 24),
                (99, 31),
                (100, 32),
                (149, 40),
                (150, 40),
                (200, 24),
                (80, 60),
                (80, 120),
                (200, 60),
                (400, 24),
                (400, 120),
            ] {
                frame(app, width, height);
            }
        });
    }
}
