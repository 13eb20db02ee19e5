//! What keys may do, and what they must not.

use crossterm::event::{KeyEvent, KeyEventKind};

use crate::journal::Command;
use crate::ui::sample::{SampleDesk, SampleLobby};
use crate::ui::{App, Denied, Desk, Paint, Start};
use crate::view::{Board, Briefing, Explanation, Opens, Review};

use super::{Where, frame, go, key, press};

/// A desk that ends the test when a turn is locked.
struct Unlockable(SampleDesk);

impl Desk for Unlockable {
    fn briefing(&self) -> &Briefing {
        self.0.briefing()
    }

    fn board(&self) -> &Board {
        self.0.board()
    }

    fn review(&self) -> Option<&Review> {
        self.0.review()
    }

    fn submit(&mut self, command: &Command) -> Result<(), Denied> {
        let reversible = matches!(command, Command::Plan(_) | Command::Undo | Command::Drop(_) | Command::Answer(_));
        assert!(reversible, "{command:?} cannot be taken back");
        self.0.submit(command)
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.0.explain(what)
    }

    fn saved_at(&self) -> String {
        self.0.saved_at()
    }
}

fn unlockable(look: impl FnOnce(&mut App<'_>)) {
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(Unlockable(SampleDesk::new()))), Paint::full());
    look(&mut app);
}

/// Every key that a keyboard has, by its name.
fn keyboard() -> Vec<String> {
    let names = (' '..='~').map(|it| if it == ' ' { "space".to_owned() } else { it.to_string() });
    let others = [
        "Enter",
        "Esc",
        "Tab",
        "BackTab",
        "Backspace",
        "Up",
        "Down",
        "Left",
        "Right",
        "PgUp",
        "PgDn",
        "Home",
        "End",
        "F1",
    ];
    names.chain(others.map(str::to_owned)).collect()
}

#[test]
fn no_single_key_however_often_locks_a_turn_from_any_screen() {
    let ways = super::WAYS.into_iter().filter(|(_, at, keys)| *at == Where::Desk && *keys != "L y");
    for (_, _, keys) in ways {
        // Where the question is open already, its answer answers it.
        for name in keyboard().into_iter().filter(|it| keys != "L" || it != "y") {
            unlockable(|app| {
                press(app, keys);
                for _ in 0..10 {
                    app.key(key(&name));
                }
            });
        }
    }
}

#[test]
fn the_key_that_opens_a_question_does_nothing_in_it() {
    for opener in ["L", "q", "Ctrl-C"] {
        let shot = |keys: &str| go(Where::Desk, keys, Paint::full(), |app| frame(app, 80, 24));
        assert_eq!(shot(opener), shot(&format!("{opener} {opener}")), "{opener}");
        let asked = shot(opener);
        let buttons = asked.lines().find(|it| it.contains(": y ]")).expect("there are two buttons");
        assert!(buttons.contains(">[ Keep") || buttons.contains(">[ Stay"), "{buttons}");
    }
}

#[test]
fn enter_never_locks_a_turn_not_even_on_the_button() {
    unlockable(|app| press(app, "L Enter L Right Enter Enter Esc L Tab Enter L L Enter"));
}

#[test]
fn yes_locks_the_turn_and_so_does_the_button() {
    for keys in ["L y", "L Right space", "L Tab space"] {
        go(Where::Desk, keys, Paint::full(), |app| assert!(frame(app, 80, 24).contains("turn 4 of 10"), "{keys}"));
    }
}

#[test]
fn the_focus_of_a_question_is_on_keeping_things() {
    go(Where::Desk, "L Enter", Paint::full(), |app| assert!(frame(app, 80, 24).contains("turn 3 of 10")));
    go(Where::Desk, "q Enter", Paint::full(), |app| assert!(app.outcome().is_none()));
    go(Where::Desk, "q q q Ctrl-C", Paint::full(), |app| assert!(app.outcome().is_none()));
    go(Where::Desk, "q y", Paint::full(), |app| assert!(app.outcome().is_some_and(|it| it.saved_at.is_some())));
}

#[test]
fn locking_an_empty_plan_warns() {
    go(Where::Desk, "u L", Paint::full(), |app| assert!(frame(app, 80, 24).contains("Nothing is planned.")));
}

