//! Going back to an earlier turn or decision, and branching off there.

use super::{Where, frame, go, press};
use crate::ui::Paint;

fn at_the_desk(keys: &str, look: impl FnOnce(&mut crate::ui::App<'_>)) {
    go(Where::Desk, keys, Paint::full(), look);
}

#[test]
fn every_turn_and_decision_can_be_looked_at_as_it_was() {
    at_the_desk("t g Down Enter", |app| {
        let shot = frame(app, 120, 40);
        assert!(shot.contains("AS IT WAS") && shot.contains("After decision 1"), "{shot}");
        assert!(shot.contains("As it was, read only. D0 06h, turn 1, after: Planned: Brief the Council"), "{shot}");
        press(app, "Esc");
        let shot = frame(app, 120, 40);
        assert!(!shot.contains("AS IT WAS") && shot.contains("Who did this?"), "{shot}");
    });
}

#[test]
fn nothing_can_be_decided_in_the_past() {
    at_the_desk("t g Enter", |app| {
        for keys in ["L", "y", "u", "r space", "d", "c p space", "e Enter 5 Enter"] {
            press(app, keys);
            let shot = frame(app, 120, 40);
            assert!(!shot.contains("Lock the turn?") && !shot.contains("Planned: "), "{keys}: {shot}");
        }
        press(app, "Esc Esc Esc Esc");
        assert!(frame(app, 120, 40).contains("Warn the public"), "the plan of the present is kept");
    });
}

#[test]
fn the_last_line_is_the_present() {
    at_the_desk("t Enter", |app| assert!(!frame(app, 120, 40).contains("AS IT WAS")));
}

#[test]
fn a_branch_goes_on_from_where_one_looks() {
    at_the_desk("t g b", |app| {
        let shot = frame(app, 120, 40);
        assert!(shot.contains("A branch with a journal of its own.") && !shot.contains("AS IT WAS"), "{shot}");
    });
    at_the_desk("t g Down Enter B", |app| {
        assert!(frame(app, 120, 40).contains("A branch with a journal of its own."));
    });
    at_the_desk("t b", |app| assert!(frame(app, 120, 40).contains("the disk is full"), "why not is told"));
}

#[test]
fn leaving_from_the_past_leaves_the_present() {
    at_the_desk("t g Enter q y", |app| {
        let outcome = app.outcome().expect("it ended").clone();
        assert_eq!((outcome.over, outcome.saved_at.is_some()), (false, true));
    });
}
