//! The mouse: a click selects, a second one opens, the wheel scrolls. It presses keys, and can do nothing that they cannot.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::ui::cursor::Motion;
use crate::ui::keymap::{Action, Context};
use crate::ui::screen::small::too_small;
use crate::ui::widget::hits;

use super::App;

impl App<'_> {
    /// Answers one event of the mouse; true if the screen may look different now.
    pub fn mouse(&mut self, event: MouseEvent) -> bool {
        if !self.wants_mouse() || too_small(self.area) {
            return false;
        }
        match event.kind {
            MouseEventKind::ScrollDown => self.move_by(Motion::Down, 1),
            MouseEventKind::ScrollUp => self.move_by(Motion::Up, 1),
            MouseEventKind::Down(MouseButton::Left) => self.click(Position::new(event.column, event.row)),
            _ => return false,
        }
        true
    }

    fn click(&mut self, place: Position) {
        self.said = None;
        let (pane, item) = hits::at(&self.hits, place);
        let focused = pane.is_none_or(|key| self.focused_pane(key));
        if let (Some(key), false) = (pane, focused) {
            self.key(KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE));
            // The list may stand elsewhere now that its pane has the focus.
            self.measure();
        }
        match item {
            Some((index, selected)) if index != selected => {
                let motion = if index > selected { Motion::Down } else { Motion::Up };
                self.move_by(motion, index.abs_diff(selected));
            }
            // A question wants its key: two clicks shall not lock a turn.
            Some(_) if focused && self.context() != Context::Confirm => self.act(self.context(), Action::Open),
            _ => {}
        }
    }

    fn move_by(&mut self, motion: Motion, times: usize) {
        for _ in 0..times {
            self.act(self.context(), Action::Move(motion));
        }
    }

    /// Whether the pane that this key goes to has the focus already.
    fn focused_pane(&self, key: char) -> bool {
        let event = KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE);
        let here = self.keys.lookup(self.context(), event);
        !self.windows.is_empty() || here.is_none_or(|it| it == Action::Focus(self.focus()))
    }
}