#[test]
fn space_plans_and_takes_back() {
    go(Where::Desk, "r space p", Paint::full(), |app| assert!(frame(app, 80, 24).contains("Plan 2")));
    go(Where::Desk, "r space space", Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("Taken back: Wait and watch."));
    });
}

#[test]
fn a_refusal_is_told_in_words() {
    go(Where::Desk, "r Down space", Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("Not possible: it is already under way."));
    });
}

#[test]
fn a_target_is_asked_for_where_there_is_a_choice() {
    go(Where::Desk, "/ r a p i d Enter space Enter", Paint::full(), |app| {
        assert!(frame(app, 120, 40).contains("Planned: Send a rapid response team: estmark."));
    });
}

#[test]
fn a_probability_is_planned_and_shown() {
    go(Where::Desk, "e Down p 2 5 Enter", Paint::full(), |app| assert!(frame(app, 80, 24).contains("you said 25 %")));
}

#[test]
fn council_moves_are_planned() {
    go(Where::Desk, "c m Enter", Paint::full(), |app| assert!(frame(app, 80, 24).contains("Planned: council soften.")));
    go(Where::Desk, "c Down space", Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("Planned: Speak to kestria about the text."));
    });
}

#[test]
fn causes_open_one_after_the_other_and_close_again() {
    go(Where::Desk, "i w Enter Enter Esc Esc", Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("What moved it"));
    });
    go(Where::Desk, "i w Enter Enter Esc Esc Esc", Paint::full(), |app| {
        assert!(!frame(app, 80, 24).contains("What moved it"));
    });
}

#[test]
fn a_paste_is_ignored_where_nothing_takes_text() {
    go(Where::Desk, "", Paint::full(), |app| {
        app.paste("Ly");
        let shot = frame(app, 80, 24);
        assert!(shot.contains("A paste was ignored") && shot.contains("turn 3 of 10"));
    });
    go(Where::Lobby, "/", Paint::full(), |app| {
        app.paste("grid");
        assert!(frame(app, 80, 24).contains("Find / grid_"));
    });
}

#[test]
fn only_presses_count() {
    go(Where::Desk, "", Paint::full(), |app| {
        let before = frame(app, 80, 24);
        for kind in [KeyEventKind::Repeat, KeyEventKind::Release] {
            app.key(KeyEvent { kind, ..key("r") });
        }
        assert_eq!(frame(app, 80, 24), before);
    });
}

#[test]
fn leaving_an_exercise_leads_back_to_the_list_and_leaving_that_out() {
    go(Where::Lobby, "c q y", Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("c continues"));
        press(app, "q y");
        assert!(app.outcome().is_some());
    });
}

#[test]
fn a_scenario_that_does_not_load_says_why() {
    go(Where::Lobby, "/ l o a d Enter Enter", Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("the file has 2 errors"));
    });
}

#[test]
fn a_whole_exercise_can_be_played_to_its_review() {
    go(Where::Desk, &"L y Enter ".repeat(8), Paint::full(), |app| {
        assert!(frame(app, 80, 24).contains("A line is drawn in pencil"));
    });
}

#[test]
fn the_library_opens_from_every_screen_and_leads_back_to_it() {
    let elsewhere = super::WAYS.into_iter().filter(|(_, _, keys)| !keys.contains('H'));
    for (name, at, keys) in elsewhere {
        go(at, keys, Paint::full(), |app| {
            // What was said last goes with the next key; everything else comes back.
            let screen = |app: &mut App<'_>| frame(app, 120, 40).lines().take(38).collect::<Vec<_>>().join("\n");
            let (before, context) = (screen(app), app.context());
            press(app, "H");
            if app.context() != crate::ui::keymap::Context::Library {
                assert!(!crate::ui::keymap::here(context).any(|it| it.words == "library"), "{name}");
                return;
            }
            press(app, "/ p o w e r Enter Enter");
            assert!(frame(app, 120, 40).contains("Crews closed them by hand"), "{name}");
            press(app, "Esc Esc Esc");
            assert_eq!(screen(app), before, "{name}");
        });
    }
}
