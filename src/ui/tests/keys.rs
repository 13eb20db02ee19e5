//! What keys may do, and what they must not.

use crossterm::event::{KeyEvent, KeyEventKind};

use crate::journal::{Act, Command};
use crate::ui::sample::{SampleDesk, SampleLobby, TableDesk};
use crate::ui::{App, Denied, Desk, Paint, Start};
use crate::view::{Board, Briefing, Console, Explanation, Opens, PastLine, Projector, Review, Table};

use super::{Where, frame, go, key, press};

/// A desk that ends the test when something happens that cannot be taken back.
struct Watched(Box<dyn Desk>);

/// Whether a command can be taken back: by undo, or by giving it the other way round.
fn is_reversible(command: &Command) -> bool {
    match command {
        Command::Plan(_) | Command::Undo | Command::Drop(_) | Command::Answer(_) | Command::Judge { .. } => true,
        Command::Lock | Command::FinishTurn | Command::Ready(true) | Command::Release(_) | Command::Ask(_) => false,
        Command::Ready(false) => true,
        Command::Facilitate(act) => !matches!(act, Act::Bring(_) | Act::Change(..) | Act::Reply { .. } | Act::Note(_)),
    }
}

impl Desk for Watched {
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
        assert!(is_reversible(command), "{command:?} cannot be taken back");
        self.0.submit(command)
    }

    fn explain(&self, what: Opens) -> Explanation {
        self.0.explain(what)
    }

    fn console(&self) -> Console {
        self.0.console()
    }

    fn past(&self) -> &[PastLine] {
        self.0.past()
    }

    fn table(&self) -> Option<&Table> {
        self.0.table()
    }

    fn sit(&mut self, seat: &str) -> Result<(), Denied> {
        self.0.sit(seat)
    }

    fn projector(&self) -> Projector {
        self.0.projector()
    }

    fn saved_at(&self) -> String {
        self.0.saved_at()
    }
}

/// An interface that may do nothing which cannot be taken back, at a table or alone.
fn watched(at: Where, look: impl FnOnce(&mut App<'_>)) {
    let mut lobby = SampleLobby::new();
    let desk: Box<dyn Desk> = if at == Where::Table { Box::new(TableDesk::new()) } else { Box::new(SampleDesk::new()) };
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(Watched(desk))), Paint::full());
    frame(&mut app, 120, 40);
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

/// What leads to a question and answers it: the way itself commits.
const COMMITS: [&str; 1] = ["turn"];

#[test]
fn no_single_key_however_often_does_what_cannot_be_taken_back_from_any_screen() {
    let ways = super::WAYS.into_iter().filter(|(name, at, _)| *at == Where::Desk && !COMMITS.contains(name));
    for (_, at, keys) in ways {
        // Where the question is open already, its answer answers it.
        for name in keyboard().into_iter().filter(|it| keys != "L" || it != "y") {
            watched(at, |app| {
                press(app, keys);
                for _ in 0..10 {
                    app.key(key(&name));
                }
            });
        }
    }
}

#[test]
fn no_single_key_of_the_facilitator_however_often_does_what_cannot_be_taken_back() {
    // Who sits down there has been asked already whether to look.
    let panes = ["", "s", "f", "f Down", "f Down Down", "t", "i", "n"];
    for pane in panes {
        for name in keyboard() {
            watched(Where::Table, |app| {
                press(app, &format!("F Enter y {pane}"));
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
    watched(Where::Desk, |app| press(app, "L Enter L Right Enter Enter Esc L Tab Enter L L Enter"));
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
fn nothing_of_a_paste_acts_not_even_in_a_field() {
    for (name, at, keys) in super::WAYS {
        go(at, keys, Paint::full(), |app| {
            let context = app.context();
            app.paste("y\rq\n\u{1b}[2JL\u{3}\t ");
            // A field may be full of it, and the rest is as it was.
            assert_eq!(app.context(), context, "{name}");
            let shot = frame(app, 120, 40);
            assert!(app.outcome().is_none(), "{name}");
            assert!(context.takes_text() || shot.contains("A paste was ignored"), "{name}:\n{shot}");
        });
    }
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
