//! Settings on the screen: they hold at once, and are kept in the file.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::config::Config;
use crate::ui::sample::{SampleDesk, SampleLobby};
use crate::ui::{App, House, Keeper, Paint, Start};

use super::{frame, press};

/// A file in memory; full where it takes nothing.
struct Memory {
    text: Rc<RefCell<String>>,
    full: bool,
}

impl Keeper for Memory {
    fn place(&self) -> String {
        "config.toml".into()
    }

    fn keep(&mut self, text: &str) -> Result<(), String> {
        if self.full {
            return Err("the disk is full".into());
        }
        text.clone_into(&mut self.text.borrow_mut());
        Ok(())
    }
}

/// Shows what `look` sees where the file holds `text`; returns what it holds then.
fn with(text: &str, full: bool, look: impl FnOnce(&mut App<'_>)) -> String {
    let kept = Rc::new(RefCell::new(text.to_owned()));
    let keeper = Memory { text: Rc::clone(&kept), full };
    let house = House::new(Config::read(text), Some(Box::new(keeper)), |_| None);
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Desk(Box::new(SampleDesk::new())), Paint::full());
    app.move_in(house);
    frame(&mut app, 120, 40);
    look(&mut app);
    kept.take()
}

#[test]
fn a_setting_holds_at_once_and_is_kept() {
    let kept = with("glyphs = \"unicode\" # mine\n", false, |app| {
        assert!(!frame(app, 80, 24).is_ascii());
        press(app, ": s e t t i n g s Enter Down Down Right");
        let shot = frame(app, 80, 24);
        assert!(shot.is_ascii() && shot.contains("Characters: ascii."), "{shot}");
    });
    assert_eq!(kept, "glyphs = \"ascii\" # mine\n");
}

#[test]
fn themes_and_the_mouse_turn_wherever_one_is() {
    let kept = with("theme = \"sixteen\"\n", false, |app| {
        press(app, "c T");
        assert!(frame(app, 80, 24).contains("Theme: mono."));
        assert!(!app.wants_mouse());
        press(app, "Enter M");
        assert!(app.wants_mouse() && frame(app, 80, 24).contains("Mouse: on."));
        press(app, "R");
        assert!(app.wants_redraw() && !app.wants_redraw());
    });
    assert_eq!(kept, "theme = \"mono\"\nmouse = true\n");
}

#[test]
fn what_cannot_be_kept_holds_until_the_end_and_is_told() {
    with("", true, |app| {
        press(app, "M");
        assert!(app.wants_mouse());
        assert!(frame(app, 120, 24).contains("Mouse: on, until the end only: the disk is full."));
    });
}

#[test]
fn what_is_wrong_in_the_file_is_told_first_and_the_rest_holds() {
    let text = "thene = 1\n\n[keys.room]\ncouncil = \"C\"\nplan = \"L\"\n";
    with(text, false, |app| {
        let shot = frame(app, 120, 40);
        assert!(
            shot.contains("config.toml, line 1: there is no setting `thene`. Did you mean `theme`?. And 1 more"),
            "{shot}"
        );
        press(app, "Esc C");
        assert!(frame(app, 80, 24).contains("THE COUNCIL"));
        press(app, "Esc x");
        assert!(frame(app, 120, 24).contains("L is `lock` already"));
    });
}

#[test]
fn the_footer_and_the_help_and_the_commands_tell_the_keys_as_they_are() {
    with("[keys.room]\ncouncil = \"C\"\n", false, |app| {
        press(app, "Esc");
        assert!(frame(app, 80, 24).contains("C council"));
        press(app, "?");
        assert!(frame(app, 80, 60).contains("  C             To the Council"));
        press(app, "Esc : C");
        assert!(frame(app, 80, 24).contains("> "), "a key that was chosen is found");
        press(app, "Enter");
        assert!(frame(app, 80, 24).contains("THE COUNCIL"));
    });
}

#[test]
fn tips_questions_and_messages_tell_the_keys_as_they_are() {
    let text = r#"
        [keys.turn]
        lock = "Z"
        undo = "z"

        [keys.room]
        open = ["o", "Enter"]
        plan = "X"
        focus-responses = "s"

        [keys.confirm]
        yes = "J"

        [keys.helped]
        tips = "Y"
    "#;
    let house = House::new(Config::read(text), None, |_| None);
    assert_eq!(house.config().problems(), []);
    let mut lobby = SampleLobby::new();
    let mut app = App::new(&mut lobby, Start::Tutorial, Paint::full());
    app.move_in(house);
    let shows = |app: &mut App<'_>, keys: &str, parts: &[&str]| {
        press(app, keys);
        let shot = frame(app, 120, 40);
        let told = app.described().join("\n");
        parts
            .iter()
            .for_each(|it| assert!(shot.contains(it) && told.contains(it), "`{it}` after `{keys}`:\n{shot}{told}"));
    };
    shows(&mut app, "", &["o opens the selected report."]);
    shows(&mut app, "Y", &["Press s, and X plans one.", "J locks the turn.", "Y shows these tips again."]);
    shows(&mut app, "Esc s X", &["Planned: Wait and watch. z takes it back."]);
    press(&mut app, "f");
    assert!(frame(&mut app, 120, 40).contains("2 planned. Z locks the turn, z takes the last one back."));
    shows(&mut app, "Z", &["J locks the turn."]);
    assert!(frame(&mut app, 120, 40).contains("[ Lock the turn: J ]"));
    press(&mut app, "y");
    assert!(frame(&mut app, 120, 40).contains("Lock turn 3?"), "the usual key is another's now");
    press(&mut app, "J");
    assert!(frame(&mut app, 120, 40).contains("Turn 4 begins"));
}
