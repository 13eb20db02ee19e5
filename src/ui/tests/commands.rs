//! The list of commands: everything is in it, with its reason where it cannot be done, and Enter does it.

use crate::ui::Paint;
use crate::ui::keymap::{Action, Context, TABLE};

use super::{WAYS, Where, frame, go, press};

#[test]
fn the_list_opens_from_everywhere_that_takes_no_text_and_esc_leads_back() {
    for (name, at, keys) in WAYS {
        go(at, keys, Paint::full(), |app| {
            let (before, context) = (frame(app, 120, 40), app.context());
            // A report that was open counts as read in the tutorial, and the tip changes.
            if context == Context::Commands || name == "tutorial_report" {
                return;
            }
            press(app, ":");
            assert_eq!(
                app.context() == Context::Commands,
                context == Context::Number || !context.takes_text(),
                "{name}"
            );
            if app.context() == Context::Commands {
                press(app, "Esc");
                let screen = |shot: &str| shot.lines().take(38).map(str::to_owned).collect::<Vec<_>>();
                assert_eq!(screen(&frame(app, 120, 40)), screen(&before), "{name}");
            }
        });
    }
}

#[test]
fn every_action_is_in_the_list_once() {
    go(Where::Desk, ":", Paint::full(), |app| {
        let listed = app.listed();
        for row in TABLE.iter().filter(|it| it.context != Context::Commands) {
            let same =
                listed.iter().filter(|it| it.within == row.context && it.action == row.action && it.name == row.words);
            assert_eq!(same.count(), 1, "{row:?}");
        }
    });
}

#[test]
fn a_command_is_done_with_enter_without_knowing_its_key() {
    let shot = |keys: &str| go(Where::Desk, keys, Paint::full(), |app| frame(app, 80, 24));
    assert!(shot(": l o c k Enter").contains("Lock turn 3?"), "it still asks");
    assert!(shot(": c o u n c i l Enter").contains("THE COUNCIL"));
    assert!(shot(": l i b r a r y Enter").contains("Library"));
}

#[test]
fn a_key_that_is_typed_shows_what_it_does() {
    let shot = go(Where::Desk, ": L", Paint::full(), |app| frame(app, 80, 24));
    assert!(shot.lines().any(|it| it.contains("> ") && it.contains("lock") && it.contains('L')), "{shot}");
}

#[test]
fn a_command_of_another_screen_goes_there_first() {
    let shot = go(Where::Desk, ": i n c i d e n t Enter", Paint::full(), |app| frame(app, 80, 24));
    assert!(shot.contains("EVIDENCE"), "{shot}");
    let shot = go(Where::Desk, "a Enter : p o s i t i o n s Enter", Paint::full(), |app| frame(app, 80, 24));
    assert!(shot.contains("THE COUNCIL"), "{shot}");
}

#[test]
fn what_cannot_be_done_says_why() {
    let shot = |keys: &str| go(Where::Desk, keys, Paint::full(), |app| frame(app, 80, 24));
    let undo = shot("u : u n d o Enter");
    assert!(
        undo.contains("not now: nothing is planned") && undo.contains("Not now, undo: nothing is planned."),
        "{undo}"
    );
    let yes = shot("L : y Enter");
    assert!(yes.contains("a question wants the key itself"), "{yes}");
}

#[test]
fn every_reason_is_a_clause_without_a_full_stop() {
    for (name, at, keys) in WAYS {
        go(at, keys, Paint::full(), |app| {
            frame(app, 120, 40);
            press(app, ":");
            for entry in app.listed() {
                let refused = entry.refused.unwrap_or_default();
                assert!(!refused.ends_with('.'), "{name}: {refused}");
                assert!(entry.action != Action::Yes || !refused.is_empty(), "{name}");
            }
        });
    }
}
