//! What the footer names: every key that it shows does something there and then.

use crate::ui::Paint;

use super::{WAYS, Where, frame, go, press};

/// The keys that the footer of a shot names.
fn named(shot: &str) -> Vec<String> {
    let footer = shot.trim_end().lines().last().unwrap_or("").trim();
    footer.split("  ").filter_map(|it| it.split(' ').next()).map(str::to_owned).collect()
}

#[test]
fn every_key_that_the_footer_names_does_something() {
    for (name, at, keys) in WAYS {
        let shot = go(at, keys, Paint::full(), |app| frame(app, 80, 24));
        let keys_here = named(&shot);
        assert!(!keys_here.is_empty(), "{name}");
        for key in keys_here {
            go(at, keys, Paint::full(), |app| {
                frame(app, 80, 24);
                press(app, &key);
                let after = frame(app, 80, 24);
                assert!(app.outcome().is_some() || after != shot, "{name}: {key} does nothing\n{shot}");
                let nothing = ["There is nothing", "stands by itself", "Not possible", "space plans a response"];
                let said = after.trim_end().lines().rev().nth(1).unwrap_or("");
                assert!(!nothing.iter().any(|it| said.contains(it)), "{name}: {key} is refused\n{after}");
            });
        }
    }
}

#[test]
fn space_plans_is_named_only_where_there_is_something_to_plan() {
    for (keys, named) in [("f", false), ("n", false), ("i", false), ("r", true), ("p", true)] {
        let shot = go(Where::Desk, keys, Paint::full(), |app| frame(app, 120, 40));
        assert_eq!(shot.contains("space plan "), named, "{keys}");
    }
}

#[test]
fn once_it_is_over_the_footer_names_the_review_and_nothing_that_decides() {
    let shot = go(Where::Review, "Esc", Paint::full(), |app| frame(app, 120, 40));
    let footer = shot.trim_end().lines().last().unwrap_or("");
    assert!(footer.contains("v review"), "{footer}");
    assert!(["L lock", "u undo", "space plan"].iter().all(|it| !footer.contains(it)), "{footer}");
}

#[test]
fn the_list_tells_how_far_the_exercise_is_that_was_just_left() {
    let shot = go(Where::Lobby, "g Enter L y Enter q y", Paint::full(), |app| frame(app, 80, 24));
    assert!(shot.contains("turn 4 of 10"), "{shot}");
}
