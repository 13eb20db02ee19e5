//! Settings: changing them at once and keeping them; what they mean for the screen, the keys and the mouse.

use crate::ui::config::{SETTINGS, Setting};
use crate::ui::cursor::Cursor;
use crate::ui::house::House;
use crate::ui::keymap::Action;

use super::{App, Window};

impl App<'_> {
    /// Takes over what is known of the player, and says what is wrong in the file.
    pub fn move_in(&mut self, house: House) {
        self.paint = house.paint();
        self.keys = house.config().keymap().clone();
        let problems = house.config().problems();
        let place = house.place().unwrap_or_default();
        for it in problems.iter().skip(1).rev() {
            self.messages.push(format!("{place}, line {}: {}.", it.line, it.message));
        }
        let more = match problems.len() {
            0 | 1 => String::new(),
            count => format!(" And {} more: {}", count - 1, self.keys.fill("{messages} shows them.")),
        };
        let first = problems.first().map(|it| format!("{place}, line {}: {}.{more}", it.line, it.message));
        self.house = house;
        if let Some(first) = first {
            self.warn(first);
        }
    }

    /// Whether the mouse is wanted.
    pub fn wants_mouse(&self) -> bool {
        self.house.is_on("mouse")
    }

    /// Whether everything is to be drawn anew; once.
    pub const fn wants_redraw(&mut self) -> bool {
        std::mem::replace(&mut self.redraw, false)
    }

    pub(super) fn open_settings(&mut self) {
        if !matches!(self.windows.last(), Some(Window::Settings(_))) {
            self.windows.push(Window::Settings(Cursor::default()));
        }
    }

    pub(super) fn act_in_settings(&mut self, action: Action) {
        let page = self.extent.page;
        let Some(Window::Settings(cursor)) = self.windows.last_mut() else { return };
        let setting = &SETTINGS[cursor.within(SETTINGS.len())];
        match action {
            Action::Move(motion) => cursor.step(motion, SETTINGS.len(), page),
            Action::Right | Action::Left if setting.choices.is_empty() => {
                self.say(format!("{} is set in the file: {} = \"fr\".", setting.title, setting.name));
            }
            Action::Right => self.turn(setting, true),
            Action::Left => self.turn(setting, false),
            _ => {}
        }
    }

    /// The next theme, wherever one is.
    pub(super) fn next_theme(&mut self) {
        self.turn(Setting::named("theme").expect("there is a theme"), true);
    }

    /// The mouse on or off, wherever one is.
    pub(super) fn toggle_mouse(&mut self) {
        self.turn(Setting::named("mouse").expect("there is a mouse"), true);
    }

    /// Turns a setting to the choice beside the one it has.
    fn turn(&mut self, setting: &'static Setting, forward: bool) {
        let value = setting.beside(&self.house.now(setting), forward);
        let kept = self.house.set(setting, value);
        if !setting.is_switch() {
            self.paint = self.house.paint();
        }
        let hint = match (setting.name, value) {
            ("mouse", "on") => " The terminal selects text with Shift now.",
            ("mouse", _) => " The terminal selects text by itself again.",
            _ => "",
        };
        match kept {
            Ok(()) => self.say(format!("{}: {value}.{hint}", setting.title)),
            Err(why) => self.warn(format!("{}: {value}, until the end only: {why}.", setting.title)),
        }
    }
}
