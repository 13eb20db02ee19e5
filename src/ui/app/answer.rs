//! Keys in the window that answers a decision.

use crate::journal::Command;
use crate::ui::cursor::Motion;
use crate::ui::keymap::Action;
use crate::ui::screen::answer::AnswerState;

use super::{App, Window};

impl App<'_> {
    /// Opens the first decision that is put to the seat.
    pub(super) fn decide(&mut self) {
        let open = self.desk.as_ref().is_some_and(|it| !it.board().decisions.is_empty());
        if open {
            self.windows.push(Window::Answer(AnswerState::default()));
        } else {
            self.say("Nothing is put to you to decide now.");
        }
    }

    pub(super) fn act_in_answer(&mut self, action: Action) {
        let (Some(desk), Some(Window::Answer(state))) = (&self.desk, self.windows.last_mut()) else { return };
        let board = desk.board();
        let (Some(card), count) = (state.card(board).cloned(), board.decisions.len()) else { return };
        match action {
            Action::Next => state.next(&card),
            Action::Erase => state.erase(),
            Action::Move(Motion::Down) => state.turn(1, count),
            Action::Move(Motion::Up) => state.turn(count.saturating_sub(1), count),
            Action::Open => {
                if let Some(answer) = state.answer(&card) {
                    self.give(&Command::Answer(answer), &card.ask);
                }
            }
            _ => {}
        }
    }

    /// Gives an answer; the window closes once it was taken.
    fn give(&mut self, answer: &Command, ask: &str) {
        if self.submit(answer) {
            self.windows.pop();
            let left = self.desk.as_ref().map_or(0, |it| it.board().to_decide());
            self.say(format!("Answered: {ask} {left} left to decide."));
        }
    }
}
