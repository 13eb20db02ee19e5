//! Several seats at one keyboard, and the facilitator's console, as they are met with keys.

use crate::ui::Paint;
use crate::ui::keymap::{self, Context};

use super::{Where, frame, go, key, press};

fn at_table<T>(keys: &str, look: impl FnOnce(&mut crate::ui::App<'_>) -> T) -> T {
    go(Where::Table, keys, Paint::full(), look)
}

#[test]
fn no_key_pressed_again_and_again_draws_the_curtain_aside() {
    for binding in keymap::here(Context::Curtain) {
        let Some(name) = binding.keys.first().map(ToString::to_string) else { continue };
        if name.starts_with("Ctrl") || name == "q" {
            continue;
        }
        at_table("", |app| {
            for _ in 0..6 {
                press(app, &name);
                let shot = frame(app, 120, 40);
                assert!(!shot.contains("secret of"), "{name}:\n{shot}");
            }
        });
    }
}

#[test]
fn the_curtain_hides_what_the_seat_before_saw_said_and_opened() {
    at_table("Enter y r Down space x", |app| {
        let shot = frame(app, 120, 40);
        assert!(shot.contains("already under way"), "the messages are open:\n{shot}");
        press(app, "Esc f");
        assert!(frame(app, 120, 40).contains("secret of cell"));
        press(app, "O");
        for key in ["", "x", "Esc", "?", "Esc", "Down", "Enter", "H", "Esc"] {
            press(app, key);
            let shot = frame(app, 120, 40);
            assert!(!shot.contains("secret of") && !shot.contains("already under way"), "{key}:\n{shot}");
        }
    });
    at_table("Enter y O Enter y", |app| {
        let shot = frame(app, 120, 40);
        assert!(shot.contains("secret of ward") && !shot.contains("secret of cell"), "{shot}");
    });
}

#[test]
fn a_turn_runs_when_the_last_seat_has_locked_and_its_news_wait_behind_the_curtain() {
    at_table("Enter y L L Enter", |app| {
        assert!(frame(app, 120, 40).contains("turn 3 of 10"), "neither L nor Enter locks");
        press(app, "L y");
        let shot = frame(app, 120, 40);
        assert!(shot.contains("has locked") && shot.contains("turn 3 of 10"), "{shot}");
        press(app, "Enter y");
        assert!(frame(app, 120, 40).contains("secret of ward"));
        press(app, "L y");
        let shot = frame(app, 120, 40);
        assert!(shot.contains("turn 4 of 10") && !shot.contains("Time has passed"), "{shot}");
        press(app, "Enter y");
        assert!(frame(app, 120, 40).contains("Turn 4 begins"));
    });
}

#[test]
fn a_seat_that_has_locked_can_go_on_deciding_until_the_others_have() {
    at_table("Enter y L y Up Enter y", |app| {
        assert!(frame(app, 120, 40).contains("You have locked."));
        press(app, "u");
        assert!(frame(app, 120, 40).contains("Your plan is open again."));
    });
}

#[test]
fn the_console_is_behind_the_curtain_and_goes_back_behind_it() {
    at_table("Enter y F", |app| {
        let shot = frame(app, 120, 40);
        assert!(
            shot.contains("Hand the keyboard to: The facilitator") && !shot.contains("The wards are cold"),
            "{shot}"
        );
        press(app, "Enter y");
        let shot = frame(app, 120, 40);
        for part in
            ["Seats", "Injects", "Clock and pace", "Truth and beliefs", "Notes", "The wards are cold", "Lantern"]
        {
            assert!(shot.contains(part), "{part}:\n{shot}");
        }
        press(app, "Esc");
        let shot = frame(app, 120, 40);
        assert!(shot.contains("The curtain is drawn") && !shot.contains("The wards are cold"), "{shot}");
    });
}

#[test]
fn one_who_plays_alone_is_asked_before_looking_behind_the_scenes() {
    go(Where::Desk, "F", Paint::full(), |app| assert!(frame(app, 80, 24).contains("nothing to facilitate")));
}

#[test]
fn what_the_facilitator_does_is_given_as_a_line_of_a_script() {
    let ways = [
        ("r b u s y Enter", "Done: bring cold"),
        ("b Enter", "Done: hold cold"),
        ("z Enter", "Done: delay cold 6"),
        ("K Enter", "Done: skip cold"),
        ("Down o", "Done: free minister"),
        ("f Enter Down Enter w h y Enter", "Done: hold cold"),
        ("Down Down r Down Enter", "Not possible: there is no inject `leak`"),
        ("s Down a Enter", "Type something first"),
        ("s Down a y e s Enter", "Done: reply ward yes"),
        ("s e", "Done: clock extra cell 25"),
        ("c Enter Enter", "Type something first"),
        ("c Enter n o Enter", "Done: change flag tension true"),
        ("c Down Enter 7 Enter a b c Enter", "Done: change number beds 7"),
        ("w + o n e Enter Down Enter", "Done: note one | objective 1 | strength"),
        ("n Enter w a r d : - t w o Enter Enter", "Done: note two | seat ward | improve"),
        ("J Enter Enter", "there is no rubric `plain`"),
        ("u", "Done: retract"),
        ("space", "The clock runs."),
        ("space space", "The clock stands still."),
        ("space p", "A minute more."),
        ("m", "No clock runs"),
        ("N y", "It is turn 4."),
        ("N Enter", "FACILITATOR   turn 3"),
    ];
    for (keys, said) in ways {
        at_table(&format!("F Enter y {keys}"), |app| {
            let shot = frame(app, 120, 40);
            assert!(shot.contains(said), "{keys}:\n{shot}");
        });
    }
}

#[test]
fn a_note_is_typed_with_every_letter_and_pasted() {
    at_table("F Enter y w", |app| {
        app.paste("q ? F space");
        app.key(key("q"));
        assert!(frame(app, 80, 24).contains("> q ? F spaceq_"));
    });
}

#[test]
fn time_is_drawn_anew_once_a_second_while_a_clock_runs_on_the_screen_and_never_else() {
    at_table("F Enter y", |app| assert_eq!(app.wakes_at(), None, "no clock"));
    at_table("F Enter y space", |app| {
        assert!(frame(app, 120, 40).contains("10:00 left") || frame(app, 120, 40).contains("9:59 left"));
        assert!(app.wakes_at().is_some());
        press(app, "space");
        assert!(frame(app, 120, 40).contains("PAUSED"));
        assert_eq!(app.wakes_at(), None);
    });
}

#[test]
fn who_plays_alone_is_never_timed() {
    for (name, at, keys) in super::WAYS.into_iter().filter(|(_, at, _)| *at == Where::Desk) {
        go(at, keys, Paint::full(), |app| {
            let shot = frame(app, 120, 40);
            assert_eq!(app.wakes_at(), None, "{name}");
            assert!(!shot.contains(":00 left") && !shot.contains("PAUSED") && !shot.contains("TIME IS UP"), "{name}");
        });
    }
}

#[test]
fn more_time_for_a_seat_is_told_to_all_and_kept() {
    at_table("F Enter y s Down e", |app| assert!(frame(app, 120, 40).contains("Done: clock extra ward 50")));
    at_table("F Enter y", |app| {
        let told = app.described().join("\n");
        assert!(told.contains("25 percent more time"), "{told}");
    });
}

#[test]
fn the_wall_shows_what_all_may_see_and_no_message_of_the_facilitator() {
    at_table("F Enter y b Enter P", |app| {
        for key in ["", "x"] {
            press(app, key);
            let shot = frame(app, 120, 40);
            assert!(
                shot.contains("The lights are out") && !shot.contains("cold") && !shot.contains("secret of"),
                "{shot}"
            );
        }
        press(app, "Esc Esc");
        assert!(frame(app, 120, 40).contains("The curtain is drawn"));
    });
}
