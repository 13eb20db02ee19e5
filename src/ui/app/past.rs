//! Going back: a look at the exercise as it was, and another exercise that branches off there.

use crate::ui::cursor::Cursor;
use crate::ui::describe;
use crate::ui::desk::Desk;
use crate::ui::keymap::Action;

use super::{App, Screen, Window};

/// What is said to whoever would decide something in the past.
pub(super) const READ_ONLY: &str =
    "This is how it was then: nothing can be decided in it. B in the room begins a branch here, Esc comes back.";

/// The present, while the past is looked at.
pub(super) struct Present {
    desk: Box<dyn Desk>,
    /// The screen that one left.
    screen: Screen,
    /// The line that is looked at.
    at: usize,
}

impl App<'_> {
    /// Opens the list of turns and decisions.
    pub(super) fn open_past(&mut self) {
        let Some(desk) = &self.desk else { return };
        let lines = desk.past();
        if lines.is_empty() {
            self.say("There is no way back here.");
            return;
        }
        let at = self.present.as_ref().map_or(lines.len() - 1, |it| it.at);
        self.windows.push(Window::Past(Cursor { at }));
    }

    /// Decisions behind what is looked at now.
    pub(super) fn decisions_behind(&self) -> usize {
        let lines = self.desk.as_ref().map_or(&[][..], |it| it.past());
        let at = self.present.as_ref().map_or(lines.len().saturating_sub(1), |it| it.at);
        lines.get(at).map_or(0, |it| it.decisions)
    }

    pub(super) fn act_in_past(&mut self, action: Action) {
        let page = self.extent.page;
        let Some(len) = self.desk.as_ref().map(|it| it.past().len()) else { return };
        let Some(Window::Past(cursor)) = self.windows.last_mut() else { return };
        match action {
            Action::Move(motion) => cursor.step(motion, len, page),
            Action::Open => {
                let at = cursor.within(len);
                self.windows.pop();
                self.look_at(at);
            }
            Action::Branch => {
                let at = cursor.within(len);
                self.windows.pop();
                self.branch(at);
            }
            _ => {}
        }
    }

    /// Shows the exercise as it was at this line; the last one is the present.
    fn look_at(&mut self, at: usize) {
        self.come_back();
        let Some(desk) = &self.desk else { return };
        let lines = desk.past();
        let Some(line) = lines.get(at).filter(|_| at + 1 < lines.len()) else { return };
        match desk.as_it_was(line.decisions) {
            Ok(then) => {
                if let Some(desk) = self.desk.replace(then) {
                    self.present = Some(Present { desk, screen: self.screen, at });
                }
                self.screen = Screen::Room;
            }
            Err(why) => self.warn(why),
        }
    }

    /// Comes back to the present; whether one was in the past.
    pub(super) fn come_back(&mut self) -> bool {
        let Some(present) = self.present.take() else { return false };
        self.desk = Some(present.desk);
        self.screen = present.screen;
        true
    }

    /// What is told while the past is looked at.
    pub(super) fn banner(&self) -> Option<String> {
        let at = self.present.as_ref()?.at;
        let line = self.desk.as_ref()?.past().get(at)?;
        let told = describe::moment(line);
        Some(format!("As it was, read only. {told}"))
    }

    /// Begins an exercise that branches off at the line that is looked at.
    pub(super) fn branch_here(&mut self) {
        match self.present.as_ref().map(|it| it.at) {
            Some(at) => self.branch(at),
            None => self.say("t lists the turns and decisions to branch off at."),
        }
    }

    /// Begins an exercise that plays the same up to this line, and goes on with it. The one it comes from stays as it is.
    fn branch(&mut self, at: usize) {
        self.come_back();
        let Some(desk) = &self.desk else { return };
        let Some(line) = desk.past().get(at).cloned() else { return };
        let path = match desk.branch(line.decisions) {
            Ok(path) => path,
            Err(why) => return self.warn(why),
        };
        self.lobby.left(&**desk);
        match self.lobby.resume(&path) {
            Ok(branch) => {
                self.sit_down(branch);
                self.screen = Screen::Room;
                self.say("A branch with a journal of its own. What it came from stays as it was.");
            }
            Err(why) => self.warn(why),
        }
    }
}
