//! The mouse does what keys do, and only where it is wanted.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::ui::{App, Paint};

use super::{Where, frame, go, press};

fn mouse(app: &mut App<'_>, kind: MouseEventKind, (column, row): (u16, u16)) -> bool {
    app.mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

/// Where a text stands on the screen.
fn place(shot: &str, text: &str) -> (u16, u16) {
    let (row, line) = shot.lines().enumerate().find(|(_, line)| line.contains(text)).expect("it is on the screen");
    let column = line[..line.find(text).unwrap()].chars().count();
    (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

#[test]
fn without_being_asked_for_the_mouse_does_nothing() {
    go(Where::Desk, "", Paint::full(), |app| {
        let before = frame(app, 120, 40);
        for kind in [CLICK, MouseEventKind::ScrollDown] {
            assert!(!mouse(app, kind, place(&before, "Networks")));
        }
        assert_eq!(frame(app, 120, 40), before);
    });
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    go(Where::Lobby, "M", Paint::full(), |app| {
        let shot = frame(app, 120, 40);
        let at = place(&shot, "Ballot Week");
        mouse(app, CLICK, at);
        assert!(frame(app, 120, 40).contains("> Ballot Week"));
        mouse(app, CLICK, at);
        assert!(frame(app, 120, 40).contains("turn 3 of 10"));
    });
}

#[test]
fn a_click_on_a_pane_goes_there() {
    go(Where::Desk, "M", Paint::full(), |app| {
        let shot = frame(app, 120, 40);
        mouse(app, CLICK, place(&shot, "Responses"));
        let shot = frame(app, 120, 40);
        assert!(shot.contains("━━ Responses"), "{shot}");
    });
}

#[test]
fn the_wheel_moves_along_a_list_and_a_text() {
    go(Where::Desk, "M a", Paint::full(), |app| {
        let before = frame(app, 120, 40);
        assert!(mouse(app, MouseEventKind::ScrollDown, (5, 5)));
        assert_ne!(frame(app, 120, 40), before);
        press(app, "A");
        let before = frame(app, 80, 24);
        mouse(app, MouseEventKind::ScrollDown, (5, 5));
        assert_ne!(frame(app, 80, 24), before);
    });
}

#[test]
fn no_number_of_clicks_locks_a_turn() {
    go(Where::Desk, "M L", Paint::full(), |app| {
        let shot = frame(app, 80, 24);
        for _ in 0..20 {
            for row in 0..24 {
                for column in (0..80).step_by(8) {
                    mouse(app, CLICK, (column, row));
                }
            }
            mouse(app, MouseEventKind::ScrollDown, (5, 5));
        }
        assert!(frame(app, 80, 24).contains("turn 3 of 10"), "{shot}");
    });
}
