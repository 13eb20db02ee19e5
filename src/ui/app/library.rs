//! Keys in the library.

use crate::ui::cursor::Cursor;
use crate::ui::keymap::Action;
use crate::ui::screen::library::{LibraryState, shown};

use super::{App, Window};

impl App<'_> {
    /// Opens the library over whatever is on the screen, unless it is open there.
    pub(super) fn open_library(&mut self) {
        match self.windows.last() {
            Some(Window::Library(_)) => {}
            Some(Window::Article(..)) => {
                self.windows.pop();
            }
            _ => self.windows.push(Window::Library(LibraryState::default())),
        }
    }

    pub(super) fn act_in_library(&mut self, action: Action) {
        let page = self.extent.page;
        let articles = self.lobby.library();
        let Some(Window::Library(state)) = self.windows.last_mut() else { return };
        match action {
            Action::Move(motion) => state.cursor.step(motion, shown(articles, &state.filter).len(), page),
            Action::Filter => state.typing = true,
            Action::Erase => {
                state.filter.pop();
                state.cursor = Cursor::default();
            }
            Action::Open if state.typing => state.typing = false,
            Action::Open => {
                if let Some(article) = state.selected(articles) {
                    self.windows.push(Window::Article(article, Cursor::default()));
                }
            }
            Action::Back if state.typing || !state.filter.is_empty() => *state = LibraryState::default(),
            Action::Back => {
                self.windows.pop();
            }
            _ => {}
        }
    }
}
