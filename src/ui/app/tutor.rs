//! The tutorial on the screen: where the player is, what that was, and which tip is due.

use crate::ui::cursor::Cursor;
use crate::ui::keymap::{Action, Part};
use crate::ui::screen::confirm::Question;
use crate::ui::screen::reader::Reading;
use crate::ui::tutor::{Scene, Tutor, due};
use crate::view::Tip;
use crate::vocab::Spot;

use super::{App, Screen, Window};

impl App<'_> {
    /// Starts the tutorial, or goes on with it.
    pub(super) fn tutorial(&mut self) {
        match self.lobby.tutorial() {
            Ok((desk, done)) => {
                self.sit_down(desk);
                self.tutor = Some(Tutor { done, leaving: false });
            }
            Err(why) => self.warn(why),
        }
    }

    /// Shows every tip again.
    pub(super) fn open_tips(&mut self) {
        if matches!(self.windows.last(), Some(Window::Tips(_))) {
            return;
        }
        self.windows.push(Window::Tips(Cursor::default()));
    }

    /// The tip that is due.
    pub(super) fn tip(&self) -> Option<&Tip> {
        let tutor = self.tutor.as_ref()?;
        due(self.lobby.tips(), &self.spots(), &tutor.done)
    }

    /// What the player has before their eyes.
    pub(super) fn scene(&self) -> Scene {
        let Some(board) = self.desk.as_ref().map(|it| it.board()) else { return Scene::default() };
        let left = (board.purse.capital, board.purse.meur, board.purse.attention);
        Scene { spots: self.spots(), planned: board.plan.len(), left }
    }

    /// Takes note of what a key did, after `before`.
    pub(super) fn witness(&mut self, before: &Scene) {
        if self.present.is_some() {
            return;
        }
        let after = self.scene();
        let Some(tutor) = &mut self.tutor else { return };
        let new: Vec<_> = before.deeds(&after).into_iter().filter(|it| !tutor.done.contains(it)).collect();
        if !new.is_empty() {
            tutor.done.extend(new);
            self.lobby.remember(&tutor.done);
        }
    }

    /// Whether Esc was pressed where there is nothing to go back to, for the second time: that leaves the tutorial.
    pub(super) fn leaves_tutorial(&mut self, action: Action) -> bool {
        let idle = self.windows.is_empty() && self.screen == Screen::Room && self.present.is_none();
        let idle = idle && self.room.filter.is_empty() && !self.room.typing;
        let Some(tutor) = &mut self.tutor else { return false };
        let again = tutor.leaving;
        tutor.leaving = idle && action == Action::Back;
        if !tutor.leaving {
            return false;
        }
        if again {
            self.leave(false);
            self.said = None;
            self.say_keys("Left the tutorial, and saved: {tutorial} goes on with it.");
        } else {
            self.say_keys("{leave-tutorial} again leaves the tutorial. Everything is saved; {tutorial} in the list goes on with it.");
        }
        true
    }

    fn spots(&self) -> [Option<Spot>; 2] {
        let one = |spot| [Some(spot), None];
        // What lies over everything, such as the help, leaves one where one was.
        match self.windows.iter().rev().find(|it| !is_aside(it)) {
            Some(Window::Reader(Reading::Item(_), _)) => one(Spot::Report),
            Some(Window::Reader(Reading::Offer(_), _)) => one(Spot::Response),
            Some(Window::Reader(Reading::Turn(..), _)) => one(Spot::Turn),
            Some(Window::Targets(_)) => one(Spot::Target),
            Some(Window::Answer(_)) => one(Spot::Decision),
            Some(Window::Ledger(leaves)) => {
                let report = leaves.len() == 1 && leaves[0].item.is_some();
                one(if report { Spot::Report } else { Spot::Why })
            }
            Some(Window::Confirm(state)) if state.question == Question::Lock => one(Spot::Question),
            Some(_) => [None, None],
            None => match self.screen {
                Screen::Briefing => one(Spot::Briefing),
                Screen::Council => one(Spot::Council),
                Screen::Evidence => one(Spot::Evidence),
                Screen::Picker | Screen::Review | Screen::Curtain | Screen::Facilitator | Screen::Projector => {
                    [None, None]
                }
                Screen::Room => {
                    let part = match self.room.part {
                        Part::Feed => Some(Spot::Feed),
                        Part::Responses => Some(Spot::Responses),
                        Part::Play => Some(Spot::State),
                        _ => None,
                    };
                    [part, Some(Spot::Room)]
                }
            },
        }
    }
}

/// Whether a window can be opened over every other, and leads back to it.
const fn is_aside(window: &Window) -> bool {
    match window {
        Window::Help(..) | Window::Log(_) | Window::Library(_) | Window::Article(..) | Window::Tips(_) => true,
        Window::Confirm(state) => !matches!(state.question, Question::Lock),
        _ => false,
    }
}
